package app.ajar.keep;

import app.ajar.store.JournalException;
import app.ajar.store.Trouble;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jooq.exception.DataAccessException;

/** The one thread through which everything is written. */
final class WritingThread implements AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> new Thread(work, "journal"));

    /** Does it there and waits for it, also when interrupted: the caller must learn whether it was done. */
    <T> T of(Supplier<T> work) {
        Future<T> future = thread.submit(work::get);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw told(Objects.requireNonNull(e.getCause()));
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException told(Throwable cause) {
        return switch (cause) {
            case DataAccessException broken -> new JournalException(Trouble.REFUSED,
                    "The journal's database did not answer; try again, or open the journal anew.", broken);
            case RuntimeException known -> known;
            default -> new IllegalStateException(cause);
        };
    }

    /** Does it there when it has time. */
    void later(Runnable work) {
        thread.execute(work);
    }

    boolean isClosed() {
        return thread.isShutdown();
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
