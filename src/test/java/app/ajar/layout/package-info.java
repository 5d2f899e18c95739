/** Holds the house to its plan: who may know whom, and what is never done. */
@NullMarked
package app.ajar.layout;

import org.jspecify.annotations.NullMarked;
