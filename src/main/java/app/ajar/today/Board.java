package app.ajar.today;

import app.ajar.model.Channel;
import app.ajar.model.ContactPoint;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Role;
import app.ajar.rules.Prompt;
import app.ajar.rules.Sheet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The cards of a day with all that is said on them.
 *
 * @param people those on the cards and those mentioned on the ones that were read, by the ids that the cards have
 * @param doing what each of those on a card that was read does, empty if it is not known
 * @param reach of those on a card that was read, by the key of the card
 */
public record Board(LocalDate day, Sheet sheet, Map<PersonId, Person> people, Map<PersonId, Doing> doing,
        Map<String, List<Reach>> reach, Quiet quiet) {

    public Board {
        people = Map.copyOf(people);
        doing = Map.copyOf(doing);
        reach = Map.copyOf(reach);
    }

    /** Why there may be no card. */
    public enum Quiet {
        /** Nobody is in the journal. */
        NOBODY,
        /** People were brought in, and nothing was written about any of them. */
        ONLY_BROUGHT_IN,
        /** Nothing comes up on this day. */
        NOTHING_DUE
    }

    /**
     * What somebody does.
     *
     * @param what as typed, empty if it is not known
     * @param roles on the day
     */
    public record Doing(String what, List<Role.Kind> roles) {

        public Doing {
            roles = List.copyOf(roles);
        }
    }

    /**
     * Where somebody is reached on a channel that courtesy allows.
     *
     * @param point a number or an address
     * @param sharedWith whoever has the same and is not to be contacted there; then it is not the one to use first
     */
    public record Reach(Channel channel, ContactPoint point, List<PersonId> sharedWith) {

        public Reach {
            sharedWith = List.copyOf(sharedWith);
        }
    }

    /** Somebody on a card, or mentioned on one. */
    public Person person(PersonId id) {
        Person person = people.get(id);
        if (person == null) {
            throw new IllegalArgumentException("nobody on this board");
        }
        return person;
    }

    /** The first to be used; none if no number and no address of theirs is known for any way that is allowed. */
    List<Reach> reach(Prompt card) {
        return reach.getOrDefault(card.key(), List.of());
    }
}
