package app.ajar.ui;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** Works in a few threads of its own, which never keep the program alive. */
public final class Workers implements Background {

    private static final int THREADS = 4;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> {
        Thread thread = new Thread(work, "background");
        thread.setDaemon(true);
        return thread;
    });

    @Override
    public <T extends @Nullable Object> void run(Callable<T> work, Consumer<? super T> then,
            Consumer<Exception> failed) {
        threads.execute(() -> {
            try {
                T answer = work.call();
                Platform.runLater(() -> then.accept(answer));
            } catch (Exception e) {
                Platform.runLater(() -> failed.accept(e));
            } catch (Error e) {
                // Whoever waits is told, also where only this ran out of memory.
                Platform.runLater(() -> failed.accept(new IllegalStateException(e)));
            }
        });
    }

    @Override
    public void onScreen(Runnable act) {
        Platform.runLater(act);
    }

    @Override
    public Later after(Duration delay, Runnable act) {
        PauseTransition pause = new PauseTransition(javafx.util.Duration.millis(delay.toMillis()));
        pause.setOnFinished(done -> act.run());
        pause.play();
        return pause::stop;
    }
}
