package app.ajar.person;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Body;
import app.ajar.model.Cause;
import app.ajar.model.Change;
import app.ajar.model.Channel;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.When;
import app.ajar.read.Gate;
import app.ajar.read.Plan;
import app.ajar.rules.Door;
import app.ajar.rules.Subject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page of twenty thousand entries asks for a few of them. */
class LongPageTest {

    private static final int THEIRS = 20_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 12);
    private static final PersonId ANA = new PersonId(Ids.next());
    private static final Body TALK = new Body.Conversation(Channel.CALL, Body.Side.ME, true, null, null, List.of(),
            List.of(), List.of());
    /** Of ten entries so many are conversations and notes; of every hundredth ten one is of each other kind. */
    private static final int OTHERS = 100;

    @TempDir
    static Path folder;

    private static Journal journal;

    @BeforeAll
    static void fill() {
        Journal.create(folder.resolve("journal"));
        journal = Journal.open(folder.resolve("journal"), Clock.systemUTC());
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.Put(Person.named(ANA, "Ana Marques")));
        for (int i = 0; i < THEIRS; i++) {
            changes.add(new Change.Put(new Entry(new EntryId(Ids.next()), Ids.next(), List.of(ANA),
                    When.at(TODAY.atStartOfDay().minusHours(3L * (THEIRS - i)), ZoneOffset.UTC),
                    "She called. The terrace permit came through " + i + ".", body(i), false)));
            if (changes.size() == 2000 || i == THEIRS - 1) {
                journal.keep(Ids.next(), new Cause.Imported("a file"), changes);
                changes.clear();
            }
        }
    }

    private static Body body(int i) {
        return switch (i % OTHERS) {
            case 1 -> new Body.No(Body.No.Kind.NOT_NOW, null, null, null, null);
            case 2 -> new Body.Yes(null, List.of());
            case 3 -> new Body.Idea(List.of());
            case 4 -> new Body.Promise(Body.Side.THEM, null,
                    i > THEIRS - 2 * OTHERS ? Body.Promise.State.OPEN : Body.Promise.State.KEPT, null);
            case 5 -> new Body.Told(null);
            default -> i % 2 == 0 ? TALK : new Body.Note();
        };
    }

    @AfterAll
    static void close() {
        journal.close();
    }

    @Test
    void thePortraitReadsAFewRowsOfEachKind() {
        List<Optional<Portrait>> found = new ArrayList<>();
        Plan plan = journal.read(db -> Plan.of(db, asked -> found.add(new PortraitQueries(asked, TODAY).of(ANA))));

        Portrait portrait = found.getFirst().orElseThrow();
        assertThat(portrait.brief().contacts()).hasSize(3);
        assertThat(portrait.brief().promised()).hasSize(2);
        assertThat(portrait.brief().offers()).hasSize(12);
        assertThat(plan.indexes("ENTRY_PERSON")).as("%s", plan).containsExactly("ENTRY_PERSON_KIND");
        assertThat(plan.rows("ENTRY_PERSON")).as("%s", plan).isPositive().isLessThan(THEIRS / 10);
        assertThat(plan.rows("ENTRY")).as("%s", plan).isLessThan(THEIRS / 10);
    }

    @Test
    void theDoorIsThatOfAllEntriesTogether() {
        Portrait portrait = journal.read(db -> new PortraitQueries(db, TODAY).of(ANA)).orElseThrow();
        Subject all = journal.read(db -> new Gate(db).subject(ANA));
        assertThat(portrait.door()).isEqualTo(Door.of(all.entries(), all.ledger(), TODAY));
    }

    @Test
    void howFarBackWasLookedForAGiftIsSaid() {
        Portrait portrait = journal.read(db -> new PortraitQueries(db, TODAY).of(ANA)).orElseThrow();
        assertThat(portrait.brief().gifts()).as("nothing was given or asked for").isNull();
    }
}
