package app.ajar.timeline;

import app.ajar.model.EntryId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows there are, and which of them is put where. */
record Shown(List<Row> rows, Aim aim) {

    static final Shown NOTHING = new Shown(List.of(), new Aim.Top(null));

    Shown {
        rows = List.copyOf(rows);
    }

    /** Which row is put where. */
    sealed interface Aim {

        /** What was first in sight stays; if it is gone, another stands in its place. */
        record Stay(@Nullable EntryId instead) implements Aim {}

        /** A row is the first in sight; of all the newest if it is null. */
        record Top(@Nullable EntryId id) implements Aim {}

        /** The last row is the last in sight. */
        record Bottom() implements Aim {}
    }
}
