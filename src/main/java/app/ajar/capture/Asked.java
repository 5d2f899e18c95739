package app.ajar.capture;

import app.ajar.capture.language.Choice;
import app.ajar.model.PersonId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the box, and what was chosen beside it.
 *
 * @param page the person on whose page it is written, or null
 * @param choices the answers to names that fit several
 * @param ticked what it is to settle besides
 */
record Asked(String text, @Nullable PersonId page, Map<String, Choice> choices, Set<Tick> ticked) {

    Asked {
        choices = Map.copyOf(choices);
        ticked = Set.copyOf(ticked);
    }
}
