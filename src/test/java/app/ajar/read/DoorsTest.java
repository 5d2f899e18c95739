package app.ajar.read;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Change;
import app.ajar.model.PersonId;
import app.ajar.model.Cause;
import app.ajar.rules.Consent;
import app.ajar.rules.Door;
import app.ajar.rules.Ledger;
import app.ajar.rules.Subject;
import app.ajar.transfer.Sample;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked for everybody at once says of each the same as what is asked for one. */
class DoorsTest {

    private static final LocalDate LAST = LocalDate.of(2026, 11, 12);

    @TempDir
    Path temporary;

    @Test
    void oneByOneAndAllAtOnceAgree() {
        Path folder = temporary.resolve("sample");
        Sample.into(folder, LAST, ZoneOffset.UTC);
        try (Journal journal = Journal.open(folder, Clock.systemUTC())) {
            Set<String> doors = agree(journal, LAST);
            assertThat(doors).containsExactlyInAnyOrder("ClosedAtTheirWish", "Ajar", "Reopened", "Open",
                    "NothingSaidYet");
            agree(journal, LAST.minusMonths(7));
            agree(journal, LocalDate.of(2023, 6, 1));
            PersonId stopped = named(journal, "Martin Hale");
            PersonId into = named(journal, "Colin Frame");
            journal.keep(Ids.next(), new Cause.Merged(), List.of(new Change.Join(stopped, into)));
            agree(journal, LAST);
            Doors.Standing joined = journal.read(db -> new Doors(db).of(LAST)).get(into);
            assertThat(joined).isNotNull().extracting(Doors.Standing::door).isInstanceOf(Door.ClosedAtTheirWish.class);
        }
    }

    private static PersonId named(Journal journal, String name) {
        return journal.read(db -> new Find(db).people(name, 2)).getFirst();
    }

    /** The kinds of doors there are. */
    private static Set<String> agree(Journal journal, LocalDate day) {
        Map<PersonId, Doors.Standing> all = journal.read(db -> new Doors(db).of(day));
        List<People.Row> people = journal.read(db -> new People(db).list(day));
        assertThat(people).isNotEmpty();
        for (People.Row person : people) {
            Map<PersonId, Doors.Standing> alone = journal.read(db -> new Doors(db).of(day, List.of(person.id())));
            assertThat(alone.getOrDefault(person.id(), Doors.Standing.UNKNOWN)).as(person.name())
                    .isEqualTo(all.getOrDefault(person.id(), Doors.Standing.UNKNOWN));
        }
        return people.stream().map(person -> {
            Subject subject = journal.read(db -> new Gate(db).subject(person.id()));
            Ledger ledger = subject.ledger();
            Door door = Door.of(subject.entries(), ledger, day);
            Doors.Standing standing = all.getOrDefault(person.id(), Doors.Standing.UNKNOWN);
            assertThat(standing.door()).as(person.name()).isEqualTo(door);
            assertThat(standing.consent()).as(person.name()).isEqualTo(Consent.of(ledger, day));
            return door.getClass().getSimpleName();
        }).collect(Collectors.toSet());
    }
}
