package app.ajar.ui;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Does everything on the spot, unless it is told to hold; what is to be done later waits until it is told that the time
 * has passed.
 */
public final class Immediate implements Background {

    private final List<Runnable> later = new ArrayList<>();
    private final Deque<Runnable> held = new ArrayDeque<>();
    private boolean holding;

    @Override
    public <T extends @Nullable Object> void run(Callable<T> work, Consumer<? super T> then,
            Consumer<Exception> failed) {
        if (holding) {
            held.add(() -> work(work, then, failed));
        } else {
            work(work, then, failed);
        }
    }

    private static <T extends @Nullable Object> void work(Callable<T> work, Consumer<? super T> then,
            Consumer<Exception> failed) {
        T answer;
        try {
            answer = work.call();
        } catch (Exception e) {
            failed.accept(e);
            return;
        }
        then.accept(answer);
    }

    @Override
    public void onScreen(Runnable act) {
        act.run();
    }

    @Override
    public Later after(Duration delay, Runnable act) {
        later.add(act);
        return () -> later.remove(act);
    }

    /** The time has passed for all that waits. */
    public void pass() {
        List<Runnable> due = List.copyOf(later);
        later.removeAll(due);
        due.forEach(Runnable::run);
    }

    /** From now on work is held back. */
    public void hold() {
        holding = true;
    }

    /** Does what was held back, the last first if that is asked for, and whatever comes from now on. */
    public void release(boolean lastFirst) {
        holding = false;
        while (!held.isEmpty()) {
            (lastFirst ? held.removeLast() : held.removeFirst()).run();
        }
    }
}
