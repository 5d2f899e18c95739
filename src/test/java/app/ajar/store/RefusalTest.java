package app.ajar.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders that are no journal, cannot be written, run full or go away; journals of a newer Ajar. */
class RefusalTest {

    private final Projection projection = new RowsProjection();

    @TempDir
    Path temporary;

    static JournalException refusal(ThrowingCallable call) {
        JournalException refusal = catchThrowableOfType(JournalException.class, call);
        assertThat(refusal).isNotNull();
        assertThat(refusal.getMessage()).endsWith(".").doesNotContain("\n").doesNotContain("Exception")
                .doesNotContain("/");
        return refusal;
    }

    static JournalException refusal(Path folder) {
        return refusal(() -> Journals.open(folder, new RowsProjection()).close());
    }

    private static Trouble creating(Path folder) {
        return refusal(() -> Opening.create(folder, Disk.REAL)).trouble();
    }

    @Test
    void whereThereIsNoJournal() throws IOException {
        assertThat(refusal(temporary.resolve("none")).trouble()).isEqualTo(Trouble.NO_JOURNAL);
        assertThat(refusal(temporary).trouble()).isEqualTo(Trouble.NO_JOURNAL);
        Path file = Files.writeString(temporary.resolve("file"), "x");
        assertThat(refusal(file).trouble()).isEqualTo(Trouble.REFUSED);
        assertThat(refusal(temporary).trouble()).isEqualTo(Trouble.NO_JOURNAL);
        assertThat(creating(file)).isEqualTo(Trouble.REFUSED);
        assertThat(creating(temporary)).isEqualTo(Trouble.REFUSED);
        assertThat(Files.list(temporary)).containsExactly(file);
    }

    @Test
    void aJournalIsNotBegunOverAnother() throws IOException {
        Path folder = temporary.resolve("j");
        try (Opened opened = Journals.create(folder, projection)) {
            Journals.keep(opened, 1);
        }
        assertThat(creating(folder)).isEqualTo(Trouble.REFUSED);
        Files.delete(folder.resolve("CURRENT"));
        assertThat(creating(folder)).isEqualTo(Trouble.REFUSED);
        try (Opened opened = Journals.open(folder, projection)) {
            assertThat(Journals.rows(opened)).hasSize(1);
        }
    }

    @Test
    void aJournalWhoseBeginningWasInterruptedIsBegunAnew() throws IOException {
        Path folder = temporary.resolve("j");
        Opening.create(folder, Disk.REAL);
        Files.delete(folder.resolve("CURRENT"));
        assertThat(refusal(folder).trouble()).isEqualTo(Trouble.NO_JOURNAL);
        Opening.create(folder, Disk.REAL);
        Journals.open(folder, projection).close();
    }

    @Test
    void namesOfFolders() {
        for (String name : List.of("it's", "with space", "ünï 漢字 ☺", "100%", "a&b=c", "~", "dot.mv.db", "$HOME",
                "#x")) {
            Path folder = temporary.resolve(name);
            try (Opened opened = Journals.create(folder, projection)) {
                Journals.keep(opened, 1);
            }
            try (Opened opened = Journals.open(folder, projection)) {
                assertThat(opened.notices()).isEmpty();
                assertThat(Journals.rows(opened)).hasSize(1);
            }
        }
        for (String name : List.of("a;b", "a\\b", "a;INIT=DROP ALL OBJECTS")) {
            assertThat(creating(temporary.resolve(name))).isEqualTo(Trouble.REFUSED);
            assertThat(refusal(temporary.resolve(name)).trouble()).isEqualTo(Trouble.REFUSED);
            assertThat(temporary.resolve(name)).doesNotExist();
        }
    }

    @Test
    void aNewerFormatLeavesNoByteAltered() throws IOException {
        Path folder = temporary.resolve("j");
        try (Opened opened = Journals.create(folder, projection)) {
            Journals.keep(opened, 5);
            opened.snapshots().take();
        }
        Path live = folder.resolve("g-000001");
        Key key = KeyFile.read(folder).unlock(1, null);
        Segment segment = new Segment(2, 1, 64, 6, 2);
        newer(folder, folder.resolve("key.json"), facts(Map.of("format", 2)));
        newer(folder, folder.resolve("key.json"),
                facts(Map.of("format", 1, "journal", key.journal().toString(), "kind", "something")));
        newer(folder, live.resolve("state.json"), facts(Map.of("format", 2)));
        newer(folder, live.resolve("state.json"), facts(Map.of("format", 1, "journal", key.journal().toString(),
                "generation", 1, "schema", Database.SCHEMA + 1)));
        newer(folder, live.resolve("log-000002"), segment.bytes(key.journal(), 1));
        assertThat(Journals.open(folder, projection).notices()).isEmpty();
    }

    private static byte[] facts(Map<String, Object> facts) {
        return new Facts(new LinkedHashMap<>(facts)).checked();
    }

    private static void newer(Path folder, Path file, byte[] bytes) throws IOException {
        byte[] before = Files.exists(file) ? Files.readAllBytes(file) : null;
        Files.write(file, bytes);
        var all = Journals.bytes(folder);
        assertThat(refusal(folder).trouble()).as(file.getFileName().toString()).isEqualTo(Trouble.NEWER);
        assertThat(Journals.bytes(folder)).isEqualTo(all);
        if (before == null) {
            Files.delete(file);
        } else {
            Files.write(file, before);
        }
    }

    @Test
    void aLockedJournalSaysThatItIsLocked() throws IOException {
        Path folder = temporary.resolve("j");
        Journals.create(folder, projection).close();
        Newer.lock(folder);
        assertThat(refusal(folder).trouble()).isEqualTo(Trouble.PASSPHRASE);
    }

    @Test
    void aFullDiskRefusesAndLosesNothing() throws Exception {
        try (SmallDisk small = SmallDisk.mount(temporary.resolve("full"), "size=8m")) {
            Path point = small.point();
            Path folder = point.resolve("j");
            int kept = 0;
            JournalException refusal = null;
            try (Opened opened = Journals.create(folder, projection)) {
                while (refusal == null) {
                    try {
                        Journals.keep(opened, Writes.write(kept + 1, "x".repeat(20_000)));
                        kept++;
                    } catch (JournalException e) {
                        refusal = e;
                    }
                }
                assertThat(kept).isGreaterThan(10);
            }
            assertThat(refusal.trouble()).isEqualTo(Trouble.REFUSED);
            assertThat(refusal.getMessage()).contains("room");
            assertThat(small.becomes("size=64m")).isTrue();
            try (Opened opened = Journals.open(folder, projection)) {
                assertThat(opened.last()).isBetween((long) kept, kept + 1L);
                assertThat(Journals.rows(opened)).hasSize((int) opened.last());
                Journals.keep(opened, Writes.write(opened.last() + 1));
            }
        }
    }

    @Test
    void noRoomToBeginOrToOpen() throws Exception {
        try (SmallDisk small = SmallDisk.mount(temporary.resolve("tiny"), "size=64k")) {
            Path point = small.point();
            assertThat(creating(point.resolve("j"))).isEqualTo(Trouble.REFUSED);
            Path folder = temporary.resolve("j");
            try (Opened opened = Journals.create(folder, projection)) {
                Journals.keep(opened, 5);
            }
            Files.delete(folder.resolve("g-000001").resolve(Database.FILE));
            assertThat(small.becomes("size=200k")).isTrue();
            Journals.copy(folder, point.resolve("k"));
            Files.write(point.resolve("filling"), new byte[1]);
            try (var out = Disk.REAL.append(point.resolve("filling"))) {
                while (true) {
                    out.write(ByteBuffer.allocate(1024));
                }
            } catch (IOException e) {
                assertThat(refusal(point.resolve("k")).getMessage()).contains("room");
            }
            Files.delete(point.resolve("filling"));
            assertThat(small.becomes("size=8m")).isTrue();
            try (Opened opened = Journals.open(point.resolve("k"), projection)) {
                assertThat(Journals.rows(opened)).isEqualTo(Journals.expected(5));
            }
        }
    }

    @Test
    void aFolderThatMayNotBeWritten() throws Exception {
        try (SmallDisk small = SmallDisk.mount(temporary.resolve("readonly"), "size=8m")) {
            Path point = small.point();
            Path folder = point.resolve("j");
            try (Opened opened = Journals.create(folder, projection)) {
                Journals.keep(opened, 5);
            }
            assertThat(small.becomes("ro")).isTrue();
            assertThat(refusal(folder).trouble()).isEqualTo(Trouble.REFUSED);
            assertThat(refusal(folder).getMessage()).contains("not allowed to write");
            assertThat(creating(point.resolve("k"))).isEqualTo(Trouble.REFUSED);
        }
    }

    @Test
    void aFolderThatGoesAwayWhileOpen() throws Exception {
        Path folder = temporary.resolve("j");
        Path away = temporary.resolve("away");
        int kept;
        try (Opened opened = Journals.create(folder, projection)) {
            Journals.keep(opened, 5);
            Files.move(folder, away);
            assertThat(refusal(() -> opened.snapshots().take()).trouble()).isEqualTo(Trouble.REFUSED);
            assertThat(refusal(() -> opened.drafts().save("box", new byte[0])).trouble()).isEqualTo(Trouble.REFUSED);
            Journals.keep(opened, 1);
            kept = 6;
        }
        try (Opened opened = Journals.open(away, projection)) {
            assertThat(Journals.rows(opened)).isEqualTo(Journals.expected(kept));
        }
    }

    @Test
    void aForeignDatabaseRunsNoCode() throws Exception {
        Path folder = temporary.resolve("j");
        Opened opened = Journals.create(folder, projection);
        Journals.keep(opened, 1);
        try (var statement = opened.database().writer().createStatement()) {
            assertThatThrownBy(() -> statement
                    .execute("create alias evil for 'java.lang.System.getProperty(java.lang.String)'"))
                    .isInstanceOf(SQLException.class).hasMessageContaining("denied");
        }
        opened.close();
    }

    @Test
    void twoGenerationsWithoutAPointerAreNotGuessedAt() throws IOException {
        Path folder = temporary.resolve("j");
        try (Opened opened = Journals.create(folder, projection)) {
            opened.newGeneration(sink -> sink.accept(Writes.write(1)));
        }
        Files.delete(folder.resolve("CURRENT"));
        var before = Journals.bytes(folder);
        assertThat(refusal(folder).trouble()).isEqualTo(Trouble.DAMAGED);
        assertThat(Journals.bytes(folder)).isEqualTo(before);
    }
}
