package app.ajar.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Change;
import app.ajar.model.Setting;
import app.ajar.ui.Immediate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupLineTest {

    @TempDir
    Path home;

    private Instant now = Instant.parse("2026-11-12T14:40:00Z");
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    private static void write(Journal journal, String value) {
        journal.keep(Ids.next(), List.of(new Change.Put(new Setting("a", value))));
    }

    @Test
    void itSaysHowItStandsAndGrowsOlderAsTimePasses() throws IOException {
        Path folder = home.resolve("mine");
        Journal.create(folder);
        Immediate background = new Immediate();
        try (Journal journal = Journal.open(folder, clock)) {
            BackupLine line = new BackupLine(journal.backups(), clock, background, problem -> {
                throw new AssertionError(problem);
            });
            assertThat(line.said().get()).isEqualTo("Kept.");
            line.start();
            assertThat(line.said().get()).isEqualTo("Kept. No backup yet.");
            write(journal, "one");
            journal.backups().make();
            assertThat(line.said().get()).isEqualTo("Kept. Last backup just now.");
            now = now.plus(Duration.ofHours(2));
            background.pass();
            assertThat(line.said().get()).isEqualTo("Kept. Last backup 2 hours ago.");
            now = now.plus(Duration.ofHours(24));
            background.pass();
            assertThat(line.said().get()).isEqualTo("Kept. Last backup yesterday.");
            Files.move(home.resolve("mine backups"), home.resolve("away"));
            Files.writeString(home.resolve("mine backups"), "a file");
            write(journal, "two");
            journal.backups().ifChanged();
            assertThat(line.said().get()).isEqualTo("Kept. The last backup did not work; Settings says why.");
            line.stop();
            background.pass();
        }
    }
}
