package app.ajar.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LockFileTest {

    @TempDir
    Path folder;

    @Test
    void whatWasChosenIsReadAgain() throws IOException {
        LockFile file = new LockFile(folder.resolve("own"));
        assertThat(file.read()).isEqualTo(LockChoice.DEFAULT);
        for (int minutes : LockChoice.CHOICES) {
            LockChoice choice = new LockChoice(minutes, minutes != 5);
            file.write(choice);
            assertThat(file.read()).isEqualTo(choice);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "minutes=", "minutes=-1", "minutes=100000", "minutes=soon\ncover=true", "\\u00zz"})
    void whatCannotBeUnderstoodIsTheUsual(String text) throws IOException {
        Files.writeString(folder.resolve("lock.properties"), text);
        assertThat(new LockFile(folder).read()).isEqualTo(LockChoice.DEFAULT);
    }
}
