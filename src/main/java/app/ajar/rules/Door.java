package app.ajar.rules;

import app.ajar.model.Body.Conversation;
import app.ajar.model.Body.Moment;
import app.ajar.model.Body.No;
import app.ajar.model.Body.Yes;
import app.ajar.model.Entry;
import app.ajar.model.Purpose;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How far somebody's door is open; derived, never kept. An acknowledgement never changes it. */
public sealed interface Door {

    /** They said stop on every channel, to selling and to follow-up at least. */
    record ClosedAtTheirWish() implements Door {}

    /**
     * Their latest answer is a no.
     *
     * @param moment when coming back would be natural, or null; a "not ever" has none
     */
    record Ajar(Entry no, @Nullable Moment moment) implements Door {}

    /**
     * Their latest answer is a yes, not yet a year ago, and an earlier one was a no.
     *
     * @param no the latest before it
     */
    record Reopened(Entry yes, Entry no) implements Door {}

    /**
     * They said yes, or there was a conversation and no no.
     *
     * @param because the latest yes, else the latest conversation
     */
    record Open(Entry because) implements Door {}

    record NothingSaidYet() implements Door {}

    /**
     * The door on a day, the first that fits. What is dated later than the day is not looked at. The latest answer is
     * the one whose time is latest, a day without a time standing at its beginning; of the same time, the one written
     * later. A call of the rep's that nobody answered says nothing yet.
     *
     * @param entries the person's live entries in the order in which they were written; other kinds do not matter
     */
    static Door of(List<Entry> entries, Ledger ledger, LocalDate day) {
        if (ledger.isClosed(Purpose.SELLING, day) && ledger.isClosed(Purpose.FOLLOW_UP, day)) {
            return new ClosedAtTheirWish();
        }
        List<Entry> past = new ArrayList<>(
                entries.stream().filter(entry -> !entry.when().date().isAfter(day)).toList());
        past.sort(Comparator.comparing(entry -> entry.when().local()));
        return answer(past, day).or(() -> latest(past, Door::someoneSpoke).map(Open::new))
                .orElseGet(NothingSaidYet::new);
    }

    private static Optional<Door> answer(List<Entry> past, LocalDate day) {
        return latest(past, entry -> entry.body() instanceof No || entry.body() instanceof Yes).map(last -> {
            if (last.body() instanceof No no) {
                return new Ajar(last, no.kind() == No.Kind.NOT_EVER ? null : no.moment());
            }
            Optional<Entry> no = latest(past, entry -> entry.body() instanceof No);
            boolean lately = day.isBefore(last.when().date().plusYears(1));
            return no.isPresent() && lately ? new Reopened(last, no.get()) : new Open(last);
        });
    }

    private static boolean someoneSpoke(Entry entry) {
        return entry.body() instanceof Conversation conversation && Contacts.reached(conversation);
    }

    private static Optional<Entry> latest(List<Entry> past, Predicate<Entry> which) {
        return past.stream().filter(which).reduce((_, later) -> later);
    }
}
