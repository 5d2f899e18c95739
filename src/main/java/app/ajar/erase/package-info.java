/** Somebody is erased for good: what goes, what of others names them, and what becomes of it. */
@NullMarked
package app.ajar.erase;

import org.jspecify.annotations.NullMarked;
