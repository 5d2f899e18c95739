/** The capture language: what is typed in one box, read into what a journal keeps. It knows no screen and no disk. */
@NullMarked
package app.ajar.capture.language;

import org.jspecify.annotations.NullMarked;
