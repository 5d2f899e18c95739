package app.ajar.timeline;

import app.ajar.model.EntryId;
import java.util.List;

/**
 * An entry as it is shown.
 *
 * @param month the heading above it; empty if the entry above is of the same month
 * @param kind what it is, in words
 * @param aside who or what, beside the kind
 * @param when its time; empty below another entry of the same capture
 * @param text the whole text, as typed
 * @param quote their words, in quotation marks; empty if none were quoted
 * @param marks what else was said
 * @param style how its disc looks
 * @param icon the literal of its icon
 */
record Row(EntryId id, String month, String kind, String aside, String when, String text, String quote,
        List<String> marks, String style, String icon) {

    Row {
        marks = List.copyOf(marks);
    }
}
