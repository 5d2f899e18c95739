package app.ajar.capture;

import static app.ajar.store.jooq.Tables.SCRIPT;

import app.ajar.capture.language.Names;
import app.ajar.keep.Journal;
import app.ajar.model.Challenge;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.read.Challenges;
import app.ajar.read.Gate;
import app.ajar.read.People;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whom a capture may speak of, and what it may be filled with. */
public final class KnownQueries {

    private final Journal journal;
    private final Clock clock;
    private @Nullable Known known;

    public KnownQueries(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** As of a write. */
    record Known(long seq, Names names, List<Challenge> challenges) {}

    /** Words to begin with, by their name. */
    record Script(String name, String text) {}

    synchronized Known known() {
        long seq = journal.last();
        Known before = known;
        if (before != null && before.seq() == seq) {
            return before;
        }
        Known fresh = journal.read(db -> {
            People people = new People(db);
            Map<PersonId, String> doing = new HashMap<>();
            people.list(LocalDate.now(clock)).forEach(row -> {
                if (row.doing() != null) {
                    doing.put(row.id(), row.doing());
                }
            });
            return new Known(seq, Names.of(people.known(), person -> doing.getOrDefault(person.id(), "")),
                    new Challenges(db).open());
        });
        known = fresh;
        return fresh;
    }

    /** These people as they go by now; whoever is not in sight any more is passed over. */
    List<Token> tokens(List<PersonId> people) {
        Names names = known().names();
        List<Token> tokens = new ArrayList<>();
        for (PersonId id : people) {
            Person person = names.person(id);
            PersonId now = person == null ? journal.read(db -> new Gate(db).root(id)) : id;
            person = names.person(now);
            if (person != null) {
                tokens.add(new Token(now, person.name()));
            }
        }
        return List.copyOf(tokens);
    }

    List<Script> scripts() {
        return journal.read(db -> db.select(SCRIPT.NAME, SCRIPT.TEXT).from(SCRIPT).orderBy(SCRIPT.NAME)
                .fetch(row -> new Script(row.value1(), row.value2())));
    }
}
