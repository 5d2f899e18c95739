package app.ajar.rules;

import app.ajar.model.Birthday;
import app.ajar.model.Deferral;
import app.ajar.model.Entry;
import app.ajar.model.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Somebody as the sources of cards look at them. */
public final class Whom {

    private final Subject subject;
    private final @Nullable Birthday birthday;
    private final @Nullable Boolean birthdayCard;
    private final boolean known;
    private final Map<String, Deferral> deferrals;
    private final Predicate<PersonId> reachable;
    private volatile @Nullable Memory memory;

    /** What was worked out last. */
    private record Memory(LocalDate day, List<Entry> past, @Nullable Numbers numbers, List<Prompt> prompts) {}

    /**
     * Somebody.
     *
     * @param birthday theirs, or null if it is not known
     * @param birthdayCard null: as their roles say
     * @param isKnown whether the rep wrote about them or gave them a role: else they were only brought in
     * @param deferrals of their cards, by key
     * @param reachable whether somebody else may be followed up at all
     */
    public Whom(Subject subject, @Nullable Birthday birthday, @Nullable Boolean birthdayCard, boolean isKnown,
            Map<String, Deferral> deferrals, Predicate<PersonId> reachable) {
        this.subject = subject;
        this.birthday = birthday;
        this.birthdayCard = birthdayCard;
        this.known = isKnown;
        this.deferrals = Map.copyOf(deferrals);
        this.reachable = reachable;
    }

    public Subject subject() {
        return subject;
    }

    public @Nullable Birthday birthday() {
        return birthday;
    }

    public @Nullable Boolean birthdayCard() {
        return birthdayCard;
    }

    public boolean isKnown() {
        return known;
    }

    public Predicate<PersonId> reachable() {
        return reachable;
    }

    public PersonId person() {
        return subject.person();
    }

    /**
     * Deferrals of the cards of several people who are one, by the keys that their cards have now; of two for one card
     * the later, but what was let go stays so.
     *
     * @param deferrals in the order in which they were written
     */
    public static Map<String, Deferral> byKey(List<Deferral> deferrals, PersonId person) {
        Map<String, Deferral> byKey = new LinkedHashMap<>();
        for (Deferral deferral : deferrals) {
            PersonId whose = Prompt.personOf(deferral.prompt());
            String key = whose == null
                    ? deferral.prompt()
                    : deferral.prompt().replace(whose.toString(), person.toString());
            Deferral before = byKey.get(key);
            if (before == null || before.until() != null) {
                byKey.put(key, deferral);
            }
        }
        return byKey;
    }

    Set<PersonId> ids() {
        return subject.ledger().ids();
    }

    boolean isLetGo(String key) {
        Deferral deferral = deferrals.get(key);
        return deferral != null && deferral.until() == null;
    }

    /** Until when it was put off; null if it was not. */
    @Nullable
    LocalDate putOffUntil(String key) {
        Deferral deferral = deferrals.get(key);
        return deferral == null ? null : deferral.until();
    }

    /** Theirs that are not dated later than the day, in the order of their times. */
    List<Entry> past(LocalDate day) {
        return memory(day).past();
    }

    private Memory memory(LocalDate day) {
        Memory last = memory;
        if (last == null || !last.day().equals(day)) {
            List<Entry> past = new ArrayList<>(
                    subject.entries().stream().filter(entry -> !entry.when().date().isAfter(day)).toList());
            past.sort(Comparator.comparing(entry -> entry.when().local()));
            last = new Memory(day, List.copyOf(past), null, List.of());
            memory = last;
        }
        return last;
    }

    /** As {@link Prompts#of} says; worked out once. */
    List<Prompt> prompts(LocalDate day, Numbers numbers, Supplier<List<Prompt>> work) {
        Memory last = memory(day);
        if (!numbers.equals(last.numbers())) {
            last = new Memory(day, last.past(), numbers, work.get());
            memory = last;
        }
        return last.prompts();
    }

    <B> Stream<Entry> past(Class<B> kind, LocalDate day) {
        return past(day).stream().filter(entry -> kind.isInstance(entry.body()));
    }

    boolean isNotEver(String thing) {
        return NotEver.isDeclined(subject.entries(), thing);
    }
}
