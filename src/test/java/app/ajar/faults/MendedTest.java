package app.ajar.faults;

import static app.ajar.store.jooq.Tables.ENTRY;
import static app.ajar.store.jooq.Tables.PERSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.keep.Locking;
import app.ajar.model.Body.Preference.Verdict;
import app.ajar.model.Cause;
import app.ajar.model.Change;
import app.ajar.model.Channel;
import app.ajar.model.Entry;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Purpose;
import app.ajar.model.When;
import app.ajar.read.Gate;
import app.ajar.rules.Courtesy;
import app.ajar.store.Disk;
import app.ajar.store.JournalException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What random histories and faults once found, each by name. */
class MendedTest {

    private static final int PLENTY = 1 << 30;

    @TempDir
    Path temporary;

    private final Watch clock = new Watch();
    private final Person ana = Person.named(new PersonId(Ids.next()), "Ana Marques");
    private final Person beth = Person.named(new PersonId(Ids.next()), "Beth Ortiz");
    private @Nullable Runnable whenForced;
    private Journal journal;

    private int room = PLENTY;

    @BeforeEach
    void open() {
        Quiet.warnings();
        if (journal == null) {
            Journal.create(temporary.resolve("journal"));
        }
        journal = Journal.open(temporary.resolve("journal"), new Through(Disk.REAL) {
            @Override
            void write(Out out, ByteBuffer bytes) throws IOException {
                if (--room < 0) {
                    throw new IOException("No space left on device");
                }
                out.write(bytes);
            }

            @Override
            void force(Out out) throws IOException {
                out.force();
                Runnable then = whenForced;
                whenForced = null;
                if (then != null) {
                    then.run();
                }
            }
        }, clock);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private Journal.Kept keep(Change... changes) {
        return journal.keep(Ids.next(), List.of(changes));
    }

    private static Entry line(Person person, Verdict says, int day) {
        Entry line = Steps.line(List.of(person.id().value()), says, null, null);
        return new Entry(line.id(), line.capture(), line.people(), When.day(LocalDate.of(2026, 5, day)), line.text(),
                line.body(), false);
    }

    private static Change hidden(Entry line) {
        return new Change.Put(new Entry(line.id(), line.capture(), line.people(), line.when(), line.text(),
                line.body(), true));
    }

    private boolean mayCall(Person person) {
        return journal.read(db -> {
            Gate gate = new Gate(db);
            var group = gate.group(person.id());
            return Courtesy.allow(gate.ledger(group), gate.facts(group), Channel.CALL, Purpose.PERSONAL,
                    LocalDate.of(2027, 1, 1)) instanceof Courtesy.Allowed;
        });
    }

    @Test
    void aYesMadePrivateLaterDoesNotStandBehindTheStop() {
        Entry yes = line(ana, Verdict.WELCOME, 9);
        keep(new Change.Put(ana), new Change.Put(yes));
        keep(new Change.Put(line(ana, Verdict.STOP, 3)));
        assertThat(mayCall(ana)).isFalse();
        keep(hidden(yes));
        assertThat(mayCall(ana)).isFalse();
    }

    @Test
    void anImportedYesMadePrivateIsNotSaidNewly() {
        Entry yes = line(ana, Verdict.WELCOME, 9);
        keep(new Change.Put(ana), new Change.Put(line(ana, Verdict.STOP, 3)));
        journal.keep(Ids.next(), new Cause.Imported("a file"), List.of(new Change.Put(yes)));
        assertThat(mayCall(ana)).isFalse();
        keep(hidden(yes));
        assertThat(mayCall(ana)).isFalse();
    }

    @Test
    void undoingThatAnOldStopWasMadePrivateDoesNotStrikeIt() {
        Entry stop = line(ana, Verdict.STOP, 3);
        keep(new Change.Put(ana), new Change.Put(stop));
        clock.pass(Duration.ofDays(90));
        Journal.Kept made = keep(hidden(stop));
        assertThat(journal.undo(made.write()).putBack()).isEqualTo(1);
        assertThat(mayCall(ana)).isFalse();
        assertThat(journal.<Boolean>read(db -> db.select(ENTRY.CONFIDENTIAL).from(ENTRY)
                .where(ENTRY.ID.eq(stop.id().value())).fetchSingle().value1())).isFalse();
    }

    @Test
    void anUndoNeverMakesSomebodyAnAliasOfThemselves() {
        keep(new Change.Put(ana), new Change.Put(beth));
        merge(new Change.Join(ana.id(), beth.id()));
        Journal.Kept parted = merge(new Change.Part(ana.id()));
        merge(new Change.Join(beth.id(), ana.id()));
        assertThatThrownBy(() -> journal.undo(parted.write())).isInstanceOf(JournalException.class);
        assertThat(journal.<PersonId>read(db -> new Gate(db).root(beth.id()))).isEqualTo(ana.id());
    }

    @Test
    void whoLiesInTheTrashAndIsJoinedIsStillOneWithTheOther() {
        Person nina = Person.named(new PersonId(Ids.next()), "Nina Cole");
        keep(new Change.Put(ana), new Change.Put(beth), new Change.Put(nina));
        merge(new Change.Join(ana.id(), beth.id()));
        keep(new Change.Bin(ana.ref(), Change.Shelf.TRASH));
        merge(new Change.Join(ana.id(), nina.id()));
        assertThat(journal.<Integer>read(db -> new Gate(db).group(ana.id()).size())).isEqualTo(3);
    }

    private Journal.Kept merge(Change change) {
        return journal.keep(Ids.next(), new Cause.Merged(), List.of(change));
    }

    @Test
    void aDatabaseThatGoesAwayAfterTheForceDoesNotMakeItLookLost() {
        keep(new Change.Put(ana));
        whenForced = this::shut;
        assertThat(keep(new Change.Put(beth)).seq()).isEqualTo(2);
        assertThat(names()).isEqualTo(2);
        shut();
        assertThat(keep(new Change.Put(Person.named(new PersonId(Ids.next()), "Nina"))).seq()).isEqualTo(3);
        assertThat(names()).isEqualTo(3);
        journal.close();
        open();
        assertThat(names()).isEqualTo(3);
    }

    /** As a database does of itself whose file does not answer. */
    private void shut() {
        assertThatThrownBy(() -> journal.read(db -> db.execute("SHUTDOWN IMMEDIATELY")))
                .isInstanceOf(DataAccessException.class);
    }

    private int names() {
        return journal.<Integer>read(db -> db.fetchCount(PERSON));
    }

    @Test
    void aPassphraseForWhichThereWasNoRoomDoesNotCountForTheNextGeneration() throws IOException {
        keep(new Change.Put(ana), new Change.Put(beth));
        noRoomToLock();
        // It could not even be taken back, and stands in the file beside the key that holds.
        assertThat(Files.readString(journal.folder().resolve("key.json"))).contains("before");
        journal.erase(ana.id(), Map.of(), (done, all) -> {
        });
        journal.close();
        open();
        assertThat(names()).isEqualTo(1);
        noRoomToLock();
        journal.locking().lock(Deeds.WORDS, Locking.newCode());
        assertThat(journal.verify()).isEmpty();
    }

    private void noRoomToLock() {
        room = 2;
        assertThatThrownBy(() -> journal.locking().lock(Deeds.WORDS, Locking.newCode()))
                .isInstanceOf(JournalException.class).hasMessageContaining("no room");
        room = PLENTY;
    }

    @Test
    void whoListensAndFailsDoesNotMakeItLookLost() {
        journal.listen(changed -> {
            throw new IllegalStateException("a screen fell over");
        });
        assertThat(keep(new Change.Put(ana)).again()).isFalse();
        assertThat(names()).isEqualTo(1);
    }

    @Test
    void anInterruptClosesNothingAndLosesNoAcknowledgement() throws InterruptedException {
        keep(new Change.Put(ana));
        List<UUID> kept = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(1);
        AtomicReference<Throwable> failed = new AtomicReference<>();
        Thread writer = new Thread(() -> {
            try {
                for (int i = 0; i < 60; i++) {
                    if (i % 3 == 0) {
                        Thread.currentThread().interrupt();
                    }
                    UUID id = Ids.next();
                    journal.keep(id, List.of(new Change.Put(KeepLines.note(ana.id(), "note " + i))));
                    kept.add(id);
                    assertThat(journal.<Integer>read(db -> db.fetchCount(ENTRY))).isEqualTo(i + 1);
                    assertThat(i % 3 != 0 || Thread.interrupted()).isTrue();
                }
            } catch (Throwable e) {
                failed.set(e);
            } finally {
                done.countDown();
            }
        });
        writer.start();
        while (done.getCount() > 0) {
            writer.interrupt();
            Thread.onSpinWait();
        }
        writer.join();
        assertThat(failed.get()).isNull();
        assertThat(kept).hasSize(60);
        assertThat(journal.verify()).isEmpty();
        journal.close();
        open();
        assertThat(journal.last()).isEqualTo(61);
    }
}
