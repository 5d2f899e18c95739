/** The cards of a day. */
@NullMarked
package app.ajar.today;

import org.jspecify.annotations.NullMarked;
