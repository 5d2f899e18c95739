package app.ajar.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The cards of a day.
 *
 * @param shown in the order in which they stand: what is owed before what is offered, and what came up during the day
 *     below; one a person
 * @param waiting those that can wait, in the order in which they would come
 */
public record Sheet(LocalDate day, List<Prompt> shown, List<Prompt> waiting) {

    public Sheet {
        shown = List.copyOf(shown);
        waiting = List.copyOf(waiting);
    }

    public Stream<Prompt> all() {
        return Stream.concat(shown.stream(), waiting.stream());
    }
}
