package app.ajar.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftsTest {

    private static final Key KEY = new Key(new UUID(7, 7), Sealer.NONE);

    @TempDir
    Path folder;

    private final Ticking clock = new Ticking();
    private final FaultyDisk disk = new FaultyDisk(new Random(3));

    /** A clock that stands until it is told otherwise. */
    private static final class Ticking extends Clock {

        private Instant now = Instant.parse("2026-11-12T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private Drafts drafts() {
        return new Drafts(disk, folder, KEY, clock);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Drafts.Draft draft) {
        return draft.box() + "=" + new String(draft.content(), StandardCharsets.UTF_8);
    }

    private List<String> listed() {
        return drafts().list().stream().map(DraftsTest::text).toList();
    }

    @Test
    void theLastOneSavedIsThere() {
        Drafts drafts = drafts();
        assertThat(drafts.list()).isEmpty();
        assertThat(drafts.read("ana")).isNull();
        drafts.save("ana", bytes("she c"));
        clock.now = clock.now.plusMillis(1);
        drafts.save("ana", bytes("she called"));
        clock.now = clock.now.plusMillis(1);
        drafts.save("../b;ö/", bytes(""));
        assertThat(listed()).containsExactly("../b;ö/=", "ana=she called");
        drafts.delete("ana");
        drafts.delete("nobody");
        assertThat(listed()).containsExactly("../b;ö/=");
    }

    @Test
    void forcedAtMostEveryFiveSeconds() {
        Drafts drafts = drafts();
        for (int i = 0; i < 50; i++) {
            drafts.save("ana", bytes("text " + i));
            clock.now = clock.now.plus(Duration.ofMillis(200));
            assertThat(listed()).containsExactly("ana=text " + i);
        }
        assertThat(disk.forces()).isEqualTo(2);
        drafts.close();
        assertThat(disk.forces()).isEqualTo(3);
        assertThat(listed()).containsExactly("ana=text 49");
    }

    @Test
    void aPowerCutLosesAtMostFiveSeconds() throws IOException {
        for (int seed = 0; seed < 30; seed++) {
            FaultyDisk cut = new FaultyDisk(new Random(seed));
            Drafts drafts = new Drafts(cut, folder, KEY, clock);
            drafts.save("ana", bytes("forced"));
            clock.now = clock.now.plusSeconds(1);
            drafts.save("ana", bytes("fresh"));
            cut.settle();
            assertThat(listed()).hasSize(1).first().isIn("ana=forced", "ana=fresh");
            drafts().delete("ana");
        }
    }

    @Test
    void whatIsTornOrForeignNeverHidesTheOthers() throws IOException {
        Drafts drafts = drafts();
        drafts.save("ana", bytes("whole"));
        drafts.save("beth", bytes("to be torn"));
        new Drafts(disk, folder, new Key(new UUID(8, 8), Sealer.NONE), clock).save("carl", bytes("another journal's"));
        Files.write(folder.resolve("x.draft"), new byte[]{1, 2});
        Files.createDirectory(folder.resolve("y.draft"));
        Path beth = Files.list(folder).filter(file -> {
            Drafts.Draft draft = drafts.read("beth");
            return draft != null && Files.isRegularFile(file) && contains(file, "to be torn");
        }).findFirst().orElseThrow();
        byte[] whole = Files.readAllBytes(beth);
        for (int length = 0; length < whole.length; length++) {
            Files.write(beth, Arrays.copyOf(whole, length));
            assertThat(listed()).containsExactly("ana=whole");
            byte[] flipped = whole.clone();
            flipped[length] ^= 4;
            Files.write(beth, flipped);
            assertThat(listed()).containsExactly("ana=whole");
        }
        Files.write(beth, whole);
        assertThat(listed()).containsExactly("ana=whole", "beth=to be torn");
    }

    private static boolean contains(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).contains(text);
        } catch (IOException e) {
            return false;
        }
    }
}
