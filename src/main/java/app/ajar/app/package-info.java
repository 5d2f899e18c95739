@NullMarked
package app.ajar.app;

import org.jspecify.annotations.NullMarked;
