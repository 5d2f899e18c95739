package app.ajar.timeline;

import app.ajar.keep.Journal;
import app.ajar.read.Cursor;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;

/** Goes through the timeline of everybody to its end and back, in the stretches that its window holds. */
public final class WholeWay {

    private WholeWay() {}

    /** {@code FOLDER}: says how many entries there were on the way there, and on the way back. */
    public static void main(String[] args) {
        try (Journal journal = Journal.open(Path.of(args[0]), Clock.systemDefaultZone())) {
            StreamQueries queries = new StreamQueries(journal, Clock.systemDefaultZone());
            StreamQueries.Asked all = new StreamQueries.Asked(new Scope.Everybody(null), Filter.ALL, Set.of());
            Stretch held = queries.around(all, Cursor.NEWEST, 0, StreamModel.FIRST);
            int there = held.size();
            while (held.older()) {
                Stretch more = queries.older(all, held.last(), StreamModel.PAGE);
                there += more.size();
                held = held.before(more, StreamModel.MOST);
            }
            int back = held.size();
            while (held.newer()) {
                Stretch more = queries.newer(all, held.first(), StreamModel.PAGE);
                back += more.size();
                held = held.after(more, StreamModel.MOST);
            }
            System.out.println(there + " there, " + back + " back");
        }
    }
}
