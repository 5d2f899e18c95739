package app.ajar.capture;

import app.ajar.capture.language.Choice;
import java.util.Map;
import java.util.Set;

/**
 * What stands in the box, and what was chosen beside it.
 *
 * @param choices the answers to names that fit several
 * @param ticked what it is to settle besides
 */
record Asked(String text, Head head, Map<String, Choice> choices, Set<Tick> ticked) {

    static final Asked NOTHING = new Asked("", Head.EMPTY, Map.of(), Set.of());

    Asked {
        choices = Map.copyOf(choices);
        ticked = Set.copyOf(ticked);
    }

    Asked with(String newText) {
        return new Asked(newText, head, choices, ticked);
    }

    Asked with(Head newHead) {
        return new Asked(text, newHead, choices, ticked);
    }
}
