package app.ajar.rules;

import app.ajar.model.Body.No;
import app.ajar.model.Entry;
import java.util.List;

/** What was declined for good. The house rules: no card, idea or script ever offers that thing again. */
public final class NotEver {

    private NotEver() {}

    /**
     * Whether they said "not ever" to the thing: in the same words, whatever case, accents and signs. Nothing said
     * since makes it offered again; thanks and birthdays are no such things.
     *
     * @param entries the person's live entries in any order; other kinds do not matter
     */
    public static boolean isDeclined(List<Entry> entries, String thing) {
        return entries.stream().anyMatch(entry -> entry.body() instanceof No no && no.kind() == No.Kind.NOT_EVER
                && Folded.same(entry.text(), thing));
    }
}
