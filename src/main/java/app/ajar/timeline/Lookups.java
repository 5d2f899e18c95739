package app.ajar.timeline;

import app.ajar.model.Person;
import app.ajar.ui.Loads;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Looks up what everybody's stream can be narrowed to. */
final class Lookups {

    private final StreamQueries queries;
    private final Loads loads;
    private final Supplier<StreamQueries.Asked> asked;

    Lookups(StreamQueries queries, Loads loads, Supplier<StreamQueries.Asked> asked) {
        this.queries = queries;
        this.loads = loads;
        this.asked = asked;
    }

    /** Finds people by their names. */
    void people(String typed, int limit, Consumer<List<Person>> then) {
        loads.load(() -> typed.isBlank() ? List.of() : queries.people(typed, limit), then);
    }

    /** Hands over the days of the oldest entry and of today. */
    void years(BiConsumer<LocalDate, LocalDate> then) {
        StreamQueries.Asked now = asked.get();
        LocalDate today = queries.today();
        loads.load(() -> queries.oldest(now).orElse(today), oldest -> then.accept(oldest, today));
    }
}
