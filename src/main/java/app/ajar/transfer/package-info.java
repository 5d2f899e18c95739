/** What goes into a journal from elsewhere and out of it: the sample for now. */
@NullMarked
package app.ajar.transfer;

import org.jspecify.annotations.NullMarked;
