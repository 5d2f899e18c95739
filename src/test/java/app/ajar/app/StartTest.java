package app.ajar.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.keep.Journal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {

    private static final Path LAST = Path.of("last");

    @TempDir
    Path folder;

    @Test
    void theJournalThatIsNamedIsMeantElseTheOneOpenedLast() {
        assertThat(Start.of(List.of("--journal", "a")).meant(() -> Optional.of(LAST))).contains(Path.of("a"));
        assertThat(Start.of(List.of("--journal=a")).meant(() -> Optional.of(LAST))).contains(Path.of("a"));
        assertThat(Start.of(List.of()).meant(() -> Optional.of(LAST))).contains(LAST);
        assertThat(Start.of(List.of()).meant(Optional::empty)).isEmpty();
    }

    @Test
    void whatOnlyClosesAgainOpensNoJournalThatWasNotNamed() {
        assertThat(Start.of(List.of("--exit")).meant(() -> Optional.of(LAST))).isEmpty();
        assertThat(Start.of(List.of("--exit", "--journal", "a")).meant(() -> Optional.of(LAST))).isPresent();
    }

    @Test
    void aSecondStartAsksTheFirstToShowItself() throws Exception {
        Journal.create(folder);
        Start start = Start.of(List.of("--journal", folder.toString()));
        assertThat(start.showsElsewhere(Optional::empty)).isFalse();
        try (Journal journal = Journal.open(folder, Clock.systemUTC())) {
            CompletableFuture<Boolean> shown = new CompletableFuture<>();
            journal.onShow(() -> shown.complete(true));

            assertThat(start.showsElsewhere(Optional::empty)).isTrue();
            assertThat(shown.get(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(start.showsElsewhere(Optional::empty)).isFalse();
    }
}
