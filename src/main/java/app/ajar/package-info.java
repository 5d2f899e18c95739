@NullMarked
package app.ajar;

import org.jspecify.annotations.NullMarked;
