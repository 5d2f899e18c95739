package app.ajar.capture;

import app.ajar.capture.language.DayChoice;
import app.ajar.capture.language.Opening;
import app.ajar.model.When;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is chosen above the box.
 *
 * @param with those it is about
 * @param chosen the contact, or null for whatever the text begins with
 * @param day null for the moment in which it is kept
 */
record Head(List<Token> with, @Nullable Opening chosen, @Nullable Day day) {

    static final Head EMPTY = new Head(List.of(), null, null);

    /** A day that was chosen, and by which of the offers; null if it was typed. */
    record Day(DayChoice.@Nullable Kind kind, When when) {}

    Head {
        with = List.copyOf(with);
    }

    Head with(List<Token> people) {
        return new Head(people, chosen, day);
    }

    Head choosing(@Nullable Opening opening) {
        return new Head(with, opening, day);
    }

    Head on(@Nullable Day chosenDay) {
        return new Head(with, chosen, chosenDay);
    }
}
