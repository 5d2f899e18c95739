package app.ajar.ask;

import app.ajar.model.Channel;
import app.ajar.model.ContactPoint;
import app.ajar.model.Entry;
import app.ajar.model.Person;
import app.ajar.model.Role;
import app.ajar.rules.Consent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A guess and what is needed to ask about it.
 *
 * @param doing what they do, null if nothing is known
 * @param last the last conversation before the guess, or null
 * @param open the channels on which they may be asked
 * @param points where they are reached on those; none that is shared with somebody who wants no contact
 * @param script the words to ask with, not yet filled in
 */
record Asked(Person person, @Nullable String doing, List<Role.Kind> roles, Entry guess, @Nullable Entry last,
        Consent consent, List<Channel> open, List<ContactPoint> points, String script, Counts counts,
        LocalDate today) {

    Asked {
        roles = List.copyOf(roles);
        open = List.copyOf(open);
        points = List.copyOf(points);
    }

    /** An address to which the words may be sent. */
    Optional<String> mail() {
        return points.stream().filter(point -> point.medium() == ContactPoint.Medium.MAIL).map(ContactPoint::value)
                .findFirst();
    }

    /**
     * What became of the guesses before.
     *
     * @param asked how many were asked about
     * @param judged of how many of them it is known whether they were right
     */
    record Counts(int asked, int judged, int right) {}

    /**
     * A guess in the book.
     *
     * @param name whose it is about
     */
    record Written(Entry guess, String name) {}
}
