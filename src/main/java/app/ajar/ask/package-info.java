/** Asking somebody about a guess, instead of going by it; and what became of the guesses before. */
@NullMarked
package app.ajar.ask;

import org.jspecify.annotations.NullMarked;
