package app.ajar.ui;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** Works in a few threads of its own, which never keep the program alive and end when there is nothing to do. */
public final class Workers implements Background {

    private static final int THREADS = 4;
    private static final int IDLE_SECONDS = 10;

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(), work -> {
                Thread thread = new Thread(work, "background");
                thread.setDaemon(true);
                return thread;
            });

    public Workers() {
        // What reads the journal's text keeps two megabytes of room in each thread that ever did.
        threads.allowCoreThreadTimeOut(true);
    }

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
