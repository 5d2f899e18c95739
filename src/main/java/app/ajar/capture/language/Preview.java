package app.ajar.capture.language;

import app.ajar.model.Vague;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * "What will be kept", record by record, as typed.
 *
 * @param ready how many rows will be kept
 * @param waiting how many wait and would be left out
 */
public record Preview(List<Group> groups, int ready, int waiting) {

    public Preview {
        groups = List.copyOf(groups);
    }

    /** The rows of one part; somebody in it who is a {@link Who.New} will be made. */
    public record Group(Part part, List<Row> rows) {

        public Group {
            rows = List.copyOf(rows);
        }
    }

    /** What becomes of a row. */
    public enum State {
        KEPT, AS_TEXT, WAITS
    }

    /**
     * One record.
     *
     * @param kind the key of its label: {@code conversation}, {@code note}, {@code no.NOT_NOW}, {@code promise.ME} …
     * @param mark its mark, or null for plain text
     * @param text as typed; empty if nothing was
     * @param words what was said in quotes, or null
     * @param extras what else was said, in the order it is shown
     * @param outcome why it waits or is kept as text; what it says otherwise
     */
    public record Row(State state, String kind, @Nullable Mark mark, String text, @Nullable String words,
            List<Extra> extras, Outcome outcome, List<Line> lines) {

        public Row {
            extras = List.copyOf(extras);
            lines = List.copyOf(lines);
        }
    }

    /**
     * One thing beside the text.
     *
     * @param key of its label: {@code because}, {@code ask}, {@code thanked}, {@code channel}, {@code scope} …
     * @param text as typed, or the name of a constant; empty if the key says it all
     * @param when a time in words, or null
     */
    public record Extra(String key, String text, @Nullable Vague when) {

        static Extra of(String key, String text) {
            return new Extra(key, text, null);
        }
    }

    public static Preview of(Parsed parsed, Context context) {
        return of(Plan.of(parsed, context));
    }

    static Preview of(List<Item> items) {
        List<Group> groups = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        int ready = 0;
        int waiting = 0;
        for (int at = 0; at < items.size(); at++) {
            Item item = items.get(at);
            Row row = Rows.of(item);
            rows.add(row);
            ready += row.state() == State.WAITS ? 0 : 1;
            waiting += row.state() == State.WAITS ? 1 : 0;
            if (at + 1 == items.size() || items.get(at + 1).part() != item.part()) {
                groups.add(new Group(item.part(), rows));
                rows = new ArrayList<>();
            }
        }
        return new Preview(groups, ready, waiting);
    }
}
