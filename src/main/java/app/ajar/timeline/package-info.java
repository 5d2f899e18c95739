/** Everything that was written, in one stream, newest first. */
@NullMarked
package app.ajar.timeline;

import org.jspecify.annotations.NullMarked;
