package app.ajar.capture;

import app.ajar.model.PersonId;
import app.ajar.ui.Background;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Saves what is typed within a second, one save after the other. */
final class DraftKeeper {

    private static final Duration SOON = Duration.ofMillis(500);

    private final DraftQueries queries;
    private final Background background;
    private final Consumer<Exception> failed;
    private @Nullable Job waiting;
    private @Nullable Runnable then;
    private boolean working;
    private Background.@Nullable Later later;

    DraftKeeper(DraftQueries queries, Background background, Consumer<Exception> failed) {
        this.queries = queries;
        this.background = background;
        this.failed = failed;
    }

    private record Job(@Nullable PersonId page, Draft draft) {}

    /** Saves it soon; whatever was to be saved for the page before is out of date. */
    void typed(@Nullable PersonId page, Draft draft) {
        if (waiting != null && !java.util.Objects.equals(waiting.page(), page)) {
            flush();
        }
        waiting = new Job(page, draft);
        if (later == null) {
            later = background.after(SOON, this::flush);
        }
    }

    /** Saves at once what was to be saved soon. */
    void flush() {
        if (later != null) {
            later.cancel();
            later = null;
        }
        Job job = waiting;
        if (job == null || working) {
            return;
        }
        waiting = null;
        working = true;
        background.run(() -> {
            queries.save(job.page(), job.draft());
            return job;
        }, done -> next(), problem -> {
            next();
            failed.accept(problem);
        });
    }

    /** Does something once nothing waits any more. */
    void whenSaved(Runnable saved) {
        then = saved;
        flush();
        done();
    }

    private void next() {
        working = false;
        if (waiting != null && (later == null || then != null)) {
            flush();
        }
        done();
    }

    private void done() {
        Runnable saved = then;
        if (saved != null && !working && waiting == null) {
            then = null;
            saved.run();
        }
    }
}
