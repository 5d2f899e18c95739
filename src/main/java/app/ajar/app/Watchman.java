package app.ajar.app;

import app.ajar.settings.LockChoice;
import app.ajar.ui.Background;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Locks a journal that nobody is at: after a while in which nothing was touched, and after the laptop slept. No system
 * is asked whether it slept: a moment that took a minute tells.
 */
final class Watchman {

    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration SLEPT = Duration.ofMinutes(1);

    private final Clock clock;
    private final Background background;
    private final Supplier<LockChoice> choice;
    private final BooleanSupplier lockable;
    private final Runnable lock;
    private Instant touched;
    private Instant looked;
    private Background.@Nullable Later next;

    /** @param lockable whether the journal has a passphrase; without one there is nothing to be locked */
    Watchman(Clock clock, Background background, Supplier<LockChoice> choice, BooleanSupplier lockable,
            Runnable lock) {
        this.clock = clock;
        this.background = background;
        this.choice = choice;
        this.lockable = lockable;
        this.lock = lock;
        this.touched = clock.instant();
        this.looked = touched;
    }

    /** Somebody is there. */
    void touched() {
        touched = clock.instant();
    }

    void start() {
        touched = clock.instant();
        looked = touched;
        wait(EVERY);
    }

    void stop() {
        if (next != null) {
            next.cancel();
            next = null;
        }
    }

    private void wait(Duration delay) {
        next = background.after(delay, this::look);
    }

    private void look() {
        Instant now = clock.instant();
        boolean slept = now.isAfter(looked.plus(SLEPT));
        int minutes = choice.get().minutes();
        // A clock that was put back must not keep the journal open for the difference.
        if (now.isBefore(touched)) {
            touched = now;
        }
        boolean alone = minutes > 0 && !now.isBefore(touched.plus(Duration.ofMinutes(minutes)));
        looked = now;
        if (minutes > 0 && (slept || alone) && lockable.getAsBoolean()) {
            next = null;
            lock.run();
        } else if (next != null) {
            wait(EVERY);
        }
    }
}
