package app.ajar.rules;

import app.ajar.model.Body.Conversation;
import app.ajar.model.Body.Gathering;
import app.ajar.model.Body.Moment;
import app.ajar.model.Body.No;
import app.ajar.model.Body.Preference;
import app.ajar.model.Body.Preference.Ground;
import app.ajar.model.Body.Preference.SaidBy;
import app.ajar.model.Body.Side;
import app.ajar.model.Body.Yes;
import app.ajar.model.Entry;
import app.ajar.model.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Whether something may be offered to somebody, or they are left in peace. The house rules: for 14 days after any
 * contact nothing is offered; after two contacts of the rep's without an answer nothing is, until they get in touch or
 * a moment that they named comes. What is owed is not held back. A plan is not a contact.
 */
public sealed interface Rest {

    /** Something may be offered. */
    record None() implements Rest {}

    /**
     * There was a contact lately.
     *
     * @param day the first on which something may be offered again
     */
    record Until(LocalDate day, Entry contact) implements Rest {}

    /**
     * The rep turned to them and they have not answered.
     *
     * @param last the last time
     */
    record UntilTheyTurn(int times, Entry last) implements Rest {}

    /**
     * How it is on a day. What is dated later is not looked at.
     *
     * @param ids of the person and of everybody joined into them
     * @param entries their live entries in the order in which they were written
     */
    static Rest of(Set<PersonId> ids, List<Entry> entries, LocalDate day, Numbers numbers) {
        List<Entry> past = new ArrayList<>(
                entries.stream().filter(entry -> !entry.when().date().isAfter(day)).toList());
        past.sort(Comparator.comparing(entry -> entry.when().local()));
        List<Entry> contacts = past.stream().filter(entry -> isContact(entry, ids)).toList();
        if (!contacts.isEmpty()) {
            LocalDate over = contacts.getLast().when().date().plusDays(numbers.get(Dial.REST_DAYS));
            if (day.isBefore(over)) {
                return new Until(over, contacts.getLast());
            }
        }
        List<Entry> tries = unanswered(past, ids);
        boolean enough = tries.size() >= numbers.get(Dial.UNANSWERED);
        return enough && !theirMomentCame(past, tries.getLast().when().date(), day)
                ? new UntilTheyTurn(tries.size(), tries.getLast())
                : new None();
    }

    /** Whether it is a contact that happened, of whichever side, answered or not. */
    static boolean isContact(Entry entry, Set<PersonId> ids) {
        return entry.body() instanceof Conversation || wereThere(entry, ids);
    }

    private static boolean wereThere(Entry entry, Set<PersonId> ids) {
        return entry.body() instanceof Gathering gathering
                && (gathering.host() != null && ids.contains(gathering.host()) || gathering.guests().stream()
                        .anyMatch(guest -> guest.came() && ids.contains(guest.person())));
    }

    /** The rep's contacts since they were last heard of. */
    private static List<Entry> unanswered(List<Entry> past, Set<PersonId> ids) {
        List<Entry> tries = new ArrayList<>();
        for (Entry entry : past) {
            if (isWordOfTheirs(entry) || wereThere(entry, ids)) {
                tries.clear();
            } else
                if (entry.body() instanceof Conversation talk
                        && (talk.started() == Side.ME || !Contacts.reached(talk))) {
                            tries.add(entry);
                        }
        }
        return tries;
    }

    /** Who started it is not always said: then it is neither an answer nor a try, unless nobody answered. */
    private static boolean isWordOfTheirs(Entry entry) {
        return switch (entry.body()) {
            case Conversation talk -> talk.started() == Side.THEM || Contacts.spokeTogether(talk);
            case No _,Yes _ -> true;
            case Preference said -> said.ground() == Ground.STATED && said.by() == SaidBy.THEM
                    && said.correction() == null;
            default -> false;
        };
    }

    private static boolean theirMomentCame(List<Entry> past, LocalDate lastTry, LocalDate day) {
        return past.stream().anyMatch(entry -> entry.body() instanceof No no && no.kind() != No.Kind.NOT_EVER
                && no.moment() instanceof Moment(var when, var whose) && whose == Side.THEM && when.window() != null
                && when.window().from().isAfter(lastTry) && !when.window().from().isAfter(day));
    }
}
