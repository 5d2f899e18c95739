package app.ajar.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {

    private static final boolean DEEP = Boolean.getBoolean("ajar.deep");
    private static final UUID JOURNAL = new UUID(7, 7);
    private static final Key KEY = new Key(JOURNAL, Sealer.NONE);
    private static final Instant CREATED = Instant.parse("2026-11-12T10:00:00Z");

    @TempDir
    Path folder;

    private Path write(int writes) {
        Path file = folder.resolve("a.ajar");
        Snapshot.write(Disk.REAL, file, KEY, CREATED, sink -> {
            for (Coded write : Journals.expected(writes)) {
                sink.accept(write);
            }
        }, new AttachmentFolder(folder.resolve("attachments"), KEY, null));
        return file;
    }

    private static List<Coded> read(Path file, long after) throws Exception {
        List<Coded> all = new ArrayList<>();
        Snapshot.read(file, KEY, after, all::add);
        return all;
    }

    private static JournalException refusal(Path file) {
        JournalException refusal = catchThrowableOfType(JournalException.class, () -> Snapshot.verify(file, KEY));
        assertThat(refusal).isNotNull();
        assertThat(refusal.getMessage()).endsWith(".").doesNotContain("\n").doesNotContain("Exception");
        return refusal;
    }

    @Test
    void whatGoesInComesOut() throws Exception {
        Path attachments = Files.createDirectory(folder.resolve("attachments"));
        Files.write(attachments.resolve("0190.bin"), new byte[]{1, 2, 3});
        Path file = write(500);
        assertThat(Snapshot.verify(file, KEY)).isEqualTo(new Snapshot.Manifest(JOURNAL, 500, 500, CREATED));
        assertThat(read(file, 0)).isEqualTo(Journals.expected(500));
        assertThat(read(file, 480)).isEqualTo(Journals.expected(500).subList(480, 500));
        List<String> names = new ArrayList<>();
        Snapshot.attachments(file, KEY, (name, in) -> {
            assertThat(in.readAllBytes()).containsExactly(1, 2, 3);
            names.add(name);
        });
        assertThat(names).containsExactly("0190.bin");
        assertThat(folder.resolve("a.ajar.tmp")).doesNotExist();
    }

    @Test
    void anEmptyJournalIsAnArchiveToo() throws Exception {
        assertThat(Snapshot.verify(write(0), KEY).seq()).isZero();
        assertThat(read(write(0), 0)).isEmpty();
    }

    @Test
    void aFlippedBitIsRefusedOrHarmless() throws Exception {
        Path file = write(40);
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(11);
        int refused = 0;
        int tries = 0;
        for (int at = 0; at < whole.length; at += DEEP ? 1 : 1 + random.nextInt(13)) {
            byte[] flipped = whole.clone();
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, flipped);
            tries++;
            try {
                Snapshot.verify(file, KEY);
                assertThat(read(file, 0)).as("byte %s", at).isEqualTo(Journals.expected(40));
            } catch (JournalException e) {
                assertThat(e.trouble()).isIn(Trouble.DAMAGED, Trouble.NEWER);
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(tries * 3 / 4);
    }

    @Test
    void aCutArchiveIsRefused() throws Exception {
        Path file = write(40);
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length += DEEP ? 1 : 97) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(refusal(file).trouble()).isEqualTo(Trouble.DAMAGED);
        }
    }

    @Test
    void whatIsNoArchiveIsRefused() throws Exception {
        Path file = folder.resolve("b.ajar");
        for (byte[] bytes : List.of(new byte[0], "BEGIN:VCARD".getBytes(StandardCharsets.UTF_8), zip("x", "y"),
                zip(Snapshot.WRITES, "{}\n"))) {
            Files.write(file, bytes);
            assertThat(refusal(file).trouble()).isEqualTo(Trouble.DAMAGED);
        }
        assertThat(refusal(folder).trouble()).isEqualTo(Trouble.REFUSED);
        assertThat(refusal(folder.resolve("none")).trouble()).isEqualTo(Trouble.REFUSED);
    }

    @Test
    void aNewerFormatIsSaidToBeNewer() throws Exception {
        Path file = folder.resolve("b.ajar");
        Files.write(file, zip(Snapshot.MANIFEST, "{\"format\":2,\"other\":[1]}"));
        assertThat(refusal(file).trouble()).isEqualTo(Trouble.NEWER);
    }

    @Test
    void aLineWithoutEndIsRefusedWithoutFillingTheMemory() throws Exception {
        Path file = write(3);
        Path bomb = folder.resolve("bomb.ajar");
        try (OutputStream out = Files.newOutputStream(bomb); ZipOutputStream zip = new ZipOutputStream(out)) {
            try (java.util.zip.ZipFile from = new java.util.zip.ZipFile(file.toFile())) {
                for (String name : List.of(Snapshot.MANIFEST, Snapshot.DIGESTS)) {
                    zip.putNextEntry(new ZipEntry(name));
                    from.getInputStream(from.getEntry(name)).transferTo(zip);
                    zip.closeEntry();
                }
            }
            zip.putNextEntry(new ZipEntry(Snapshot.WRITES));
            byte[] zeroes = new byte[1 << 20];
            for (int i = 0; i < 100; i++) {
                zip.write(zeroes);
            }
        }
        assertThat(Files.size(bomb)).isLessThan(1 << 20);
        assertThat(refusal(bomb).trouble()).isEqualTo(Trouble.DAMAGED);
    }

    @Test
    void aNameThatLeavesTheFolderIsRefused() throws Exception {
        Path attachments = Files.createDirectory(folder.resolve("attachments"));
        Files.write(attachments.resolve("aa1evil"), new byte[]{1});
        byte[] bytes = Files.readAllBytes(write(1));
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("aa1evil", "../evil");
        Files.write(folder.resolve("a.ajar"), text.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refusal(folder.resolve("a.ajar")).trouble()).isEqualTo(Trouble.DAMAGED);
    }

    @Test
    void aGapIsNeverWritten() {
        Path file = folder.resolve("c.ajar");
        assertThatThrownBy(() -> Snapshot.write(Disk.REAL, file, KEY, CREATED, sink -> {
            sink.accept(Writes.write(1));
            sink.accept(Writes.write(3));
        }, new AttachmentFolder(folder.resolve("attachments"), KEY, null))).isInstanceOf(JournalException.class);
        assertThat(file).doesNotExist();
    }

    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
