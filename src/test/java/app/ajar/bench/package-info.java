/** Measures: how fast a keep, a page and a parse are, beside what else could be used, in one run. */
@NullMarked
package app.ajar.bench;

import org.jspecify.annotations.NullMarked;
