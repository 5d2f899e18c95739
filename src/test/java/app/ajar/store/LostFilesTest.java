package app.ajar.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that are lost, cut, changed or exchanged while the journal is closed. Whatever was lost of the database, all
 * rows are right; whatever was lost of log and snapshots, they are right, or the journal is refused, or it says what is
 * missing.
 */
public class LostFilesTest {

    private static final int STEP = Boolean.getBoolean("ajar.deep") ? 1 : 7;
    private static final int YESTERDAY = 12;
    private static final int TODAY = 25;
    private static final String DATABASE = "g-000001/" + Database.FILE;
    private static final String LOG = "g-000001/log-000001";
    private static final String SNAPSHOT = "g-000001/snapshot-" + YESTERDAY + ".ajar";

    @TempDir
    Path temporary;

    private Path yesterday = Path.of("");
    private Path closed = Path.of("");
    private Path killed = Path.of("");
    private Path other = Path.of("");
    private final AtomicInteger copies = new AtomicInteger();

    protected Projection projection() {
        return new RowsProjection();
    }

    @BeforeEach
    void prepare() throws IOException {
        closed = temporary.resolve("closed");
        yesterday = temporary.resolve("yesterday");
        killed = temporary.resolve("killed");
        other = temporary.resolve("other");
        try (Opened opened = Journals.create(closed, projection())) {
            Journals.keep(opened, YESTERDAY);
            opened.snapshots().take();
        }
        Journals.copy(closed, yesterday);
        Journals.copy(closed, killed);
        try (Opened opened = Journals.open(closed, projection())) {
            Journals.keep(opened, TODAY - YESTERDAY);
        }
        Opened dies = Journals.open(killed, projection());
        Journals.keep(dies, TODAY - YESTERDAY);
        Journals.kill(dies);
        try (Opened opened = Journals.create(other, projection())) {
            for (long seq = 1; seq <= TODAY + 5; seq++) {
                Journals.keep(opened, Writes.write(seq, "of another journal"));
            }
        }
    }

    /** What becomes of a file; null if it goes away. */
    @FunctionalInterface
    private interface Fate {
        byte @Nullable [] of(byte[] bytes) throws IOException;
    }

    private static List<Integer> steps(int until) {
        return IntStream.iterate(0, i -> i < until, i -> i + STEP).boxed().toList();
    }

    private Path with(Path journal, String file, Fate fate) throws IOException {
        Path copy = temporary.resolve("copy-" + copies.getAndIncrement());
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

    private void allIsThere(Path journal, String file, Fate fate) throws IOException {
        Path folder = with(journal, file, fate);
        try (Opened opened = Journals.open(folder, projection())) {
            assertThat(Journals.rows(opened)).isEqualTo(Journals.expected(TODAY));
            Journals.keep(opened, 2);
            assertThat(opened.verify()).allMatch(damage -> damage.contains("snapshot-" + YESTERDAY));
            assertThat(opened.snapshots().take()).isTrue();
        }
        try (Opened opened = Journals.open(folder, projection())) {
            assertThat(opened.notices()).isEmpty();
            assertThat(Journals.rows(opened)).isEqualTo(Journals.expected(TODAY + 2));
        }
    }

    private enum Outcome {
        RIGHT, REFUSED, SAID
    }

    private Outcome neverWrongInSilence(Path journal, String file, Fate fate) throws IOException {
        Path folder = with(journal, file, fate);
        try (Opened opened = Journals.open(folder, projection())) {
            List<Coded> rows = Journals.rows(opened);
            if (rows.equals(Journals.expected(TODAY))) {
                Journals.keep(opened, 1);
                return Outcome.RIGHT;
            }
            assertThat(rows).isEqualTo(Journals.expected(rows.size()));
            assertThat(opened.notices()).anyMatch(notice -> notice.contains("missing") || notice.contains("left out"));
            return Outcome.SAID;
        } catch (JournalException e) {
            assertThat(e.trouble()).isIn(Trouble.DAMAGED, Trouble.NEWER);
            assertThat(e.getMessage()).endsWith(".").doesNotContain("\n");
            return Outcome.REFUSED;
        }
    }

    @Test
    void aDatabaseThatIsGone() throws IOException {
        allIsThere(closed, DATABASE, bytes -> null);
        allIsThere(killed, DATABASE, bytes -> null);
    }

    @Test
    void aDatabaseThatIsCut() throws IOException {
        SideBySide.each(steps(100), i -> {
            allIsThere(i % 2 == 0 ? closed : killed, DATABASE,
                    bytes -> Arrays.copyOf(bytes, (int) ((long) bytes.length * i / 100)));
        });
    }

    @Test
    void aDatabaseWithAFlippedBit() throws IOException {
        SideBySide.each(steps(200), i -> {
            Random random = new Random(i * 7919L);
            allIsThere(i % 2 == 0 ? closed : killed, DATABASE, bytes -> {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                return bytes;
            });
        });
    }

    /** A flip somewhere in the file mostly hits what is no longer used; this one hits every text there is. */
    @Test
    void aDatabaseThatSaysSomethingElse() throws IOException {
        for (Path journal : List.of(closed, killed)) {
            allIsThere(journal, DATABASE, bytes -> {
                String file = new String(bytes, StandardCharsets.ISO_8859_1);
                assertThat(file).contains("what was said");
                return file.replace("what was said", "what was paid").getBytes(StandardCharsets.ISO_8859_1);
            });
        }
    }

    @Test
    void aDatabaseOfYesterdayOrOfAnotherJournal() throws IOException {
        for (Path journal : List.of(closed, killed)) {
            allIsThere(journal, DATABASE, bytes -> Files.readAllBytes(yesterday.resolve(DATABASE)));
            allIsThere(journal, DATABASE, bytes -> Files.readAllBytes(other.resolve(DATABASE)));
        }
    }

    @Test
    void anythingElseOfADatabase() throws IOException {
        allIsThere(closed, DATABASE, bytes -> "not a database".getBytes(StandardCharsets.UTF_8));
        allIsThere(closed, "g-000001/state.json", bytes -> null);
        allIsThere(closed, "g-000001/state.json", bytes -> new byte[0]);
        allIsThere(closed, "g-000001/state.json",
                bytes -> Files.readAllBytes(yesterday.resolve("g-000001/state.json")));
        allIsThere(closed, "g-000001/state.json", bytes -> {
            bytes[bytes.length / 2] ^= 1;
            return bytes;
        });
        Path both = with(closed, DATABASE, bytes -> Files.readAllBytes(yesterday.resolve(DATABASE)));
        Files.copy(yesterday.resolve("g-000001/state.json"), both.resolve("g-000001/state.json"),
                StandardCopyOption.REPLACE_EXISTING);
        allIsThere(both, LOG, bytes -> bytes);
    }

    @Test
    void aLogThatIsGoneOrCutIsPutRightFromTheDatabase() throws IOException {
        allIsThere(closed, LOG, bytes -> null);
        allIsThere(killed, LOG, bytes -> null);
        SideBySide.each(steps(100), i -> {
            allIsThere(i % 2 == 0 ? closed : killed, LOG,
                    bytes -> Arrays.copyOf(bytes, (int) ((long) bytes.length * i / 100)));
        });
    }

    @Test
    void aLogWithAFlippedBit() throws IOException {
        SideBySide.each(steps(200), i -> {
            Random random = new Random(i * 7919L);
            Fate flipped = bytes -> {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                return bytes;
            };
            allIsThere(closed, LOG, flipped);
            neverWrongInSilence(killed, LOG, flipped);
        });
    }

    @Test
    void aLogOfYesterdayOrOfAnotherJournal() throws IOException {
        for (Path journal : List.of(closed, killed)) {
            allIsThere(journal, LOG, bytes -> Files.readAllBytes(yesterday.resolve(LOG)));
            allIsThere(journal, LOG, bytes -> Files.readAllBytes(other.resolve(LOG)));
        }
    }

    @Test
    void logAndDatabaseBothHitAreNeverWrongInSilence() throws IOException {
        Random random = new Random(22);
        for (int i = 0; i < 60; i += STEP) {
            Path folder = with(closed, DATABASE, bytes -> random.nextBoolean() ? null : new byte[0]);
            Outcome outcome = neverWrongInSilence(folder, LOG,
                    bytes -> Arrays.copyOf(bytes, random.nextInt(bytes.length)));
            assertThat(outcome).isNotEqualTo(Outcome.RIGHT);
        }
    }

    @Test
    void aSnapshotThatIsLostOrChanged() throws IOException {
        Path noDatabase = with(closed, DATABASE, bytes -> null);
        SideBySide.each(steps(100), i -> {
            Random random = new Random(i * 7919L);
            allIsThere(noDatabase, SNAPSHOT,
                    bytes -> Arrays.copyOf(bytes, (int) ((long) bytes.length * i / 100)));
            allIsThere(i % 2 == 0 ? noDatabase : closed, SNAPSHOT, bytes -> {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                return bytes;
            });
        });
        allIsThere(noDatabase, SNAPSHOT, bytes -> null);
        allIsThere(closed, SNAPSHOT, bytes -> null);
    }

    @Test
    void aPointerOrKeyThatIsLostOrChanged() throws IOException {
        Random random = new Random(24);
        allIsThereButForTheWord(bytes -> null);
        for (int i = 0; i < 40; i += STEP) {
            allIsThereButForTheWord(bytes -> {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                return bytes;
            });
            assertThat(neverWrongInSilence(closed, "key.json", bytes -> {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                return bytes;
            })).isEqualTo(Outcome.REFUSED);
        }
        assertThat(neverWrongInSilence(closed, "key.json", bytes -> null)).isEqualTo(Outcome.REFUSED);
    }

    private void allIsThereButForTheWord(Fate fate) throws IOException {
        assertThat(neverWrongInSilence(closed, "CURRENT", fate)).isEqualTo(Outcome.RIGHT);
    }
}
