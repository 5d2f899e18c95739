package app.ajar.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.ajar.keep.Journal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class ThreadsTest {

    @TempDir
    Path folder;

    @BeforeAll
    static void window() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private static Optional<Throwable> onScreen(Callable<?> work) throws Exception {
        return WaitForAsyncUtils.<Optional<Throwable>>asyncFx(() -> {
            try {
                work.call();
                return Optional.empty();
            } catch (Exception e) {
                return Optional.of(e);
            }
        }).get(30, TimeUnit.SECONDS);
    }

    @Test
    void theWindowIsRefusedAJournalAndOthersAreNot() throws Exception {
        Journal.create(folder);
        try (Journal journal = Journal.open(folder, Clock.systemUTC())) {
            journal.guard(Threads::offScreen);

            assertThat(onScreen(() -> journal.read(db -> 1))).containsInstanceOf(IllegalStateException.class);
            assertThat(onScreen(journal::toUndo)).containsInstanceOf(IllegalStateException.class);
            assertThatCode(() -> journal.read(db -> 1)).doesNotThrowAnyException();
        }
    }
}
