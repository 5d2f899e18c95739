package app.ajar.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Body;
import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.When;
import app.ajar.store.JournalException;
import app.ajar.store.Journals;
import app.ajar.store.SideBySide;
import app.ajar.store.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The database is a projection, and snapshot and log are the truth: whatever becomes of a file between two runs, what
 * is opened is right, or it is refused with nothing altered, or it is said what is missing. Never wrong in silence.
 * With {@code -Dajar.deep=true} log, snapshot and name are hit in every way, not in every twentieth.
 */
class ProjectionTest {

    private static final String LOG = "log-000001";
    private static final int STEP = Boolean.getBoolean("ajar.deep") ? 1 : 20;

    @TempDir
    static Path temporary;

    private static final AtomicInteger COPIES = new AtomicInteger();

    private static Base plain;
    private static Base renewed;
    private static Base lengthy;
    private static Path other;

    /** A journal as it was the day before, as it was when a process was killed, and as it was closed; and its rows. */
    private record Base(Path yesterday, Path killed, Path closed, Map<String, String> rows, int generation) {

        String in(String file) {
            return String.format("g-%06d/%s", generation, file);
        }

        String database() {
            return in("journal.mv.db");
        }
    }

    /** What becomes of a file; null if it goes away. */
    @FunctionalInterface
    private interface Fate {
        byte @Nullable [] of(byte[] bytes) throws IOException;
    }

    private enum Outcome {
        RIGHT, REFUSED, SAID
    }

    @BeforeAll
    static void prepare() throws IOException {
        Quiet.warnings();
        plain = base("plain", false, 0);
        renewed = base("renewed", true, 0);
        lengthy = base("lengthy", false, 420_000);
        Watch clock = new Watch();
        other = temporary.resolve("other");
        Journal.create(other);
        try (Journal journal = Journal.open(other, clock)) {
            new Scribe(new Random(99), clock).write(journal, 40);
        }
    }

    private static Base base(String name, boolean renew, int longText) throws IOException {
        Watch clock = new Watch();
        Scribe scribe = new Scribe(new Random(name.hashCode()), clock);
        Path folder = temporary.resolve(name);
        Journal.create(folder);
        try (Journal journal = Journal.open(folder, clock)) {
            scribe.write(journal, 14);
            lengthen(journal, longText);
            if (renew) {
                Path archive = temporary.resolve("archive");
                journal.export(archive);
                folder = temporary.resolve(name + "-new");
                Journal.create(folder);
                try (Journal fresh = Journal.open(folder, clock)) {
                    fresh.importArchive(archive);
                }
            } else {
                clock.pass(Duration.ofMinutes(31));
                journal.snapshotIfDue();
            }
        }
        Path yesterday = temporary.resolve(name + "-yesterday");
        Journals.copy(folder, yesterday);
        Path killed = temporary.resolve(name + "-killed");
        Map<String, String> rows;
        try (Journal journal = Journal.open(folder, clock)) {
            if (longText == 0) {
                scribe.write(journal, 14);
            } else {
                lengthen(journal, 30);
            }
            rows = View.rows(journal);
            Journals.copy(folder, killed);
        }
        Base base = new Base(yesterday, killed, folder, rows, renew ? 2 : 1);
        Journals.copy(folder, temporary.resolve(name + "-complete"));
        // The log alone has what came since yesterday.
        Files.delete(folder.resolve(base.in(snapshot(base))));
        return base;
    }

    private static void lengthen(Journal journal, int length) {
        if (length > 0) {
            Person person = Person.named(new PersonId(Ids.next()), "Sue");
            journal.keep(Ids.next(), List.of(new Change.Put(person)));
            for (int i = 0; i < 11; i++) {
                journal.keep(Ids.next(), List.of(new Change.Put(new Entry(new EntryId(Ids.next()), Ids.next(),
                        List.of(person.id()), When.day(LocalDate.of(2026, 11, 12)), "x".repeat(length),
                        new Body.Note(), false))));
            }
        }
    }

    private static Path with(Path journal, String file, Fate fate) throws IOException {
        Path copy = temporary.resolve("copy-" + COPIES.getAndIncrement());
        Journals.copy(journal, copy);
        Path hit = copy.resolve(file);
        byte[] after = fate.of(Files.readAllBytes(hit));
        if (after == null) {
            Files.delete(hit);
        } else {
            Files.write(hit, after);
        }
        return copy;
    }

    private static Map<String, Integer> bytes(Path folder) throws IOException {
        Map<String, Integer> bytes = Journals.bytes(folder);
        bytes.remove("lock");
        return bytes;
    }

    private Outcome outcome(Base base, Path journal, String file, Fate fate) throws IOException {
        Path folder = with(journal, file, fate);
        try {
            return opened(base, folder, file);
        } finally {
            Journals.delete(folder);
        }
    }

    private static Outcome opened(Base base, Path folder, String file) throws IOException {
        Map<String, Integer> before = bytes(folder);
        Watch clock = new Watch();
        Map<String, String> rows;
        List<String> notices;
        try (Journal opened = Journal.open(folder, clock)) {
            rows = View.rows(opened);
            notices = opened.notices();
            opened.keep(Ids.next(), List.of(new Change.Put(Person.named(new PersonId(Ids.next()), "Nina"))));
            if (file.endsWith(".db")) {
                assertThat(opened.verify()).isEmpty();
            }
        } catch (JournalException e) {
            assertThat(e.trouble()).isEqualTo(Trouble.DAMAGED);
            assertThat(e.getMessage()).endsWith(".").doesNotContain("\n");
            assertThat(bytes(folder)).isEqualTo(before);
            return Outcome.REFUSED;
        }
        try (Journal again = Journal.open(folder, clock)) {
            assertThat(again.notices()).isEmpty();
            String writes = View.rows(again).getOrDefault("REVISION", "");
            assertThat(Arrays.asList(writes.split("\n"))).containsAll(lines(rows, "REVISION"));
        }
        if (rows.equals(base.rows())) {
            return Outcome.RIGHT;
        }
        assertThat(notices).anyMatch(notice -> notice.contains("is missing. Look for it in a backup"));
        assertThat(lines(base.rows(), "REVISION")).containsAll(lines(rows, "REVISION"));
        return Outcome.SAID;
    }

    private static List<String> lines(Map<String, String> rows, String table) {
        return Arrays.asList(rows.getOrDefault(table, "").split("\n"));
    }

    private void right(Base base, String file, Fate fate) throws IOException {
        for (Path journal : List.of(base.closed(), base.killed())) {
            assertThat(outcome(base, journal, file, fate)).as("%s of %s", file, journal).isEqualTo(Outcome.RIGHT);
        }
    }

    private static Fate flipped(long seed) {
        return bytes -> {
            Random random = new Random(seed * 7919);
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            return bytes;
        };
    }

    private static Fate cut(int part) {
        return bytes -> Arrays.copyOf(bytes, (int) ((long) bytes.length * part / 100));
    }

    @Test
    void aDatabaseThatIsGoneOrYesterdaysOrAnotherJournals() throws IOException {
        for (Base base : List.of(plain, renewed)) {
            right(base, base.database(), bytes -> bytes);
            right(base, base.database(), bytes -> null);
            right(base, base.database(), bytes -> Files.readAllBytes(base.yesterday().resolve(base.database())));
            right(base, base.database(), bytes -> Files.readAllBytes(other.resolve(plain.database())));
            right(base, base.in("state.json"), bytes -> null);
            right(base, base.in("state.json"),
                    bytes -> Files.readAllBytes(base.yesterday().resolve(base.in("state.json"))));
        }
    }

    @Test
    void aDatabaseThatIsCut() throws IOException {
        SideBySide.each(IntStream.range(0, 100).boxed().toList(), part -> {
            Base base = part % 2 == 0 ? plain : renewed;
            Path journal = part / 2 % 2 == 0 ? base.closed() : base.killed();
            assertThat(outcome(base, journal, base.database(), cut(part))).isEqualTo(Outcome.RIGHT);
        });
        right(plain, plain.database(), cut(0));
    }

    @Test
    void aDatabaseWithAFlippedBit() {
        SideBySide.each(IntStream.range(0, 200).boxed().toList(), i -> {
            Base base = i % 2 == 0 ? plain : renewed;
            Path journal = i / 2 % 2 == 0 ? base.closed() : base.killed();
            assertThat(outcome(base, journal, base.database(), flipped(i))).isEqualTo(Outcome.RIGHT);
        });
    }

    @Test
    void aLogThatIsGoneCutChangedOrAnotherJournals() throws IOException {
        List<Outcome> afterAKill = new ArrayList<>();
        List<Fate> fates = new ArrayList<>(List.of(bytes -> null, bytes -> new byte[0],
                bytes -> Files.readAllBytes(other.resolve(plain.in(LOG)))));
        for (int i = 0; i < 100; i += STEP) {
            fates.add(cut(i));
            fates.add(flipped(2L * i));
            fates.add(flipped(2L * i + 1));
        }
        for (int i = 0; i < fates.size(); i++) {
            Base base = i % 3 == 0 ? renewed : plain;
            assertThat(outcome(base, base.closed(), base.in(LOG), fates.get(i))).isEqualTo(Outcome.RIGHT);
            afterAKill.add(outcome(base, base.killed(), base.in(LOG), fates.get(i)));
        }
        assertThat(afterAKill).contains(Outcome.RIGHT, Outcome.REFUSED);
        right(plain, plain.in(LOG), bytes -> Files.readAllBytes(plain.yesterday().resolve(plain.in(LOG))));
    }

    @Test
    void aLogCutWhereAWriteEndsIsPutRightFromTheDatabase() throws IOException {
        int yesterday = (int) Files.size(plain.yesterday().resolve(plain.in(LOG)));
        right(plain, plain.in(LOG), bytes -> Arrays.copyOf(bytes, yesterday));
        Path folder = with(plain.closed(), plain.in(LOG), bytes -> Arrays.copyOf(bytes, yesterday));
        try (Journal journal = Journal.open(folder, new Watch())) {
            assertThat(journal.notices()).anyMatch(notice -> notice.startsWith("The log had lost its end"));
        }
        Journals.delete(folder);
    }

    @Test
    void whatLogAndDatabaseHaveBothLostIsSaid() throws IOException {
        int yesterday = (int) Files.size(plain.yesterday().resolve(plain.in(LOG)));
        for (Fate fate : List.<Fate>of(bytes -> null, cut(50),
                bytes -> Files.readAllBytes(plain.yesterday().resolve(plain.database())))) {
            Path folder = with(plain.closed(), plain.in(LOG), bytes -> Arrays.copyOf(bytes, yesterday));
            assertThat(outcome(plain, folder, plain.database(), fate)).isEqualTo(Outcome.SAID);
            Journals.delete(folder);
        }
    }

    @Test
    void whatTheSnapshotOfTheEndHasIsNotLostWithLogAndDatabase() throws IOException {
        Path complete = temporary.resolve("plain-complete");
        int yesterday = (int) Files.size(plain.yesterday().resolve(plain.in(LOG)));
        Path folder = with(complete, plain.in(LOG), bytes -> Arrays.copyOf(bytes, yesterday));
        assertThat(outcome(plain, folder, plain.database(), bytes -> null)).isEqualTo(Outcome.RIGHT);
        Journals.delete(folder);
        folder = with(complete, plain.in(LOG), bytes -> null);
        assertThat(outcome(plain, folder, plain.database(), bytes -> null)).isEqualTo(Outcome.RIGHT);
        Journals.delete(folder);
    }

    @Test
    void aSegmentOfALongLog() throws IOException {
        assertThat(lengthy.killed().resolve(lengthy.in("log-000002"))).exists();
        List<Fate> fates = List.of(flipped(1), bytes -> null, cut(50), flipped(2),
                bytes -> Files.readAllBytes(other.resolve(plain.in(LOG))));
        for (String log : List.of(LOG, "log-000002")) {
            SideBySide.each(fates.subList(0, STEP == 1 ? fates.size() : 2), fate -> {
                if (Files.exists(lengthy.closed().resolve(lengthy.in(log)))) {
                    assertThat(outcome(lengthy, lengthy.closed(), lengthy.in(log), fate)).isEqualTo(Outcome.RIGHT);
                }
                outcome(lengthy, lengthy.killed(), lengthy.in(log), fate);
            });
        }
    }

    @Test
    void aSnapshotThatIsLostOrChanged() throws IOException {
        for (Base base : List.of(plain, renewed)) {
            String snapshot = base.in(snapshot(base));
            Path noDatabase = with(base.closed(), base.database(), bytes -> null);
            List<Fate> fates = new ArrayList<>(
                    List.of(bytes -> null, bytes -> Files.readAllBytes(other.resolve(plain.in(LOG)))));
            for (int i = 0; i < 100; i += STEP) {
                fates.add(cut(i));
                fates.add(flipped(i));
            }
            SideBySide.each(fates, fate -> {
                assertThat(outcome(base, base.closed(), snapshot, fate)).isEqualTo(Outcome.RIGHT);
                Outcome killed = outcome(base, base.killed(), snapshot, fate);
                Outcome alone = outcome(base, noDatabase, snapshot, fate);
                if (base == plain) {
                    assertThat(List.of(killed, alone)).containsOnly(Outcome.RIGHT);
                } else {
                    assertThat(List.of(killed, alone)).isSubsetOf(Outcome.RIGHT, Outcome.REFUSED);
                }
            });
            Journals.delete(noDatabase);
        }
    }

    private static String snapshot(Base base) throws IOException {
        Path folder = base.closed().resolve(base.in("")).normalize();
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("snapshot-"))
                    .max(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                    .orElseThrow();
        }
    }

    @Test
    void aPointerOrKeyThatIsLostOrChanged() throws IOException {
        right(plain, "CURRENT", bytes -> null);
        for (int i = 0; i < 40; i += STEP) {
            right(plain, "CURRENT", flipped(i));
            assertThat(outcome(plain, plain.killed(), "key.json", flipped(i))).isEqualTo(Outcome.REFUSED);
        }
        assertThat(outcome(plain, plain.closed(), "key.json", bytes -> null)).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void aRowThatChangedByItselfIsNamed() throws IOException {
        Path folder = temporary.resolve("digests");
        Journals.copy(plain.closed(), folder);
        for (String change : List.of("update revision set body = replace(body, 'a', 'b') where seq = 3 and ordinal = 0",
                "update revision set applied = not applied where seq = 4 and ordinal = 0",
                "update revision set kind = 'NOTHING' where seq = 5 and ordinal = 0",
                "update write set at_millis = at_millis + 1 where seq = 6",
                "update write set cause_json = '{}' where seq = 7", "delete from revision where seq = 8",
                "update write set device = random_uuid() where seq = 9")) {
            try (Journal journal = Journal.open(folder, new Watch())) {
                assertThat(journal.verify()).isEmpty();
                journal.read(db -> {
                    assertThat(db.execute(change)).isPositive();
                    db.connection(Connection::commit);
                    return change;
                });
                assertThat(journal.verify()).as(change).hasSize(1);
            }
            Journals.delete(folder);
            Journals.copy(plain.closed(), folder);
        }
    }
}
