/** What is said of a journal that was damaged and put right when it was opened. */
@NullMarked
package app.ajar.mended;

import org.jspecify.annotations.NullMarked;
