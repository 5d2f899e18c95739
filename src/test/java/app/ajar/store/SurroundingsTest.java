package app.ajar.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurroundingsTest {

    @TempDir
    Path temporary;

    @Test
    void foldersThatAreSentElsewhereAreKnownByTheirNames() {
        for (String path : List.of("Dropbox/Ajar", "Dropbox (Home)/Ajar", "OneDrive/Ajar",
                "OneDrive - Acme/Documents/Ajar",
                "Google Drive/My Drive/x", "Library/Mobile Documents/com~apple~CloudDocs/x", "iCloudDrive/x")) {
            assertThat(Surroundings.sentBy(temporary.resolve(path))).as(path).isNotNull();
        }
        for (String path : List.of("Ajar", "Documents/Ajar", "My dropbox notes/x", "Dropboxes/x", "Drive/x")) {
            assertThat(Surroundings.sentBy(temporary.resolve(path))).as(path).isNull();
        }
    }

    @Test
    void noneBeginsThereAndOneThatLiesThereSaysSo() throws IOException {
        Path sent = temporary.resolve("Dropbox").resolve("Ajar");
        assertThat(RefusalTest.refusal(() -> Opening.create(sent, Disk.REAL)).trouble()).isEqualTo(Trouble.REFUSED);
        assertThat(sent).doesNotExist();
        Path fine = temporary.resolve("Ajar");
        Opening.create(fine, Disk.REAL);
        assertThat(Surroundings.of(fine)).noneMatch(sentence -> sentence.contains("sends elsewhere"));
        Files.createDirectories(Disk.folderOf(sent));
        Files.move(fine, sent);
        Journals.open(sent, new RowsProjection()).close();
        assertThat(Surroundings.of(sent)).anyMatch(sentence -> sentence.contains("Dropbox"));
    }

    @Test
    void littleRoomIsLessThanFiveHundredMegabytes() {
        assertThat(Surroundings.isLittle((500L << 20) - 1)).isTrue();
        assertThat(Surroundings.isLittle(500L << 20)).isFalse();
    }
}
