package app.ajar.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastJournalTest {

    @TempDir
    Path temporary;

    @Test
    void isRememberedWhateverItIsCalled() throws IOException {
        LastJournal last = new LastJournal(temporary.resolve("not/there/yet"));
        assertThat(last.get()).isEmpty();
        for (String name : new String[]{"plain", "with space", "ünï 漢字 ☺", "line\nend"}) {
            Path journal = temporary.resolve(name);
            last.set(journal.resolve("..").resolve(name));
            assertThat(last.get()).contains(journal);
        }
        assertThat(Files.list(temporary.resolve("not/there/yet"))).hasSize(1);
    }

    @Test
    void whereItCannotBeRememberedNothingFails() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "x");
        LastJournal last = new LastJournal(file.resolve("below"));
        last.set(temporary);
        assertThat(last.get()).isEmpty();
        Files.write(temporary.resolve("last"), new byte[]{(byte) 0xff, 0});
        assertThat(new LastJournal(temporary).get()).isEmpty();
    }

    @Test
    void theFolderIsTheSystemsOwn() {
        Path home = Path.of("/home/ana");
        assertThat(OwnFolder.of("Linux", home, Map.<String, String>of()::get))
                .isEqualTo(home.resolve(".local/share/ajar"));
        assertThat(OwnFolder.of("Linux", home, Map.of("XDG_DATA_HOME", "/data")::get)).isEqualTo(Path.of("/data/ajar"));
        assertThat(OwnFolder.of("Linux", home, Map.of("XDG_DATA_HOME", "data")::get))
                .isEqualTo(home.resolve(".local/share/ajar"));
        assertThat(OwnFolder.of("Mac OS X", home, Map.<String, String>of()::get))
                .isEqualTo(home.resolve("Library/Application Support/Ajar"));
        assertThat(OwnFolder.of("Windows 11", home, Map.of("APPDATA", "/roaming")::get))
                .isEqualTo(Path.of("/roaming/Ajar"));
        assertThat(OwnFolder.of("Windows 11", home, Map.<String, String>of()::get))
                .isEqualTo(home.resolve("AppData/Roaming/Ajar"));
    }

    @Test
    void theLogHoldsNoMessageOfAnException() {
        LogRecord record = new LogRecord(Level.SEVERE, "a command failed");
        record.setThrown(new IllegalStateException("Ana said so", new IOException("/home/ana/journal")));
        assertThat(new QuietLog.Without().format(record)).contains("SEVERE a command failed", "IllegalStateException",
                "IOException", "theLogHoldsNoMessageOfAnException").doesNotContain("Ana").doesNotContain("/home");
    }
}
