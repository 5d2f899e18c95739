/** What was thrown away: looked at, put back, and let go for good. */
@NullMarked
package app.ajar.trash;

import org.jspecify.annotations.NullMarked;
