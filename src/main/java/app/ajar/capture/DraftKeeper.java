package app.ajar.capture;

import app.ajar.model.PersonId;
import app.ajar.ui.Background;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Saves what is typed within a second, one save after the other, and knows what was typed last on every page. */
final class DraftKeeper {

    private static final Duration SOON = Duration.ofMillis(500);

    private final DraftQueries queries;
    private final Background background;
    private final Consumer<Exception> failed;
    private final Map<Optional<PersonId>, Draft> typed = new HashMap<>();
    private final Map<Optional<PersonId>, Draft> waiting = new LinkedHashMap<>();
    private boolean working;
    private @Nullable Runnable then;
    private Background.@Nullable Later later;

    DraftKeeper(DraftQueries queries, Background background, Consumer<Exception> failed) {
        this.queries = queries;
        this.background = background;
        this.failed = failed;
    }

    /** What was typed last on the page in this run, saved or not; empty if nothing was. */
    Optional<Draft> last(@Nullable PersonId page) {
        return Optional.ofNullable(typed.get(Optional.ofNullable(page)));
    }

    /** Saves it soon. */
    void typed(@Nullable PersonId page, Draft draft) {
        typed.put(Optional.ofNullable(page), draft);
        waiting.put(Optional.ofNullable(page), draft);
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
        if (!working && !waiting.isEmpty()) {
            working = true;
            Map.Entry<Optional<PersonId>, Draft> first = Map.Entry.copyOf(waiting.entrySet().iterator().next());
            waiting.remove(first.getKey());
            background.run(() -> {
                queries.save(first.getKey().orElse(null), first.getValue());
                return first;
            }, saved -> next(), problem -> {
                failed.accept(problem);
                next();
            });
        }
    }

    /** Does something once nothing waits any more. */
    void whenSaved(Runnable saved) {
        then = saved;
        flush();
        done();
    }

    private void next() {
        working = false;
        if (later == null || then != null) {
            flush();
        }
        done();
    }

    private void done() {
        Runnable saved = then;
        if (saved != null && !working && waiting.isEmpty()) {
            then = null;
            saved.run();
        }
    }
}
