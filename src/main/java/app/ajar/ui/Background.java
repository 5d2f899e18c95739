package app.ajar.ui;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Work beside the window, and the way back to it. All but {@link #run}'s work happens on the window's thread. */
public interface Background {

    /**
     * Works beside the window and brings what came of it back.
     *
     * @param failed takes whatever the work threw
     */
    <T extends @Nullable Object> void run(Callable<T> work, Consumer<? super T> then, Consumer<Exception> failed);

    /** Does something on the window's thread, soon. */
    void onScreen(Runnable act);

    /** Does something on the window's thread once the time has passed, unless it is called off before. */
    Later after(Duration delay, Runnable act);

    /** Something that is to be done later. */
    @FunctionalInterface
    interface Later {

        /** Calls it off; nothing happens if it was done already. */
        void cancel();
    }
}
