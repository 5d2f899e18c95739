package app.ajar.read;

import app.ajar.model.PersonId;
import java.time.Instant;
import java.util.Set;

/**
 * Something typed that was not kept yet.
 *
 * @param people whose page it was typed on, and whom it was to be about as far as that was chosen
 * @param at when it was last saved
 */
public record Unkept(Set<PersonId> people, String text, Instant at) {

    public Unkept {
        people = Set.copyOf(people);
    }
}
