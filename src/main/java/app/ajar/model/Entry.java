package app.ajar.model;

import java.util.List;
import java.util.UUID;

/**
 * Anything on the timeline.
 *
 * @param capture the same for all entries that were written in one go: they stand as one block
 * @param people those it belongs to; empty while it belongs to nobody yet
 * @param text the rep's words as typed: of a note or conversation the whole, of the others what it is about
 * @param confidential private: only on their page, in search, revisions, "everything held" and the archive
 */
public record Entry(EntryId id, UUID capture, List<PersonId> people, When when, String text, Body body,
        boolean confidential) implements Thing {

    public Entry {
        people = List.copyOf(people);
    }

    public Entry with(Body newBody) {
        return new Entry(id, capture, people, when, text, newBody, confidential);
    }

    public Entry with(List<PersonId> newPeople) {
        return new Entry(id, capture, newPeople, when, text, body, confidential);
    }

    @Override
    public Ref ref() {
        return Ref.of(id);
    }
}
