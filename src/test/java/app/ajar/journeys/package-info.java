/** Walks through the whole program, as a rep would, by keyboard. */
@NullMarked
package app.ajar.journeys;

import org.jspecify.annotations.NullMarked;
