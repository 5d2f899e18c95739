package app.ajar.rules;

import app.ajar.model.Entry;
import app.ajar.model.Offer;
import app.ajar.model.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the rules look at of one person.
 *
 * @param ledger theirs; its ids are theirs too
 * @param entries their live entries, in the order in which they were written; a referral belongs to giver and referred
 * @param offers their live offers
 * @param letGo keys of {@link Owed.Debt}s that were let go
 */
public record Subject(Courtesy.Facts facts, Ledger ledger, List<Entry> entries, List<Offer> offers,
        Set<String> letGo) {

    public Subject {
        entries = List.copyOf(entries);
        offers = List.copyOf(offers);
        letGo = Set.copyOf(letGo);
    }

    /** Somebody of whom nothing is written yet. */
    public static Subject unknown(PersonId id) {
        return new Subject(new Courtesy.Facts(id, false, false, List.of()), Ledger.empty(id), List.of(), List.of(),
                Set.of());
    }

    public PersonId person() {
        return facts.person();
    }

    boolean is(PersonId id) {
        return ledger.ids().contains(id);
    }

    boolean isAmong(Collection<PersonId> people) {
        return people.stream().anyMatch(this::is);
    }

    Subject with(Stream<Entry> more) {
        return new Subject(facts, ledger, Stream.concat(entries.stream(), more).toList(), offers, letGo);
    }
}
