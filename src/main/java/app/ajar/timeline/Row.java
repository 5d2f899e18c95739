package app.ajar.timeline;

import app.ajar.model.EntryId;
import app.ajar.model.PersonId;
import app.ajar.read.Cursor;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of the stream. */
sealed interface Row {

    /** The same for the same row, whatever it says. */
    Object key();

    /**
     * A month, or a day in the stream of everybody.
     *
     * @param key the same for the same stretch of days
     * @param ruled whether a line stands below it
     */
    record Head(Object key, String text, boolean ruled) implements Row {}

    /**
     * An entry.
     *
     * @param place on the timeline
     * @param whose who it belongs to, where that is shown; null on somebody's own page
     * @param when its time; empty below another entry of the same capture
     * @param joined whether the next row is of the same capture
     * @param draft what is being made of it, or null while it is only read
     * @param note a sentence about what cannot be done with it; empty if nobody tried
     */
    record Item(EntryId id, Cursor place, Said said, @Nullable Whose whose, String when, boolean joined,
            @Nullable Draft draft, String note) implements Row {

        @Override
        public Object key() {
            return id;
        }

        LocalDate date() {
            return place.at().toLocalDate();
        }
    }

    /**
     * Whose an entry is, in the stream of everybody.
     *
     * @param person whose initials stand beside it; null if it is nobody's yet
     * @param name theirs, by which the initials and their tint are known
     * @param words all of those it belongs to; empty if it is the same as of the row above
     * @param first whether the initials are shown: at the first row of a capture
     */
    record Whose(@Nullable PersonId person, String name, String words, boolean first) {}

    /** Something small that is said of an entry. */
    record Mark(String icon, String text) {}

    /**
     * What an entry says, wherever it stands.
     *
     * @param kind what it is
     * @param aside who or what, beside the kind; may be empty
     * @param text as typed; may be empty
     * @param more how many characters of the text are not shown
     * @param quote their words, in quotation marks; may be empty
     * @param style of its disc
     * @param icon in its disc
     * @param confidential whether it is private
     * @param shared whether it stands on several pages
     * @param fixed whether it is what was said about being in touch, which is answered and not edited
     * @param rewritten whether it was written anew since it was first written, or put right
     */
    record Said(String kind, String aside, String text, int more, String quote, List<Mark> marks, String style,
            String icon, boolean confidential, boolean shared, boolean fixed, boolean rewritten) {

        public Said {
            marks = List.copyOf(marks);
        }
    }
}
