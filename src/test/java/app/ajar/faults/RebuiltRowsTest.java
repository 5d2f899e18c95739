package app.ajar.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.keep.Journal;
import app.ajar.store.SideBySide;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rows that were put together anew from snapshot and log are those that were written one write at a time.
 * {@code -Dajar.deep=true} takes 300 histories.
 */
class RebuiltRowsTest {

    @TempDir
    Path temporary;

    @Test
    void rowsPutTogetherAgainAreTheRowsWrittenOneByOne() {
        int histories = Boolean.getBoolean("ajar.deep") ? 300 : 8;
        SideBySide.each(IntStream.rangeClosed(1, histories).boxed().toList(), seed -> {
            Watch clock = new Watch();
            Path folder = temporary.resolve("history-" + seed);
            Path archive = temporary.resolve("history-" + seed + ".archive");
            Journal.create(folder);
            Map<String, String> rows;
            try (Journal journal = Journal.open(folder, clock)) {
                new Scribe(new Random(seed), clock).write(journal, 40);
                rows = View.rows(journal);
                journal.export(archive);
            }
            Files.delete(folder.resolve("g-000001/journal.mv.db"));
            try (Journal journal = Journal.open(folder, clock)) {
                assertThat(View.rows(journal)).as("seed %s", seed).isEqualTo(rows);
            }
            Path elsewhere = temporary.resolve("history-" + seed + "-elsewhere");
            Journal.create(elsewhere);
            try (Journal journal = Journal.open(elsewhere, clock)) {
                journal.importArchive(archive);
                assertThat(View.rows(journal)).as("seed %s", seed).isEqualTo(rows);
            }
        });
    }
}
