package app.ajar.person;

import app.ajar.rules.Ledger;
import app.ajar.read.Gate;
import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Cause;
import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.model.Thing;
import app.ajar.read.People;
import app.ajar.rules.Ledger.Line;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What somebody's page asks the journal, and the writes that are more than changes. */
public final class PersonQueries {

    private final Journal journal;
    private final Clock clock;

    public PersonQueries(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Somebody to choose.
     *
     * @param hint what tells them from others of the same name; may be empty
     */
    record Candidate(Person person, String hint) {}

    /** Empty if there is nobody of this id in sight. */
    Ledger ledger(PersonId id) {
        return journal.read(db -> {
            Gate gate = new Gate(db);
            return gate.ledger(gate.group(id));
        });
    }

    Optional<Portrait> portrait(PersonId id) {
        LocalDate today = LocalDate.now(clock);
        return journal.read(db -> new PortraitQueries(db, today).of(id));
    }

    /** The name of somebody, also of those in the trash. */
    Optional<String> name(PersonId id) {
        return Optional.ofNullable(journal.read(db -> new People(db).names(List.of(id))).get(id));
    }

    /** The changes to make of somebody as they are in this moment, whatever was written since the page was read. */
    List<Change> changes(PersonId whose, Function<Person, List<Change>> how) {
        List<Thing> now = journal.read(db -> new People(db).things(List.of(Ref.of(whose))));
        return now.stream().filter(Person.class::isInstance).map(Person.class::cast).findFirst().map(how)
                .orElse(List.of());
    }

    /** Everybody in sight but one. */
    List<Candidate> others(PersonId than) {
        LocalDate today = LocalDate.now(clock);
        return journal.read(db -> {
            Map<PersonId, String> doing = new HashMap<>();
            new People(db).list(today).forEach(row -> doing.put(row.id(), row.doing() == null ? "" : row.doing()));
            return new People(db).known().stream().filter(person -> !person.id().equals(than))
                    .map(person -> new Candidate(person, doing.getOrDefault(person.id(), ""))).toList();
        });
    }

    /** From now on the two are one person, whose page is that of the second. */
    UUID merge(PersonId duplicate, PersonId into) {
        return journal.keep(Ids.next(), new Cause.Merged(), List.of(new Change.Join(duplicate, into))).write();
    }

    /** Somebody who was merged stands alone again. */
    UUID part(PersonId duplicate) {
        return journal.keep(Ids.next(), new Cause.Merged(), List.of(new Change.Part(duplicate))).write();
    }

    /** Says that a line was meant for somebody else; it then stands for them. */
    UUID move(Line line, PersonId to, String reason) {
        List<Thing> found = journal.read(db -> new People(db).things(List.of(Ref.of(line.entry()))));
        return journal.move((Entry) found.getFirst(), to, reason).write();
    }
}
