/** What must hold whatever goes wrong: crashes, kills, full disks and files that are not what was written. */
@NullMarked
package app.ajar.faults;

import org.jspecify.annotations.NullMarked;
