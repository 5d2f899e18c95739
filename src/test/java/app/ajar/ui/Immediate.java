package app.ajar.ui;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Does everything on the spot; what is to be done later waits until it is told that the time has passed. */
public final class Immediate implements Background {

    private final List<Runnable> later = new ArrayList<>();

    @Override
    public <T extends @Nullable Object> void run(Callable<T> work, Consumer<? super T> then,
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
}
