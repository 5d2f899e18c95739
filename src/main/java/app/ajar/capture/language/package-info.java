/** The capture language: what the rep types in one box, read into the things a journal keeps. Knows no screen and no disk. */
@NullMarked
package app.ajar.capture.language;

import org.jspecify.annotations.NullMarked;
