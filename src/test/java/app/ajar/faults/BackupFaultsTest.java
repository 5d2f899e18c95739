package app.ajar.faults;

import static app.ajar.store.jooq.Tables.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.keep.Apply;
import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Change;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.store.Backup;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each call of the disk fails once while a backup is made or gone back to: nothing is lost, and no backup counts that
 * cannot be gone back to. By default the first five calls and then every seventh, with {@code -Dajar.deep=true} each.
 */
class BackupFaultsTest {

    private static final int STEP = Boolean.getBoolean("ajar.deep") ? 1 : 7;
    private static final int ALWAYS = Boolean.getBoolean("ajar.deep") ? 1000 : 5;
    private static final int NEVER = 1 << 30;

    @TempDir
    static Path temporary;

    private static Path from;
    private static UUID id;

    private final Watch clock = new Watch();
    private FaultyDisk disk = new FaultyDisk(new Random(0));
    private Path home = Path.of("");
    private Path folder = Path.of("");

    @BeforeAll
    static void prepare() throws IOException {
        Quiet.warnings();
        Watch clock = new Watch();
        from = temporary.resolve("from");
        Path folder = from.resolve("mine");
        Files.createDirectories(from.resolve("stick"));
        Journal.create(folder);
        try (Journal journal = Journal.open(folder, clock)) {
            id = journal.id();
            new Scribe(new Random(5), clock).write(journal, 5);
            journal.backups().make();
            clock.pass(Duration.ofHours(1));
            write(journal, "Nina");
        }
    }

    private static void write(Journal journal, String name) {
        journal.keep(Ids.next(), List.of(new Change.Put(Person.named(new PersonId(Ids.next()), name))));
    }

    private void begin(int k) throws IOException {
        home = temporary.resolve("copy");
        if (Files.exists(home)) {
            Journals.delete(home);
        }
        Journals.copy(from, home);
        folder = home.resolve("mine");
        disk = new FaultyDisk(new Random(k));
        clock.pass(Duration.ofDays(1));
    }

    private static int next(int k) {
        return k < ALWAYS ? k + 1 : k + STEP;
    }

    private Fault fault(int k) {
        return switch (k % 3) {
            case 0 -> Fault.FAIL;
            case 1 -> Fault.SHORT;
            default -> Fault.CRASH;
        };
    }

    /** Every file that bears a backup's name and fits it is one; gives how many there are. */
    private int whole(Path place) {
        int count = 0;
        for (Backup backup : Backup.in(place)) {
            if (backup.isWhole()) {
                assertThat(Snapshot.verify(backup.file(), new Key(id, Sealer.NONE)).seq()).isEqualTo(backup.seq());
                count++;
            }
        }
        return count;
    }

    @Test
    void ofABackup() throws IOException {
        int failures = 0;
        for (int k = 1;; k = next(k)) {
            begin(k);
            Path beside = home.resolve("mine backups");
            boolean made;
            boolean failed;
            Map<String, String> rows;
            Journal journal = Journal.open(folder, disk, clock);
            // The copy is another folder: its first backup is one of its own.
            journal.keep(Ids.next(), List.of(journal.backups().choose(Optional.of(home.resolve("stick")))));
            rows = View.rows(journal);
            disk.failAt(k, fault(k));
            made = Tried.does(() -> journal.backups().make());
            failed = disk.hasFailed();
            if (disk.hasCrashed()) {
                Tried.does(journal::close);
                disk.settle();
            } else {
                disk.failAt(NEVER, Fault.FAIL);
                assertThat(View.rows(journal)).isEqualTo(rows);
                journal.close();
            }
            Path second = home.resolve("stick/mine backups " + id.toString().substring(0, 8));
            assertThat(whole(beside) + whole(second)).as("call %s", k)
                    .isGreaterThanOrEqualTo(made && !disk.hasCrashed() ? 2 : 1);
            try (Journal again = Journal.open(folder, clock)) {
                assertThat(View.rows(again)).isEqualTo(rows);
                clock.pass(Duration.ofMinutes(1));
                write(again, "after");
                assertThat(again.backups().make().second()).isEmpty();
                assertThat(whole(second)).isPositive();
                assertThat(again.verify()).isEmpty();
            }
            assertThat(whole(beside)).isGreaterThanOrEqualTo(2);
            assertThat(beside.toFile().list()).noneMatch(name -> name.contains(".part"));
            if (!failed) {
                assertThat(made).isTrue();
                break;
            }
            failures++;
        }
        assertThat(failures).isGreaterThan(5);
    }

    @Test
    void ofGoingBack() throws IOException {
        int failures = 0;
        for (int k = 1;; k = next(k)) {
            begin(k);
            Path backup = Backup.in(home.resolve("mine backups")).getFirst().file();
            Journal journal = Journal.open(folder, disk, clock);
            Map<String, String> before = View.rows(journal);
            disk.failAt(k, fault(k));
            boolean done = Tried.does(() -> journal.restore(backup));
            boolean failed = disk.hasFailed();
            if (disk.hasCrashed()) {
                Tried.does(journal::close);
                disk.settle();
            } else {
                disk.failAt(NEVER, Fault.FAIL);
                journal.close();
            }
            try (Journal again = Journal.open(folder, clock)) {
                boolean back = !isThere(again, "Nina");
                assertThat(back || View.rows(again).equals(before)).as("call %s", k).isTrue();
                assertThat(back || !done).as("call %s", k).isTrue();
                assertThat(again.verify()).isEmpty();
                if (back) {
                    assertThat(whole(home.resolve("mine backups"))).isGreaterThanOrEqualTo(2);
                    again.undo(again.backups().wentBack().orElseThrow().write());
                }
                assertThat(isThere(again, "Nina")).isTrue();
            }
            if (!failed) {
                assertThat(done).isTrue();
                break;
            }
            failures++;
        }
        assertThat(failures).isGreaterThanOrEqualTo(5);
    }

    private static boolean isThere(Journal journal, String name) {
        return journal.read(db -> db.fetchExists(PERSON, PERSON.NAME.eq(name)));
    }

    @Test
    void ofMakingAJournalAndOfGoingOn() throws IOException {
        begin(0);
        Path last = home.resolve("last week");
        Journals.copy(folder, last);
        long end;
        try (Journal journal = Journal.open(folder, clock)) {
            write(journal, "Cleo");
            end = journal.last();
            journal.backups().make();
        }
        Path backup = Backup.in(home.resolve("mine backups")).getFirst().file();
        for (int k = 1;; k = next(k)) {
            disk = new FaultyDisk(new Random(k));
            disk.failAt(k, k % 2 == 0 ? Fault.FAIL : Fault.SHORT);
            Path fresh = home.resolve("fresh " + k);
            boolean made = Tried.does(() -> Opening.createFrom(fresh, disk, new Apply(), clock, backup, null));
            boolean failed = disk.hasFailed();
            if (!made) {
                assertThat(Tried.does(() -> Journal.createFrom(fresh, backup, clock, null)) || isJournal(fresh))
                        .isTrue();
            }
            try (Journal journal = Journal.open(fresh, clock)) {
                assertThat(journal.last()).isEqualTo(end);
                assertThat(journal.verify()).isEmpty();
            }
            Path older = home.resolve("older " + k);
            Journals.copy(last, older);
            disk = new FaultyDisk(new Random(k));
            disk.failAt(k, k % 2 == 0 ? Fault.FAIL : Fault.SHORT);
            boolean gone = Tried.does(() -> Opening.goOn(older, disk, new Apply(), clock, backup, null));
            failed |= disk.hasFailed();
            try (Journal journal = Journal.openAsItIs(older, clock, null)) {
                assertThat(journal.last()).isIn(gone ? List.of(end) : List.of(end - 1, end));
                assertThat(journal.verify()).isEmpty();
            }
            if (!failed) {
                assertThat(made && gone).isTrue();
                return;
            }
        }
    }

    private static boolean isJournal(Path fresh) {
        return Files.exists(fresh.resolve("CURRENT"));
    }
}
