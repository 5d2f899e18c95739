package app.ajar.capture.language;

import app.ajar.model.Vague;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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

    /** The rows of one part, none if it is only a name; somebody in it who is a {@link Who.New} will be made. */
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
        return of(parsed, Plan.of(parsed, context));
    }

    static Preview of(Parsed parsed, List<Item> items) {
        Map<Part, List<Row>> byPart = new IdentityHashMap<>();
        items.forEach(item -> byPart.computeIfAbsent(item.part(), part -> new ArrayList<>()).add(Rows.of(item)));
        List<Group> groups = new ArrayList<>();
        int ready = 0;
        int waiting = 0;
        for (Part part : parsed.parts()) {
            List<Row> rows = byPart.getOrDefault(part, List.of());
            int waits = (int) rows.stream().filter(row -> row.state() == State.WAITS).count();
            waiting += waits;
            ready += rows.size() - waits;
            if (!part.isHeader() || !rows.isEmpty()) {
                groups.add(new Group(part, rows));
            }
        }
        return new Preview(groups, ready, waiting);
    }
}
