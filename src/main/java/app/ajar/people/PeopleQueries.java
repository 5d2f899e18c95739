package app.ajar.people;

import app.ajar.keep.Journal;
import app.ajar.model.Fold;
import app.ajar.model.PersonId;
import app.ajar.read.People;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the list of people asks the journal. */
public final class PeopleQueries {

    private final Journal journal;
    private final Clock clock;

    public PeopleQueries(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Somebody in the list.
     *
     * @param doing what they do, null if nothing is known
     * @param folded what a filter looks through
     */
    public record Row(PersonId id, String name, @Nullable String doing, String folded) {}

    /** Everybody by name. */
    List<Row> everybody() {
        return journal.read(db -> new People(db).list(LocalDate.now(clock))).stream()
                .map(row -> new Row(row.id(), row.name(), row.doing(), folded(row))).toList();
    }

    private static String folded(People.Row row) {
        return Fold.of(row.doing() == null ? row.name() : row.name() + " " + row.doing());
    }
}
