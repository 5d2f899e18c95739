package app.ajar.people;

import app.ajar.keep.Journal;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Role;
import app.ajar.model.Situation;
import app.ajar.model.Thing;
import app.ajar.model.Window;
import app.ajar.read.Gate;
import app.ajar.read.Held;
import app.ajar.rules.Consent;
import app.ajar.rules.Door;
import app.ajar.rules.Subject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the head of somebody's page asks the journal. */
public final class PersonQueries {

    private final Journal journal;
    private final Clock clock;

    public PersonQueries(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Who somebody is now.
     *
     * @param situation what they do now, or null
     * @param today the day for which all of it is true
     */
    public record Portrait(Person person, @Nullable Situation situation, List<Role> roles, Door door, Consent consent,
            LocalDate today) {}

    /** Empty if there is nobody of this id in sight. */
    Optional<Portrait> portrait(PersonId id) {
        LocalDate today = LocalDate.now(clock);
        return journal.read(db -> {
            Gate gate = new Gate(db);
            Set<PersonId> group = gate.group(id);
            PersonId page = group.iterator().next();
            List<Thing> things = new Held(db).of(group);
            return things.stream().filter(thing -> thing instanceof Person person && person.id().equals(page))
                    .findFirst().map(thing -> {
                        Subject subject = gate.subject(page);
                        List<Role> roles = of(things, Role.class).stream()
                                .filter(role -> role.until() == null || lasts(role.until().window(), today))
                                .toList();
                        return new Portrait((Person) thing, now(things, today), roles,
                                Door.of(subject.entries(), subject.ledger(), today),
                                Consent.of(subject.ledger(), today), today);
                    });
        });
    }

    private static @Nullable Situation now(List<Thing> things, LocalDate today) {
        return of(things, Situation.class).stream()
                .filter(one -> one.until() == null || lasts(one.until().window(), today))
                .reduce((earlier, later) -> later).orElse(null);
    }

    private static boolean lasts(@Nullable Window until, LocalDate today) {
        return until != null && !until.to().isBefore(today);
    }

    private static <T> List<T> of(List<Thing> things, Class<T> kind) {
        return things.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
