/** Finding people and what was written, and doing things by their name. */
@NullMarked
package app.ajar.search;

import org.jspecify.annotations.NullMarked;
