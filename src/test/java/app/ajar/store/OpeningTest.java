package app.ajar.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {

    private final Projection projection = new RowsProjection();

    @TempDir
    Path temporary;

    @Test
    void whatWasKeptIsThereAgain() {
        Path folder = temporary.resolve("journal");
        try (Opened opened = Journals.create(folder, projection)) {
            assertThat(opened.last()).isZero();
            Journals.keep(opened, 30);
        }
        for (int i = 0; i < 3; i++) {
            try (Opened opened = Journals.open(folder, projection)) {
                assertThat(opened.notices()).isEmpty();
                assertThat(opened.last()).isEqualTo(30 + i);
                assertThat(Journals.rows(opened)).isEqualTo(Journals.expected(30 + i));
                Journals.keep(opened, 1);
                assertThat(opened.snapshots().take()).isTrue();
                assertThat(opened.snapshots().take()).isFalse();
                assertThat(opened.verify()).isEmpty();
            }
        }
    }

    @Test
    void afterAKillEverythingKeptIsThere() {
        Path folder = temporary.resolve("journal");
        Opened first = Journals.create(folder, projection);
        Journals.keep(first, 30);
        Journals.kill(first);
        try (Opened opened = Journals.open(folder, projection)) {
            assertThat(opened.notices()).isEmpty();
            assertThat(Journals.rows(opened)).isEqualTo(Journals.expected(30));
        }
    }

    @Test
    void aNewGenerationHoldsWhatItWasGiven() {
        Path folder = temporary.resolve("journal");
        try (Opened opened = Journals.create(folder, projection)) {
            Journals.keep(opened, 5);
            opened.newGeneration(sink -> {
                for (Coded write : Journals.expected(20)) {
                    sink.accept(write);
                }
            });
            assertThat(opened.generation()).isEqualTo(2);
            assertThat(opened.last()).isEqualTo(20);
            Journals.keep(opened, 1);
            opened.rebuild();
            assertThat(Journals.rows(opened)).isEqualTo(Journals.expected(21));
            Journals.keep(opened, 1);
        }
        try (Opened opened = Journals.open(folder, projection)) {
            assertThat(opened.generation()).isEqualTo(2);
            assertThat(Journals.rows(opened)).isEqualTo(Journals.expected(22));
        }
        assertThat(folder.resolve("g-000001")).doesNotExist();
    }
}
