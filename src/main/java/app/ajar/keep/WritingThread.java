package app.ajar.keep;

import app.ajar.store.JournalException;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/** The one thread through which everything is written. */
final class WritingThread implements AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread own = new Thread(work, "journal");
        this.own = own;
        return own;
    });
    private volatile @Nullable Thread own;

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
            case DataAccessException broken -> JournalException.because(broken,
                    "The journal's database did not answer; try again, or open the journal anew.");
            case OutOfMemoryError full -> JournalException.because(full, "");
            case RuntimeException known -> known;
            default -> new IllegalStateException(cause);
        };
    }

    /** Does it there, unless this is the thread itself, which must not wait for itself, or it is over. */
    void unlessThis(Runnable work) {
        if (Thread.currentThread() != own && !isClosed()) {
            of(() -> {
                work.run();
                return work;
            });
        }
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
