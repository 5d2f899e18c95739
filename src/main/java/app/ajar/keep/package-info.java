/** Writing: what becomes of an intent before it is on the disk, and how it becomes rows. */
@NullMarked
package app.ajar.keep;

import org.jspecify.annotations.NullMarked;
