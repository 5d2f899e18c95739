/** The place of doors: everybody who said no, and what they asked for. */
@NullMarked
package app.ajar.doors;

import org.jspecify.annotations.NullMarked;
