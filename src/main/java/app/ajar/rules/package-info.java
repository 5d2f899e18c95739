/** The house rules as pure functions: no clock, no file, no words to show. */
@NullMarked
package app.ajar.rules;

import org.jspecify.annotations.NullMarked;
