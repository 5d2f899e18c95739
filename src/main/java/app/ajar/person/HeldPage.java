package app.ajar.person;

import app.ajar.rules.Handover;
import app.ajar.rules.Handover.Mark;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Everything held about somebody, in words.
 *
 * @param name of the person
 * @param items in the order in which they are read
 * @param today when it was read
 */
record HeldPage(String name, List<HeldItem> items, LocalDate today) {

    HeldPage {
        items = List.copyOf(items);
    }

    /** What is handed over. */
    List<HeldItem> only(Handover.Choice choice) {
        return items.stream().map(item -> item.only(choice)).filter(Objects::nonNull).toList();
    }

    /** How many lines there are of a kind, whether or not they are handed over. */
    int count(Mark mark) {
        return HeldItem.leftOut(items, new Handover.Choice(mark != Mark.OTHERS, mark != Mark.PRIVATE,
                mark != Mark.GUESS), mark);
    }

    int leftOut(Handover.Choice choice, Mark why) {
        return HeldItem.leftOut(items, choice, why);
    }
}
