package app.ajar.capture.language;

import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import java.util.List;
import java.util.UUID;

/**
 * What a capture says, as changes to a journal.
 *
 * @param capture shared by all its entries
 * @param changes each of them a {@link Change.Put}, in an order in which they can be applied
 * @param people those it is about, in the order named
 * @param newPeople those whom it makes
 * @param leftOut what waits for words or for a choice and is not kept
 * @param preview the same, as it is shown
 */
public record Captured(UUID capture, List<Change> changes, List<PersonId> people, List<Person> newPeople,
        List<LeftOut> leftOut, Preview preview) {

    public Captured {
        changes = List.copyOf(changes);
        people = List.copyOf(people);
        newPeople = List.copyOf(newPeople);
        leftOut = List.copyOf(leftOut);
    }

    /** @param typed the line as typed, or the name if nothing else stood in its part */
    public record LeftOut(String typed, Outcome why) {}

    /** Its entries in the order typed. */
    public List<Entry> entries() {
        return changes.stream()
                .mapMulti((Change change, java.util.function.Consumer<Entry> found) -> {
                    if (change instanceof Change.Put(Entry entry)) {
                        found.accept(entry);
                    }
                }).toList();
    }
}
