package app.ajar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ajar.keep.Journal;
import app.ajar.settings.LastJournal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalsTest {

    @TempDir
    Path home;

    private Journals journals(Journals.SampleMaker maker) {
        return new Journals(Clock.systemUTC(), new LastJournal(home.resolve("own")), maker, home);
    }

    @Test
    void aSampleWhoseMakingWasBrokenOffIsNotTakenForTheSample() {
        Journals broken = journals((folder, on, zone) -> {
            Journal.create(folder);
            throw new IllegalStateException("the lid was closed");
        });
        assertThatThrownBy(broken::sample).hasMessage("the lid was closed");
        assertThat(home.resolve("Ajar sample")).doesNotExist();
        try (Journal sample = journals((folder, on, zone) -> Journal.create(folder)).sample()) {
            assertThat(sample.folder()).isEqualTo(home.resolve("Ajar sample"));
        }
    }

    @Test
    void theSampleIsMadeOnce() {
        List<Path> made = new ArrayList<>();
        Journals journals = journals((folder, on, zone) -> {
            made.add(folder);
            Journal.create(folder);
        });
        for (int i = 0; i < 2; i++) {
            journals.sample().close();
        }
        assertThat(made).hasSize(1);
    }
}
