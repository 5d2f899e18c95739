/** What the program remembers beside the journals. */
@NullMarked
package app.ajar.settings;

import org.jspecify.annotations.NullMarked;
