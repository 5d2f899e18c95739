/** What screens share: loading views, work beside the window, words, looks. */
@NullMarked
package app.ajar.ui;

import org.jspecify.annotations.NullMarked;
