package app.ajar.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two files of a closed journal, or of one whose process was killed, are hit at once: what is opened is right, or it is
 * refused with nothing altered, or it is said what is missing. {@code -Dajar.deep=true} takes every pair.
 */
class TwoFilesTest {

    private static final int STEP = Boolean.getBoolean("ajar.deep") ? 1 : 23;
    private static final int YESTERDAY = 12;
    private static final int MIDDAY = 20;
    private static final int TODAY = 25;
    private static final String LIVE = "g-000001/";
    private static final String DATABASE = LIVE + Database.FILE;
    private static final String STATE = LIVE + "state.json";
    private static final String LOG = LIVE + "log-000001";
    private static final String MARK = LIVE + "last";
    private static final String CLOSED = LIVE + "closed.mv.db";
    private static final String SNAPSHOT = LIVE + "snapshot-" + YESTERDAY + ".ajar";
    private static final List<String> FILES = List.of(DATABASE, STATE, LOG, MARK, CLOSED, SNAPSHOT,
            LIVE + "snapshot-" + MIDDAY + ".ajar", "CURRENT");

    @TempDir
    static Path temporary;

    private static final Projection PROJECTION = new RowsProjection();
    private static final AtomicInteger COPIES = new AtomicInteger();

    private static Path yesterday;
    private static Path midday;
    private static Path closed;
    private static Path killed;
    private static Path other;

    /** What becomes of a file. */
    private enum Fate {
        GONE, EMPTY, CUT, FLIPPED, YESTERDAYS, OTHERS;

        byte @Nullable [] of(String file, byte[] bytes, Random random) throws IOException {
            return switch (this) {
                case GONE -> null;
                case EMPTY -> new byte[0];
                case CUT -> Arrays.copyOf(bytes, bytes.length / 2);
                case FLIPPED -> {
                    byte[] flipped = bytes.clone();
                    flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                    yield flipped;
                }
                case YESTERDAYS -> from(yesterday, file, bytes);
                case OTHERS -> from(other, file, bytes);
            };
        }

        private static byte @Nullable [] from(Path journal, String file, byte[] otherwise) throws IOException {
            Path same = journal.resolve(file);
            return Files.exists(same) ? Files.readAllBytes(same) : otherwise;
        }
    }

    private record Hit(String file, Fate fate) {}

    private record Pair(Path journal, Hit one, Hit two, long seed) {}

    private enum Outcome {
        RIGHT, REFUSED, SAID
    }

    @BeforeAll
    static void prepare() throws IOException {
        closed = temporary.resolve("closed");
        yesterday = temporary.resolve("yesterday");
        midday = temporary.resolve("midday");
        killed = temporary.resolve("killed");
        other = temporary.resolve("other");
        to(closed, YESTERDAY);
        Journals.copy(closed, yesterday);
        to(closed, MIDDAY);
        Journals.copy(closed, midday);
        Journals.copy(closed, killed);
        try (Opened opened = Journals.open(closed, PROJECTION)) {
            Journals.keep(opened, TODAY - MIDDAY);
        }
        Opened dies = Journals.open(killed, PROJECTION);
        Journals.keep(dies, TODAY - MIDDAY);
        Journals.kill(dies);
        for (int seq : new int[]{YESTERDAY, MIDDAY, TODAY + 5}) {
            try (Opened opened = Files.exists(other)
                    ? Journals.open(other, PROJECTION)
                    : Journals.create(other, PROJECTION)) {
                while (opened.last() < seq) {
                    Journals.keep(opened, Writes.write(opened.last() + 1, "of another journal"));
                }
                if (seq <= MIDDAY) {
                    opened.snapshots().take();
                }
            }
        }
    }

    private static void to(Path journal, int seq) {
        try (Opened opened = Files.exists(journal)
                ? Journals.open(journal, PROJECTION)
                : Journals.create(journal, PROJECTION)) {
            Journals.keep(opened, seq - (int) opened.last());
            opened.snapshots().take();
        }
    }

    private static Path copy(Path journal) throws IOException {
        Path copy = temporary.resolve("copy-" + COPIES.getAndIncrement());
        Journals.copy(journal, copy);
        return copy;
    }

    private static void put(Path journal, String file, Path from) throws IOException {
        Files.write(journal.resolve(file), Files.readAllBytes(from.resolve(file)));
    }

    private static Outcome opened(Path folder) throws IOException {
        var before = Journals.bytes(folder);
        before.remove("lock");
        Outcome outcome;
        List<Coded> rows;
        try (Opened opened = Journals.open(folder, PROJECTION)) {
            rows = Journals.rows(opened);
            assertThat(opened.last()).isEqualTo(rows.size());
            assertThat(rows).isEqualTo(Journals.expected(rows.size()));
            outcome = rows.size() == TODAY ? Outcome.RIGHT : Outcome.SAID;
            if (outcome == Outcome.SAID) {
                assertThat(opened.notices()).anyMatch(notice -> notice.contains("is missing. Look for it in a backup"));
            }
            Journals.keep(opened, 1);
        } catch (JournalException e) {
            assertThat(e.trouble()).as(e.getMessage()).isEqualTo(Trouble.DAMAGED);
            assertThat(e.getMessage()).endsWith(".").doesNotContain("\n");
            var after = Journals.bytes(folder);
            after.remove("lock");
            assertThat(after).isEqualTo(before);
            return Outcome.REFUSED;
        }
        try (Opened again = Journals.open(folder, PROJECTION)) {
            assertThat(again.notices()).isEmpty();
            assertThat(Journals.rows(again)).isEqualTo(Journals.expected(rows.size() + 1));
        }
        return outcome;
    }

    @Test
    void neverWrongInSilence() {
        List<Pair> pairs = new ArrayList<>();
        for (Path journal : List.of(closed, killed)) {
            List<Hit> hits = FILES.stream().filter(file -> Files.exists(journal.resolve(file)))
                    .flatMap(file -> Arrays.stream(Fate.values()).map(fate -> new Hit(file, fate))).toList();
            for (Hit one : hits) {
                for (Hit two : hits) {
                    if (FILES.indexOf(one.file()) < FILES.indexOf(two.file())) {
                        pairs.add(new Pair(journal, one, two, pairs.size()));
                    }
                }
            }
        }
        SideBySide.each(pairs.stream().filter(pair -> pair.seed() % STEP == 0).toList(), pair -> {
            Path folder = copy(pair.journal());
            Random random = new Random(pair.seed());
            for (Hit hit : List.of(pair.one(), pair.two())) {
                Path file = folder.resolve(hit.file());
                byte[] after = hit.fate().of(hit.file(), Files.readAllBytes(file), random);
                if (after == null) {
                    Files.delete(file);
                } else {
                    Files.write(file, after);
                }
            }
            opened(folder);
            Journals.delete(folder);
        });
    }

    @Test
    void aDatabaseAndItsStateOfYesterdayDoNotExcuseADamagedLog() throws IOException {
        Path folder = copy(closed);
        put(folder, DATABASE, yesterday);
        put(folder, STATE, yesterday);
        byte[] log = Files.readAllBytes(folder.resolve(LOG));
        log[log.length * 9 / 10] ^= 1;
        Files.write(folder.resolve(LOG), log);
        assertThat(opened(folder)).isEqualTo(Outcome.REFUSED);
        Files.delete(folder.resolve(MARK));
        assertThat(opened(folder)).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void aLogOfYesterdayWithItsDatabaseAndStateIsFoundOutByTheMarkOrASnapshot() throws IOException {
        Path folder = copy(closed);
        for (String file : List.of(DATABASE, STATE, LOG)) {
            put(folder, file, yesterday);
        }
        Path withoutMark = copy(folder);
        Files.delete(withoutMark.resolve(MARK));
        assertThat(opened(folder)).isEqualTo(Outcome.SAID);
        try (Opened opened = Journals.open(withoutMark, PROJECTION)) {
            assertThat(Journals.rows(opened)).isEqualTo(Journals.expected(MIDDAY));
            assertThat(opened.notices()).hasSize(1);
        }
    }

    @Test
    void aDatabaseBeforeTheEndThatIsKnownIsUsedAndTheRestIsSaidToBeMissing() throws IOException {
        Path folder = copy(killed);
        put(folder, LOG, yesterday);
        put(folder, DATABASE, midday);
        Files.delete(folder.resolve(LIVE + "snapshot-" + MIDDAY + ".ajar"));
        try (Opened opened = Journals.open(folder, PROJECTION)) {
            assertThat(Journals.rows(opened)).isEqualTo(Journals.expected(MIDDAY));
            assertThat(opened.notices()).hasSize(1).first().asString()
                    .contains("after write " + MIDDAY + " up to " + TODAY + " is missing");
        }
    }

    @Test
    void aDatabaseAheadOfLogAndMarkIsBelieved() throws IOException {
        Path folder = copy(killed);
        for (String file : List.of(LOG, MARK)) {
            put(folder, file, midday);
        }
        assertThat(opened(folder)).isEqualTo(Outcome.RIGHT);
    }

    @Test
    void aDatabaseFromBeforeTheLogBeginsIsPutTogetherAgain() throws IOException {
        Path folder = temporary.resolve("pruned");
        Path old = temporary.resolve("pruned-old");
        try (Opened opened = Journals.create(folder, PROJECTION)) {
            Journals.keep(opened, 1);
        }
        Journals.copy(folder, old);
        List<Coded> all;
        try (Opened opened = Journals.open(folder, PROJECTION)) {
            for (int i = 0; i < 5; i++) {
                Journals.keep(opened, Writes.write(opened.last() + 1, "x".repeat(900_000)));
            }
            for (int round = 0; round < 2; round++) {
                assertThat(opened.snapshots().take()).isTrue();
                Journals.keep(opened, 1);
            }
            all = Journals.rows(opened);
        }
        assertThat(folder.resolve(LOG)).doesNotExist();
        for (List<String> files : List.of(List.of(DATABASE), List.of(DATABASE, STATE))) {
            Path copy = copy(folder);
            for (String file : files) {
                put(copy, file, old);
            }
            try (Opened opened = Journals.open(copy, PROJECTION)) {
                assertThat(Journals.rows(opened)).isEqualTo(all);
                assertThat(opened.notices()).hasSize(1).first().asString().contains("nothing is missing");
            }
        }
    }

    @Test
    void aSnapshotOfAnotherJournalIsNone() throws IOException {
        Path folder = copy(closed);
        put(folder, SNAPSHOT, other);
        put(folder, LIVE + "snapshot-" + MIDDAY + ".ajar", other);
        try (Opened opened = Journals.open(folder, PROJECTION)) {
            assertThat(opened.verify()).hasSize(2).allMatch(damage -> damage.contains("snapshot-"));
        }
        Files.delete(folder.resolve(DATABASE));
        try (Opened opened = Journals.open(folder, PROJECTION)) {
            assertThat(Journals.rows(opened)).isEqualTo(Journals.expected(TODAY));
            assertThat(opened.notices()).hasSize(3);
        }
    }

    @Test
    void aNameOfTheGenerationBeforeDoesNotBringItBack() throws IOException {
        Path folder = copy(closed);
        try (Opened opened = Journals.open(folder, PROJECTION)) {
            opened.newGeneration(sink -> {
                for (Coded write : Journals.expected(TODAY + 2)) {
                    sink.accept(write);
                }
            });
            Journals.keep(opened, 1);
        }
        put(folder, "CURRENT", closed);
        try (Opened opened = Journals.open(folder, PROJECTION)) {
            assertThat(opened.generation()).isEqualTo(2);
            assertThat(Journals.rows(opened)).isEqualTo(Journals.expected(TODAY + 3));
            assertThat(opened.notices()).hasSize(1);
        }
        try (Opened opened = Journals.open(folder, PROJECTION)) {
            assertThat(opened.notices()).isEmpty();
            assertThat(Journals.rows(opened)).hasSize(TODAY + 3);
        }
    }
}
