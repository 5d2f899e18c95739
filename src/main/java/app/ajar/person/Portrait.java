package app.ajar.person;

import app.ajar.model.Challenge;
import app.ajar.model.Channel;
import app.ajar.model.ContactPoint;
import app.ajar.model.Detail;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Role;
import app.ajar.model.Situation;
import app.ajar.model.Thing;
import app.ajar.rules.Consent;
import app.ajar.rules.Door;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that a page shows of somebody beside the timeline, as it was on a day.
 *
 * @param person the one whose page it is
 * @param joined those who were merged into them
 * @param things roles, situations, details, challenges and contact points, in the order in which they were written
 * @param told the latest entry that says they know what the rep does, or null
 * @param givers who sent them
 * @param sent whom they sent
 * @param shared for a contact point those who have the same and asked for no contact on it
 * @param channels how the contact came about in which a line of the ledger was said
 * @param between open promises both ways that are readable here and nowhere else: what is owed under a stop
 * @param today the day for which all of it is true
 */
record Portrait(Person person, List<Person> joined, List<Thing> things, Door door, Consent consent,
        @Nullable Entry told, List<Tie> givers, List<Tie> sent, Map<UUID, List<String>> shared,
        Map<EntryId, Channel> channels, List<Entry> between, Brief brief, LocalDate today) {

    Portrait {
        joined = List.copyOf(joined);
        things = List.copyOf(things);
        givers = List.copyOf(givers);
        sent = List.copyOf(sent);
        shared = Map.copyOf(shared);
        channels = Map.copyOf(channels);
        between = List.copyOf(between);
    }

    /** Somebody else, by the id that their page goes by. */
    record Tie(PersonId id, String name) {}

    PersonId id() {
        return person.id();
    }

    List<Role> roles() {
        return of(Role.class);
    }

    List<Situation> situations() {
        return of(Situation.class);
    }

    List<Detail> details() {
        return of(Detail.class);
    }

    List<Challenge> challenges() {
        return of(Challenge.class);
    }

    List<ContactPoint> points() {
        return of(ContactPoint.class);
    }

    private <T extends Thing> List<T> of(Class<T> kind) {
        return things.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Whether they asked for no contact at all. */
    boolean isStopped() {
        return consent.state() == Consent.State.FULL_STOP;
    }

    boolean isDead() {
        return person.died() != null || joined.stream().anyMatch(one -> one.died() != null);
    }

    /** Whether there is somebody to call: "Before you call" stands there. */
    boolean mayCall() {
        return !isStopped() && !isDead();
    }
}
