package app.ajar.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found at an opening, row by row. */
class OpeningTest {

    private final Projection projection = new RowsProjection();

    @TempDir
    Path temporary;

    private Path folder = Path.of("");

    @BeforeEach
    void name() {
        folder = temporary.resolve("journal");
    }

    private Path live() {
        return folder.resolve("g-000001");
    }

    private Opened open() {
        return Journals.open(folder, projection);
    }

    private void journalOf(int writes) {
        try (Opened opened = Journals.create(folder, projection)) {
            Journals.keep(opened, writes);
        }
    }

    private static void holds(Opened opened, int writes) {
        assertThat(opened.last()).isEqualTo(writes);
        assertThat(Journals.rows(opened)).isEqualTo(Journals.expected(writes));
    }

    @Test
    void theDatabaseAtTheEndOfTheLogIsOpened() {
        journalOf(30);
        for (int i = 0; i < 3; i++) {
            try (Opened opened = open()) {
                assertThat(opened.notices()).isEmpty();
                holds(opened, 30 + i);
                Journals.keep(opened, 1);
                assertThat(opened.snapshots().take()).isTrue();
                assertThat(opened.snapshots().take()).isFalse();
                assertThat(opened.verify()).isEmpty();
            }
        }
    }

    @Test
    void aDatabaseBehindTheLogIsBroughtUpToIt() {
        journalOf(10);
        try (Opened opened = open()) {
            opened.log().append(11, Writes.bytes(11));
            opened.log().append(12, Writes.bytes(12));
        }
        try (Opened opened = open()) {
            assertThat(opened.notices()).isEmpty();
            holds(opened, 12);
        }
        assertThat(live().resolve("aside-000001.mv.db")).doesNotExist();
    }

    @Test
    void whatCannotBeBelievedIsKeptAsideButNotForEver() throws IOException {
        journalOf(10);
        for (int i = 0; i < 4; i++) {
            Files.write(live().resolve(Database.FILE), new byte[]{(byte) i});
            try (Opened opened = open()) {
                assertThat(opened.notices()).hasSize(1);
                holds(opened, 10);
            }
        }
        try (var files = Files.list(live())) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("aside-")))
                    .containsExactlyInAnyOrder("aside-000003.mv.db", "aside-000004.mv.db");
        }
    }

    @Test
    void aLogThatLostItsEndIsNeverWrittenOnAgain() throws IOException {
        journalOf(10);
        Path log = live().resolve("log-000001");
        byte[] cut = Arrays.copyOf(Files.readAllBytes(log), (int) Files.size(log) - 300);
        Files.write(log, cut);
        try (Opened opened = open()) {
            assertThat(opened.generation()).isEqualTo(2);
            assertThat(opened.notices()).hasSize(1).first().asString().contains("lost its end");
            holds(opened, 10);
            Journals.keep(opened, 1);
        }
        assertThat(Files.readAllBytes(log)).isEqualTo(cut);
        try (Opened opened = open()) {
            holds(opened, 11);
        }
        assertThat(live()).doesNotExist();
    }

    @Test
    void aLogThatLostItsEndWithTheDatabaseGoneSaysWhatIsMissing() throws IOException {
        journalOf(10);
        Path log = live().resolve("log-000001");
        Files.write(log, Arrays.copyOf(Files.readAllBytes(log), (int) Files.size(log) - 300));
        Files.delete(live().resolve(Database.FILE));
        for (int i = 0; i < 3; i++) {
            try (Opened opened = open()) {
                assertThat(opened.generation()).isEqualTo(2);
                assertThat(opened.notices()).hasSize(i == 0 ? 1 : 0).allMatch(notice -> notice.contains("missing"));
                holds(opened, 9);
            }
            assertThat(log).exists();
        }
    }

    @Test
    void aSnapshotBeyondTheEndOfTheLogIsBelieved() throws IOException {
        try (Opened opened = Journals.create(folder, projection)) {
            Journals.keep(opened, 10);
            opened.snapshots().take();
        }
        Path log = live().resolve("log-000001");
        Files.write(log, Arrays.copyOf(Files.readAllBytes(log), (int) Files.size(log) / 2));
        Files.delete(live().resolve(Database.FILE));
        try (Opened opened = open()) {
            assertThat(opened.generation()).isEqualTo(2);
            assertThat(opened.notices()).hasSize(1);
            holds(opened, 10);
        }
    }

    @Test
    void damageInTheMiddleIsNamedAndNothingChangesUnlessTheDatabaseHasAll() throws IOException {
        Opened dies = Journals.create(folder, projection);
        Journals.keep(dies, 10);
        Journals.kill(dies);
        Path log = live().resolve("log-000001");
        byte[] bytes = Files.readAllBytes(log);
        bytes[bytes.length / 2] ^= 1;
        Files.write(log, bytes);
        var before = Journals.bytes(folder);
        assertThat(RefusalTest.refusal(folder).trouble()).isEqualTo(Trouble.DAMAGED);
        assertThat(RefusalTest.refusal(folder).getMessage()).contains("log-000001");
        assertThat(Journals.bytes(folder)).isEqualTo(before);
    }

    @Test
    void afterAKillEverythingKeptIsThere() {
        Opened first = Journals.create(folder, projection);
        Journals.keep(first, 30);
        Journals.kill(first);
        try (Opened opened = open()) {
            assertThat(opened.notices()).isEmpty();
            holds(opened, 30);
        }
    }

    @Test
    void whateverBecameOfTheMarkAfterAKill() throws IOException {
        for (int length : new int[]{-1, 0, 5, 12, 17}) {
            folder = temporary.resolve("mark" + length);
            journalOf(4);
            Opened dies = open();
            Journals.keep(dies, 6);
            Journals.kill(dies);
            Path mark = live().resolve("last");
            byte[] bytes = Files.readAllBytes(mark);
            assertThat(Mark.read(live(), new Sealer.Place(dies.journal(), 1, 0, 0, 0))).isEqualTo(10);
            Files.delete(mark);
            if (length >= 0) {
                Files.write(mark, Arrays.copyOf(bytes, length));
            }
            try (Opened opened = open()) {
                assertThat(opened.notices()).isEmpty();
                assertThat(opened.generation()).isEqualTo(1);
                holds(opened, 10);
                assertThat(opened.sinceCheckpoint()).isEqualTo(6);
                opened.checkpoint();
                assertThat(opened.sinceCheckpoint()).isZero();
                holds(opened, 10);
                Journals.keep(opened, 1);
            }
        }
    }

    @Test
    void theCopyOfWhatWasClosedMayBeGoneAfterAKill() throws IOException {
        journalOf(4);
        Opened dies = open();
        Journals.keep(dies, 6);
        Journals.kill(dies);
        Files.write(live().resolve("closed.mv.db"), new byte[]{1});
        try (Opened opened = open()) {
            holds(opened, 10);
            assertThat(opened.sinceCheckpoint()).isZero();
        }
    }

    @Test
    void aWriteThatWasNotCommittedComesBackFromTheLog() throws SQLException {
        try (Opened opened = Journals.create(folder, projection)) {
            Journals.keep(opened, 5);
            projection.apply(opened.database().writer(), List.of(Writes.write(6)));
            opened.log().append(6, Writes.bytes(6));
            opened.rebuild();
            holds(opened, 6);
            Journals.keep(opened, 1);
        }
        try (Opened opened = open()) {
            holds(opened, 7);
        }
    }

    @Test
    void aNewGenerationHoldsWhatItWasGiven() {
        try (Opened opened = Journals.create(folder, projection)) {
            Journals.keep(opened, 5);
            Log old = opened.log();
            opened.newGeneration(sink -> {
                for (Coded write : Journals.expected(20)) {
                    sink.accept(write);
                }
            });
            assertThat(opened.generation()).isEqualTo(2);
            assertThat(RefusalTest.refusal(() -> old.append(6, Writes.bytes(6))).trouble()).isEqualTo(Trouble.REFUSED);
            holds(opened, 20);
            Journals.keep(opened, 1);
            opened.rebuild();
            holds(opened, 21);
            Journals.keep(opened, 1);
            assertThat(live()).exists();
        }
        try (Opened opened = open()) {
            assertThat(opened.generation()).isEqualTo(2);
            holds(opened, 22);
        }
        assertThat(live()).doesNotExist();
    }

    @Test
    void aGenerationThatCouldNotBeBuiltChangesNothing() throws IOException {
        try (Opened opened = Journals.create(folder, projection)) {
            Journals.keep(opened, 5);
            assertThat(RefusalTest.refusal(() -> opened.newGeneration(sink -> {
                sink.accept(Writes.write(1));
                throw new IOException("no more");
            })).trouble()).isEqualTo(Trouble.REFUSED);
            Journals.keep(opened, 1);
            holds(opened, 6);
        }
        assertThat(folder.resolve("g-000002")).exists();
        try (Opened opened = open()) {
            assertThat(opened.generation()).isEqualTo(1);
            holds(opened, 6);
        }
        assertThat(folder.resolve("g-000002")).doesNotExist();
    }

    @Test
    void theTwoNewestSnapshotsAreKeptAndTheLogBehindTheSecond() throws IOException {
        try (Opened opened = Journals.create(folder, projection)) {
            for (int round = 1; round <= 4; round++) {
                for (int i = 0; i < 3; i++) {
                    Journals.keep(opened, Writes.write(opened.last() + 1, "x".repeat(600_000)));
                }
                opened.snapshots().take();
            }
            assertThat(Snapshots.in(live())).extracting(Snapshots.Held::seq).containsExactly(12L, 9L);
            List<Segment> segments = Chain.of(live(), new Key(opened.journal(), Sealer.NONE), 1).segments();
            assertThat(segments.getFirst().first()).isBetween(2L, 10L);
            assertThat(opened.verify()).isEmpty();
        }
        Files.delete(live().resolve(Database.FILE));
        Path newest = live().resolve(Snapshots.name(12));
        Files.write(newest, Arrays.copyOf(Files.readAllBytes(newest), 1000));
        try (Opened opened = open()) {
            assertThat(opened.last()).isEqualTo(12);
            assertThat(Journals.rows(opened)).hasSize(12);
            assertThat(opened.notices()).hasSize(2);
        }
    }
}
