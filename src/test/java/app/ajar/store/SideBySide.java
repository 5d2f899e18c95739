package app.ajar.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Cases that have nothing to do with one another, on as many threads as there are processors. */
public final class SideBySide {

    private SideBySide() {}

    /** What is done with each. */
    @FunctionalInterface
    public interface Case<T> {
        void of(T item) throws Exception;
    }

    /** Does it with each; once one has failed no other is begun, and the first failure is thrown. */
    public static <T> void each(Collection<T> items, Case<T> body) {
        AtomicBoolean failed = new AtomicBoolean();
        List<Future<Boolean>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (T item : items) {
                all.add(threads.submit(() -> {
                    if (!failed.get()) {
                        try {
                            body.of(item);
                        } catch (Throwable e) {
                            failed.set(true);
                            throw new AssertionError(item + ": " + e.getMessage(), e);
                        }
                    }
                    return true;
                }));
            }
        }
        for (Future<Boolean> one : all) {
            try {
                one.get();
            } catch (ExecutionException e) {
                throw new AssertionError(e.getCause() == null ? e.getMessage() : e.getCause().getMessage(), e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
