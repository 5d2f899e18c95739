package app.ajar.people;

import app.ajar.model.EntryId;
import app.ajar.model.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The people in sight, as they were read.
 *
 * @param rows in no order
 * @param all how many there are, whether or not they were asked for
 * @param givers who sent anybody, by name
 * @param gatherings the newest first
 * @param today the day for which it is true
 */
record Listed(List<Row> rows, int all, List<Named> givers, List<Gathering> gatherings, LocalDate today) {

    Listed {
        rows = List.copyOf(rows);
        givers = List.copyOf(givers);
        gatherings = List.copyOf(gatherings);
    }

    /** Whether it is the same reading: to compare thousands of rows for every change of a property takes too long. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** Somebody by name. */
    record Named(PersonId id, String name) {}

    /**
     * A party or class.
     *
     * @param who those who came, and whose it was
     */
    record Gathering(EntryId id, String name, LocalDate day, Set<PersonId> who) {

        Gathering {
            who = Set.copyOf(who);
        }
    }
}
