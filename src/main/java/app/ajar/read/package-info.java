/** Reading: what two features ask of the journal, as records. */
@NullMarked
package app.ajar.read;

import org.jspecify.annotations.NullMarked;
