/** The nouns of Ajar: what a journal holds, and nothing about where it is kept or how it is shown. */
@NullMarked
package app.ajar.model;

import org.jspecify.annotations.NullMarked;
