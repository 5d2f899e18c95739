package app.ajar.app;

import app.ajar.keep.Journal;
import app.ajar.trash.Emptying;
import app.ajar.ui.Background;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a journal that is open needs from time to time: a backup and a snapshot when they are due, an emptier trash. */
final class Housekeeping {

    private static final Duration EVERY = Duration.ofMinutes(1);

    private final Journal journal;
    private final Emptying trash;
    private final Background background;
    private final Consumer<Exception> failed;
    private Background.@Nullable Later next;

    Housekeeping(Journal journal, Emptying trash, Background background, Consumer<Exception> failed) {
        this.journal = journal;
        this.trash = trash;
        this.background = background;
        this.failed = failed;
    }

    void start() {
        next = background.after(EVERY, () -> background.run(() -> {
            journal.finishErasing();
            journal.backups().ifDue();
            journal.snapshotIfDue();
            trash.ifDue();
            return journal;
        }, done -> again(), problem -> {
            failed.accept(problem);
            again();
        }));
    }

    void stop() {
        if (next != null) {
            next.cancel();
            next = null;
        }
    }

    private void again() {
        if (next != null) {
            start();
        }
    }
}
