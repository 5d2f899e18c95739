/** Who is in the journal, and who somebody is now. */
@NullMarked
package app.ajar.people;

import org.jspecify.annotations.NullMarked;
