package app.ajar.capture.language;

import app.ajar.model.PersonId;
import java.util.List;

/** Whom a name in a capture means. */
public sealed interface Who {

    /** The name to show. */
    String name();

    /** Somebody in the journal. */
    record Known(PersonId id, String name) implements Who {}

    /** Somebody who will be made. The same name, whatever its case and accents, is one person in a capture. */
    record New(String name) implements Who {}

    /**
     * Waits for a choice; the last choice is always a new person.
     *
     * @param name as typed
     * @param candidates whom it fits; empty if it was an id that nobody has
     */
    record Several(String name, List<Candidate> candidates) implements Who {

        public Several {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * Somebody a name may mean.
     *
     * @param hint what tells them from others ("baker"), or an empty text
     */
    record Candidate(PersonId id, String name, String hint) {}
}
