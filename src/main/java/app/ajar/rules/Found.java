package app.ajar.rules;

import app.ajar.model.Entry;
import app.ajar.model.PersonId;
import app.ajar.model.When;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source has found, before anybody asked whether it may be.
 *
 * @param arisen when it came up: what is older than the yes that lifted a stop does not come back; null if it comes up
 *     anew on the day
 * @param evidence what it rests on, or null
 * @param since the first day of its card
 * @param lapses the first day without
 */
record Found(Prompt.Kind kind, List<PersonId> about, String key, Why why, @Nullable When arisen,
        @Nullable Entry evidence, LocalDate since, LocalDate lapses) {

    Found {
        about = List.copyOf(about);
    }

    /** About nobody else, from the time of its evidence. */
    static Found of(Prompt.Kind kind, Whom whom, Why why, Entry evidence, LocalDate since, LocalDate lapses) {
        return new Found(kind, List.of(), Prompt.key(kind, evidence, whom.person()), why, evidence.when(), evidence,
                since, lapses);
    }

    Found during(LocalDate from, LocalDate to) {
        return new Found(kind, about, key, why, arisen, evidence, from, to);
    }
}
