/** The box in which everything is written. */
@NullMarked
package app.ajar.capture;

import org.jspecify.annotations.NullMarked;
