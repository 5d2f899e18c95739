package app.ajar.faults;

import static app.ajar.store.jooq.Tables.PERSON;
import static app.ajar.store.jooq.Tables.SETTING;
import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Cause;
import app.ajar.model.Change;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Setting;
import app.ajar.store.Disk;
import app.ajar.store.FaultyDisk;
import app.ajar.store.FaultyDisk.Fault;
import app.ajar.store.Journals;
import app.ajar.store.Key;
import app.ajar.store.Opening;
import app.ajar.store.Sealer;
import app.ajar.store.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each call of the disk fails once: what is being done is then done or not at all, and the journal goes on. By default
 * the first five calls and then every seventh, with {@code -Dajar.deep=true} every one
 * in each of three ways.
 */
class DiskFaultsTest {

    private static final boolean DEEP = Boolean.getBoolean("ajar.deep");
    private static final int STEP = DEEP ? 1 : 7;
    private static final int ALWAYS = DEEP ? 1000 : 5;
    private static final int NEVER = 1 << 30;
    private static final Fault[] FAULTS = {Fault.FAIL, Fault.SHORT, Fault.MEMORY};
    private static final int WRITES = 9;
    private static final int LARGE = 2001;

    @TempDir
    static Path temporary;

    private static Path closed;
    private static Path killed;
    private static Map<String, String> rows;

    private final Watch clock = new Watch();
    private FaultyDisk disk = new FaultyDisk(new Random(0));
    private Path folder = Path.of("");

    /** What is done with an open journal. */
    @FunctionalInterface
    private interface Deed {
        void with(Journal journal);
    }

    @BeforeAll
    static void prepare() throws IOException {
        Quiet.warnings();
        Watch clock = new Watch();
        closed = temporary.resolve("closed");
        killed = temporary.resolve("killed");
        Journal.create(closed);
        try (Journal journal = Journal.open(closed, clock)) {
            Scribe scribe = new Scribe(new Random(3), clock);
            scribe.write(journal, WRITES - 3);
            clock.pass(Duration.ofMinutes(31));
            journal.snapshotIfDue();
            scribe.write(journal, 3);
            Journals.copy(closed, killed);
            rows = View.rows(journal);
        }
    }

    private void begin(Path from, int k) throws IOException {
        folder = temporary.resolve("copy");
        if (Files.exists(folder)) {
            Journals.delete(folder);
        }
        if (Files.exists(from)) {
            Journals.copy(from, folder);
        }
        disk = new FaultyDisk(new Random(k));
    }

    private static int next(int k) {
        return k < ALWAYS ? k + 1 : k + STEP;
    }

    /** Each call in every way where all are taken, else each in one. */
    private void fail(int k) {
        disk.failAt(DEEP ? (k + FAULTS.length - 1) / FAULTS.length : k, FAULTS[k % FAULTS.length]);
    }

    /** Does it with each call failing; gives how many times a call failed. */
    private int everyCall(Path from, Deed deed) throws IOException {
        int failures = 0;
        for (int k = 1;; k = next(k)) {
            begin(from, k);
            Map<String, String> after;
            boolean done;
            boolean failed;
            try (Journal journal = Journal.open(folder, disk, clock)) {
                fail(k);
                done = Tried.does(() -> deed.with(journal));
                failed = disk.hasFailed();
                disk.failAt(NEVER, Fault.FAIL);
                after = View.rows(journal);
                assertThat(done || after.equals(rows)).as("call %s", k).isTrue();
                goesOn(journal);
                after = View.rows(journal);
            }
            try (Journal journal = Journal.open(folder, clock)) {
                assertThat(View.rows(journal)).as("call %s", k).isEqualTo(after);
                assertThat(journal.verify()).isEmpty();
            }
            if (!failed) {
                assertThat(done).isTrue();
                return failures;
            }
            failures++;
        }
    }

    private static void goesOn(Journal journal) {
        Person person = Person.named(new PersonId(Ids.next()), "Nina");
        assertThat(journal.keep(Ids.next(), List.of(new Change.Put(person))).again()).isFalse();
        assertThat(journal.<Boolean>read(db -> db.fetchExists(PERSON, PERSON.ID.eq(person.id().value())))).isTrue();
    }

    @Test
    void ofAKeep() throws IOException {
        assertThat(
                everyCall(closed, journal -> journal.keep(Ids.next(), List.of(new Change.Put(new Setting("a", "b"))))))
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void ofALargeKeep() throws IOException {
        List<Change> many = new ArrayList<>();
        for (int i = 0; i < LARGE; i++) {
            many.add(new Change.Put(new Setting("large " + i, "value")));
        }
        int failures = everyCall(closed, journal -> {
            try {
                journal.keep(Ids.next(), new Cause.Imported("a file"), many);
            } finally {
                assertThat(journal.<Integer>read(db -> db.fetchCount(SETTING, SETTING.NAME.like("large %"))))
                        .isIn(0, LARGE);
            }
        });
        assertThat(failures).isGreaterThan(5);
    }

    @Test
    void ofASnapshot() throws IOException {
        assertThat(everyCall(killed, journal -> {
            clock.pass(Duration.ofMinutes(31));
            journal.snapshotIfDue();
        })).isGreaterThanOrEqualTo(5);
    }

    @Test
    void ofAnExport() throws IOException {
        Path file = temporary.resolve("archive");
        assertThat(everyCall(closed, journal -> {
            journal.export(file);
            assertThat(Snapshot.verify(file, new Key(journal.id(), Sealer.NONE)).seq()).isEqualTo(WRITES);
        })).isGreaterThanOrEqualTo(5);
    }

    @Test
    void ofAClose() throws IOException {
        for (int k = 1;; k = next(k)) {
            begin(closed, k);
            Journal journal = Journal.open(folder, disk, clock);
            goesOn(journal);
            Map<String, String> after = View.rows(journal);
            fail(k);
            journal.close();
            journal.close();
            opens(folder, after);
            if (!disk.hasFailed()) {
                return;
            }
        }
    }

    @Test
    void ofAnOpening() throws IOException {
        for (Path from : List.of(closed, killed)) {
            for (int k = 1;; k = next(k)) {
                begin(from, k);
                fail(k);
                boolean opened = Tried.does(() -> Journal.open(folder, disk, clock).close());
                opens(folder, rows);
                if (!disk.hasFailed()) {
                    assertThat(opened).isTrue();
                    break;
                }
            }
        }
    }

    @Test
    void ofACreation() throws IOException {
        for (int k = 1;; k = next(k)) {
            begin(temporary.resolve("nothing"), k);
            fail(k);
            boolean created = Tried.does(() -> Opening.create(folder, disk));
            boolean opened = Tried.does(() -> Journal.open(folder, clock).close());
            assertThat(opened || !created).isTrue();
            if (!opened) {
                Opening.create(folder, Disk.REAL);
            }
            try (Journal journal = Journal.open(folder, clock)) {
                assertThat(journal.last()).isZero();
                goesOn(journal);
            }
            if (!disk.hasFailed()) {
                return;
            }
        }
    }

    @Test
    void anOpeningThatIsBrokenOffDoesNotForgetThatSomethingWasLost() throws IOException {
        String log = "g-000001/log-000001";
        long yesterday = 400;
        for (int k = 1;; k = next(k)) {
            begin(closed, k);
            byte[] bytes = Files.readAllBytes(folder.resolve(log));
            Files.write(folder.resolve(log), Arrays.copyOf(bytes, (int) Math.min(yesterday, bytes.length)));
            Files.delete(folder.resolve("g-000001/journal.mv.db"));
            Files.delete(folder.resolve("g-000001/snapshot-" + WRITES + ".ajar"));
            fail(k);
            boolean opened = Tried.does(() -> Journal.open(folder, disk, clock).close());
            if (!opened) {
                try (Journal journal = Journal.open(folder, clock)) {
                    assertThat(journal.notices()).as("call %s", k).anyMatch(notice -> notice.contains("is missing"));
                }
            }
            if (!disk.hasFailed()) {
                return;
            }
        }
    }

    private void opens(Path journal, Map<String, String> expected) {
        try (Journal opened = Journal.open(journal, clock)) {
            assertThat(View.rows(opened)).isEqualTo(expected);
            assertThat(opened.verify()).isEmpty();
            goesOn(opened);
        }
    }
}
