package app.ajar.timeline;

import app.ajar.model.EntryId;
import app.ajar.model.Offer;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be known to say an entry.
 *
 * @param people everybody whom the entries name; somebody who was erased is missing
 * @param offers how far each idea has come, with whom
 * @param rewritten those of the entries that were written anew since, or put right
 * @param page the ids of the one whose page it is; empty in the stream of everybody
 */
record Around(Map<PersonId, Person> people, Map<EntryId, List<Offer>> offers, Set<EntryId> rewritten,
        Set<PersonId> page, LocalDate today) {

    Around {
        people = Map.copyOf(people);
        offers = Map.copyOf(offers);
        rewritten = Set.copyOf(rewritten);
        page = Set.copyOf(page);
    }

    @Nullable
    Person person(PersonId id) {
        return people.get(id);
    }

    /** Whether the one whose page it is stands behind the id. */
    boolean isPage(PersonId id) {
        return page.contains(id);
    }

    List<Offer> offers(EntryId idea) {
        return offers.getOrDefault(idea, List.of());
    }
}
