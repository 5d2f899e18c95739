package app.ajar.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal goes over to a passphrase, to another key and back, whatever happens on the way. */
class RekeyTest {

    private static final int STEP = Boolean.getBoolean("ajar.deep") ? 1 : 7;
    private static final int BEFORE = 6;
    private static final String CANARY = "canary";
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE);

    private final Projection projection = new RowsProjection();

    @TempDir
    Path temporary;

    private Path plain = Path.of("");
    private Path locked = Path.of("");

    @BeforeEach
    void prepare() throws IOException {
        plain = temporary.resolve("plain");
        locked = temporary.resolve("locked");
        try (Opened opened = Journals.create(plain, projection)) {
            Journals.keep(opened, BEFORE - 3);
            opened.snapshots().take();
            Journals.keep(opened, Writes.write(BEFORE - 2, CANARY));
            Journals.keep(opened, 1);
            opened.drafts().save("a box", (CANARY + " draft").getBytes(StandardCharsets.UTF_8));
            opened.attachments().add(Disk.REAL, "file-1",
                    new ByteArrayInputStream((CANARY + " file").getBytes(StandardCharsets.UTF_8)));
            Journals.keep(opened, 1);
        }
        Journals.copy(plain, locked);
        try (Opened opened = Journals.open(locked, projection)) {
            opened.rekey(Journals.key(opened.journal(), "first"));
            opened.forgetEarlierKeys();
        }
    }

    private void holdsAll(Opened opened, int count) {
        assertThat(Journals.rows(opened)).hasSize(count);
        assertThat(Journals.rows(opened).get(BEFORE - 3).changes().getFirst().json()).contains(CANARY);
        assertThat(opened.verify()).isEmpty();
        assertThat(opened.drafts().list()).extracting(draft -> new String(draft.content(), StandardCharsets.UTF_8))
                .containsExactly(CANARY + " draft");
        assertThat(attachment(opened)).isEqualTo(CANARY + " file");
    }

    private static String attachment(Opened opened) {
        try (InputStream in = opened.attachments().read("file-1")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long canaries(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            long found = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (Charset charset : CHARSETS) {
                    found += bytes.contains(new String(CANARY.getBytes(charset), StandardCharsets.ISO_8859_1)) ? 1 : 0;
                }
            }
            return found;
        }
    }

    private @Nullable Trouble trouble(Path journal, @Nullable String words) {
        JournalException refusal = catchThrowableOfType(JournalException.class,
                () -> Journals.open(journal, Disk.REAL, projection, words).close());
        return refusal == null ? null : refusal.trouble();
    }

    @Test
    void nothingReadableIsLeftWithAPassphrase() throws IOException {
        assertThat(canaries(plain)).isPositive();
        assertThat(canaries(locked)).isZero();
        assertThat(trouble(locked, null)).isEqualTo(Trouble.PASSPHRASE);
        assertThat(trouble(locked, "second")).isEqualTo(Trouble.PASSPHRASE);
        try (Opened opened = Journals.open(locked, Disk.REAL, projection, "first")) {
            holdsAll(opened, BEFORE);
            Journals.keep(opened, Writes.write(BEFORE + 1, CANARY));
            assertThat(opened.snapshots().take()).isTrue();
            assertThat(canaries(locked)).isZero();
        }
        assertThat(canaries(locked)).isZero();
        try (Opened opened = Journals.open(locked, Disk.REAL, projection, "first")) {
            holdsAll(opened, BEFORE + 1);
        }
        try (var folders = Files.list(locked)) {
            assertThat(folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrder("g-000002", "drafts", "attachments");
        }
    }

    @Test
    void whatIsKilledIsOpenedWithThePassphraseAgain() throws IOException {
        Opened dies = Journals.open(locked, Disk.REAL, projection, "first");
        Journals.keep(dies, Writes.write(BEFORE + 1, CANARY));
        Journals.kill(dies);
        assertThat(canaries(locked)).isZero();
        try (Opened opened = Journals.open(locked, Disk.REAL, projection, "first")) {
            holdsAll(opened, BEFORE + 1);
        }
        Files.delete(locked.resolve("g-000002/journal.mv.db"));
        try (Opened opened = Journals.open(locked, Disk.REAL, projection, "first")) {
            holdsAll(opened, BEFORE + 1);
        }
        assertThat(canaries(locked)).isZero();
    }

    @Test
    void eachWayFromOneKeyToAnother() throws IOException {
        try (Opened opened = Journals.open(locked, Disk.REAL, projection, "first")) {
            opened.rekey(Journals.key(opened.journal(), "second"));
            holdsAll(opened, BEFORE);
            Journals.keep(opened, 1);
        }
        assertThat(trouble(locked, "first")).isEqualTo(Trouble.PASSPHRASE);
        assertThat(canaries(locked)).isZero();
        try (Opened opened = Journals.open(locked, Disk.REAL, projection, "second")) {
            holdsAll(opened, BEFORE + 1);
            assertThat(opened.hasEarlierKeys()).isTrue();
            opened.forgetEarlierKeys();
            opened.rekey(opened.key().unsealed());
            holdsAll(opened, BEFORE + 1);
        }
        try (Opened opened = Journals.open(locked, projection)) {
            holdsAll(opened, BEFORE + 1);
        }
    }

    @Test
    void theOneKeyBeforeThatWasKeptUnderAnotherNameIsStillKnown() throws IOException {
        Path firstOne = temporary.resolve("backup-first.ajar");
        try (Opened opened = Journals.open(plain, projection)) {
            opened.rekey(Journals.key(opened.journal(), "first"));
            archive(opened, firstOne);
            opened.forgetEarlierKeys();
            opened.rekey(Journals.key(opened.journal(), "second"));
        }
        Path file = plain.resolve("key.json");
        Facts facts = Objects.requireNonNull(Facts.read(Files.readAllBytes(file)));
        Map<String, Object> before = new LinkedHashMap<>(facts.values());
        before.put("previous", ((List<?>) Objects.requireNonNull(before.remove("earlier"))).getFirst());
        Files.write(file, new Facts(before).checked());
        try (Opened opened = Journals.open(plain, Disk.REAL, projection, "second")) {
            assertThat(opened.hasEarlierKeys()).isTrue();
            assertThat(Snapshot.verify(firstOne, opened.keyOf(firstOne)).seq()).isEqualTo(BEFORE);
        }
    }

    @Test
    void everyEarlierKeyIsKnownUntilAllAreForgotten() throws IOException {
        Path plainOne = temporary.resolve("backup-plain.ajar");
        Path firstOne = temporary.resolve("backup-first.ajar");
        Path secondOne = temporary.resolve("backup-second.ajar");
        try (Opened opened = Journals.open(plain, projection)) {
            archive(opened, plainOne);
            opened.rekey(Journals.key(opened.journal(), "first"));
            archive(opened, firstOne);
            opened.rekey(Journals.key(opened.journal(), "second"));
            archive(opened, secondOne);
            opened.rekey(opened.key().unsealed());
        }
        try (Opened opened = Journals.open(plain, projection)) {
            opened.rekey(Journals.key(opened.journal(), "third"));
        }
        try (Opened opened = Journals.open(plain, Disk.REAL, projection, "third")) {
            holdsAll(opened, BEFORE);
            for (Path file : List.of(plainOne, firstOne, secondOne)) {
                assertThat(Snapshot.verify(file, opened.keyOf(file)).seq()).as(file.toString()).isEqualTo(BEFORE);
            }
            opened.forgetEarlierKeys();
            assertThat(opened.hasEarlierKeys()).isFalse();
            assertThat(trouble(() -> Snapshot.verify(firstOne, opened.keyOf(firstOne)))).isEqualTo(Trouble.PASSPHRASE);
        }
    }

    private static void archive(Opened opened, Path file) {
        Snapshot.write(Disk.REAL, file, opened.key(), Journals.CLOCK.instant(),
                sink -> Journals.rows(opened).forEach(row -> accept(sink, row)), opened.attachments());
    }

    @Test
    void whatIsToBeKeptStaysWhileBackupsOfTheOldOneAreOutOfReach() throws IOException {
        try (Opened opened = Journals.open(locked, Disk.REAL, projection, "first")) {
            opened.rekey(Journals.key(opened.journal(), "second"));
            opened.newGeneration(sink -> Journals.rows(opened).forEach(row -> accept(sink, row)));
        }
        Files.writeString(locked.resolve("g-000003").resolve(Generations.KEEP), "");
        List<String> before = generations();
        try (Opened opened = Journals.open(locked, Disk.REAL, projection, "second")) {
            assertThat(opened.hasEarlierKeys()).isTrue();
            assertThat(generations()).as("one of them is to be kept").isEqualTo(before);
            holdsAll(opened, BEFORE);
        }
    }

    private List<String> generations() throws IOException {
        try (var folders = Files.list(locked)) {
            return folders.map(folder -> folder.getFileName().toString()).filter(name -> name.startsWith("g-")).sorted()
                    .toList();
        }
    }

    @Test
    void whatCouldNotFollowFollowsBeforeTheNextChange() throws IOException {
        FaultyDisk disk = new FaultyDisk(new Random(1));
        int calls = 0;
        try (Opened opened = Journals.open(locked, disk, projection, "first")) {
            int before = disk.calls();
            opened.rekey(Journals.key(opened.journal(), "second"));
            calls = disk.calls() - before;
        }
        for (int back = 1; back < 12; back += 2) {
            Path folder = temporary.resolve("copy" + back);
            Journals.copy(plain, folder);
            try (Opened opened = Journals.open(folder, disk, projection)) {
                disk.failAt(calls - back, FaultyDisk.Fault.FAIL);
                trouble(() -> opened.rekey(Journals.key(opened.journal(), "first")));
                disk.failAt(1_000_000, FaultyDisk.Fault.FAIL);
                opened.rekey(Journals.key(opened.journal(), "second"));
                holdsAll(opened, BEFORE);
            }
            assertThat(canaries(folder)).as("call %s from the last", back).isZero();
            try (Opened opened = Journals.open(folder, Disk.REAL, projection, "second")) {
                holdsAll(opened, BEFORE);
            }
        }
    }

    @Test
    void aSnapshotThatIsNotSealedIsNotBelievedInASealedJournal() throws IOException {
        Path forged = temporary.resolve("forged.ajar");
        try (Opened opened = Journals.open(plain, projection)) {
            Journals.keep(opened, 1);
            archive(opened, forged);
        }
        try (Opened opened = Journals.open(locked, Disk.REAL, projection, "first")) {
            Journals.kill(opened);
        }
        Files.copy(forged, locked.resolve("g-000002").resolve(Snapshots.name(BEFORE + 1)));
        Files.delete(locked.resolve("g-000002/journal.mv.db"));
        try (Opened opened = Journals.open(locked, Disk.REAL, projection, "first")) {
            assertThat(Journals.rows(opened)).hasSize(BEFORE);
            assertThat(opened.notices()).anyMatch(notice -> notice.contains(Snapshots.name(BEFORE + 1)));
        } catch (JournalException e) {
            assertThat(e.trouble()).isEqualTo(Trouble.DAMAGED);
        }
    }

    @Test
    void anArchiveSaysHowItIsLockedAway() throws IOException {
        Path file = temporary.resolve("backup.ajar");
        Path other = temporary.resolve("other.ajar");
        try (Opened opened = Journals.open(locked, Disk.REAL, projection, "first")) {
            archive(opened, file);
            Key foreign = Journals.key(opened.journal(), "foreign");
            Snapshot.write(Disk.REAL, other, foreign, Journals.CLOCK.instant(),
                    sink -> Journals.rows(opened).forEach(row -> accept(sink, row)), opened.attachments());
            assertThat(trouble(() -> Snapshot.verify(other, opened.key()))).isEqualTo(Trouble.PASSPHRASE);
        }
        assertThat(Snapshot.isLocked(file)).isTrue();
        assertThat(trouble(() -> Snapshot.unlock(file, null))).isEqualTo(Trouble.PASSPHRASE);
        assertThat(trouble(() -> Snapshot.unlock(file, "wrong"))).isEqualTo(Trouble.PASSPHRASE);
        assertThat(Snapshot.verify(file, Snapshot.unlock(file, "first")).seq()).isEqualTo(BEFORE);
        Snapshot.attachments(file, Snapshot.unlock(file, "first"), (name, bytes) -> assertThat(
                name + new String(bytes.readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("file-1" + CANARY + " file"));
        assertThat(canaries(temporary.resolve("locked"))).isZero();
        byte[] bytes = Files.readAllBytes(file);
        Random random = new Random(5);
        for (int i = 0; i < 60; i++) {
            byte[] damaged = bytes.clone();
            damaged[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(other, damaged);
            try {
                assertThat(Snapshot.verify(other, Snapshot.unlock(other, "first")).seq()).isEqualTo(BEFORE);
            } catch (JournalException e) {
                assertThat(e.trouble()).isIn(Trouble.DAMAGED, Trouble.PASSPHRASE, Trouble.NEWER);
            }
        }
    }

    private static void accept(Projection.Sink sink, Coded row) {
        try {
            sink.accept(row);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Trouble trouble(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        JournalException refusal = catchThrowableOfType(JournalException.class, call);
        return refusal == null ? null : refusal.trouble();
    }

    @Test
    void ofEachCallThatFailsOnTheWay() throws IOException {
        assertThat(everyCall(plain, null, journal -> Journals.key(journal, "second"), "second", false))
                .isGreaterThan(5);
        assertThat(everyCall(locked, "first", journal -> new Key(journal, Sealer.NONE), null, false)).isGreaterThan(5);
        assertThat(everyCall(locked, "first", journal -> Journals.key(journal, "second"), "second", false))
                .isGreaterThan(5);
    }

    @Test
    void ofAPowerCutOnTheWay() throws IOException {
        assertThat(everyCall(plain, null, journal -> Journals.key(journal, "second"), "second", true)).isGreaterThan(5);
        assertThat(everyCall(locked, "first", journal -> new Key(journal, Sealer.NONE), null, true)).isGreaterThan(5);
        assertThat(everyCall(locked, "first", journal -> Journals.key(journal, "second"), "second", true))
                .isGreaterThan(5);
    }

    private int everyCall(Path from, @Nullable String before, Function<UUID, Key> next, @Nullable String after,
            boolean crash) throws IOException {
        for (int k = 1, failures = 0;; k = k < 12 ? k + 1 : k + STEP) {
            Path folder = temporary.resolve("copy");
            if (Files.exists(folder)) {
                Journals.delete(folder);
            }
            Journals.copy(from, folder);
            FaultyDisk disk = new FaultyDisk(new Random(k));
            Opened opened = Journals.open(folder, disk, projection, before);
            disk.failAt(k,
                    crash ? FaultyDisk.Fault.CRASH : k % 2 == 0 ? FaultyDisk.Fault.FAIL : FaultyDisk.Fault.SHORT);
            boolean done = trouble(() -> opened.rekey(next.apply(opened.journal()))) == null;
            boolean failed = disk.hasFailed();
            if (crash && failed) {
                Journals.kill(opened);
                disk.settle();
            } else {
                opened.close();
            }
            boolean arrived = before == null ? trouble(folder, null) != null : trouble(folder, after) == null;
            assertThat(arrived || !done).as("call %s", k).isTrue();
            for (int again = 0; again < 2; again++) {
                try (Opened then = Journals.open(folder, Disk.REAL, projection, arrived ? after : before)) {
                    holdsAll(then, BEFORE);
                }
            }
            if (arrived && after != null) {
                assertThat(canaries(folder)).as("call %s", k).isZero();
                assertThat(trouble(folder, before)).as("call %s", k).isEqualTo(Trouble.PASSPHRASE);
            }
            if (!failed) {
                return failures;
            }
            failures++;
        }
    }
}
