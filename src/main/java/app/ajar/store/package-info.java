/** Files and the embedded database: bytes that are not lost, and nothing about what an entry means beyond the codec. */
@NullMarked
package app.ajar.store;

import org.jspecify.annotations.NullMarked;
