package app.ajar.timeline;

import app.ajar.model.EntryId;

/**
 * An entry that is being edited.
 *
 * @param was as it would have been typed,
 * @param day its day and time, as they would have been typed
 * @param text as it is typed now
 * @param newDay the day and time as they are typed now
 * @param trouble a sentence about why it cannot be kept as it stands; empty if nothing is known to be wrong
 * @param other whether it reads as another kind of entry now, which may be kept all the same
 */
record Draft(EntryId id, String was, String day, String text, String newDay, String trouble, boolean other) {

    static Draft of(EntryId id, String typed, String day) {
        return new Draft(id, typed, day, typed, day, "", false);
    }

    Draft typed(String newText, String typedDay) {
        return new Draft(id, was, day, newText, typedDay, "", false);
    }

    Draft troubled(String sentence, boolean reads) {
        return new Draft(id, was, day, text, newDay, sentence, reads);
    }

    boolean isChanged() {
        return !text.equals(was) || !newDay.equals(day);
    }
}
