package app.ajar.capture;

import app.ajar.model.PersonId;
import app.ajar.ui.Background;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Saves what is typed within a second, also while typing goes on without a pause, one save after the other; and knows
 * what was typed last on every page.
 */
final class DraftKeeper {

    private static final Duration SOON = Duration.ofMillis(500);

    private final DraftQueries queries;
    private final Background background;
    private final Consumer<Exception> failed;
    private final Map<Optional<PersonId>, Draft> typed = new HashMap<>();
    private final Map<Optional<PersonId>, Draft> waiting = new LinkedHashMap<>();
    private final ReadOnlyBooleanWrapper saved = new ReadOnlyBooleanWrapper(true);
    private boolean working;
    private @Nullable Runnable then;
    private Background.@Nullable Later later;

    DraftKeeper(DraftQueries queries, Background background, Consumer<Exception> failed) {
        this.queries = queries;
        this.background = background;
        this.failed = failed;
    }

    /** Whether all that was typed can be read again whatever happens. */
    ReadOnlyBooleanProperty saved() {
        return saved.getReadOnlyProperty();
    }

    /** What was typed last on the page in this run, saved or not; empty if nothing was. */
    Optional<Draft> last(@Nullable PersonId page) {
        return Optional.ofNullable(typed.get(Optional.ofNullable(page)));
    }

    /** Saves it soon. */
    void typed(@Nullable PersonId page, Draft draft) {
        typed.put(Optional.ofNullable(page), draft);
        waiting.put(Optional.ofNullable(page), draft);
        saved.set(false);
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
            }, done -> next(true), problem -> {
                waiting.putIfAbsent(first.getKey(), first.getValue());
                failed.accept(problem);
                next(false);
            });
        }
    }

    /** Does something once nothing waits any more, or what waits cannot be saved. */
    void whenSaved(Runnable done) {
        then = done;
        flush();
        done(true);
    }

    private void next(boolean wrote) {
        working = false;
        if (wrote && !waiting.isEmpty() && (later == null || then != null)) {
            flush();
        }
        saved.set(waiting.isEmpty() && !working);
        done(wrote);
    }

    private void done(boolean wrote) {
        Runnable done = then;
        if (done != null && !working && (waiting.isEmpty() || !wrote)) {
            then = null;
            done.run();
        }
    }
}
