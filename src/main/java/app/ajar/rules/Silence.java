package app.ajar.rules;

import app.ajar.model.Body.Conversation;
import app.ajar.model.Body.No;
import app.ajar.model.Body.Yes;
import app.ajar.model.Entry;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * That it has become quiet since a no: longer than the rep's own habit before it explains.
 *
 * @param no the latest; the silence is told of once per no
 * @param whose who fell silent
 * @param since the day after which nothing came: of the no, or of the rep's first contact after it that is unanswered
 * @param before how the rep had kept in touch until the no
 * @param begins the first day on which this counts as silence
 */
public record Silence(Entry no, Whose whose, LocalDate since, Habit before, LocalDate begins) {

    /** The days before the no that are looked at, and the no's own. */
    public static final int DAYS_BEFORE = 90;

    /** Fewer contacts than these show no habit. */
    static final int CONTACTS_FOR_A_HABIT = 3;

    /** How many of the usual gaps must be over. */
    static final int GAPS = 3;

    /** Days that must have gone by at least, however often the rep had been in touch. */
    static final int LEAST_DAYS = 21;

    /** Days where there was no habit. */
    static final int DAYS_WITHOUT_HABIT = 45;

    /** Who fell silent. */
    public enum Whose {
        /** The rep: neither of them turned to the other since. */
        MINE,
        /** They did, to the rep's words after the no. Their silence is an answer too: it is never chased. */
        THEIRS
    }

    /**
     * How often the rep turned to somebody in the 90 days until a no.
     *
     * @param contacts on how many days
     * @param twiceTheGap twice the median of the days between them, so that it is a whole number; 0 with fewer than two
     *     contacts
     */
    public record Habit(int contacts, int twiceTheGap) {

        /** Whether there were enough contacts to speak of one: "every four days". */
        public boolean isOne() {
            return contacts >= CONTACTS_FOR_A_HABIT;
        }

        /** The usual days between two contacts, a half rounded up; only told where there is a habit. */
        public int days() {
            return (twiceTheGap + 1) / 2;
        }

        /** After how many quiet days it is a silence. */
        int patience() {
            return isOne() ? Math.max(LEAST_DAYS, GAPS * twiceTheGap / 2 + 1) : DAYS_WITHOUT_HABIT;
        }
    }

    /**
     * The silence since their latest no, if their latest answer is one. What is dated later than the day is not looked
     * at; what happened on the day of the no counts as after it only with a later time of its own.
     *
     * @param entries the person's live entries in the order in which they were written; other kinds do not matter
     */
    public static Optional<Silence> of(List<Entry> entries, LocalDate day) {
        List<Entry> past = new ArrayList<>(
                entries.stream().filter(entry -> !entry.when().date().isAfter(day)).toList());
        past.sort(Comparator.comparing(entry -> entry.when().local()));
        return past.stream().filter(entry -> entry.body() instanceof No || entry.body() instanceof Yes)
                .reduce((_, later) -> later).filter(last -> last.body() instanceof No)
                .flatMap(no -> since(no, past)).filter(silence -> !day.isBefore(silence.begins));
    }

    private static Optional<Silence> since(Entry no, List<Entry> past) {
        if (conversations(past, Contacts::theirs).stream().anyMatch(entry -> isAfter(entry, no))) {
            return Optional.empty();
        }
        Optional<Entry> mine = conversations(past, Contacts::mine).stream().filter(entry -> isAfter(entry, no))
                .findFirst();
        Habit habit = habit(no, past);
        LocalDate since = mine.orElse(no).when().date();
        return Optional.of(new Silence(no, mine.isPresent() ? Whose.THEIRS : Whose.MINE, since, habit,
                since.plusDays(habit.patience())));
    }

    private static boolean isAfter(Entry entry, Entry no) {
        return !entry.capture().equals(no.capture()) && Said.after(entry.when(), no.when());
    }

    private static Habit habit(Entry no, List<Entry> past) {
        LocalDate last = no.when().date();
        List<LocalDate> days = conversations(past, Contacts::mine).stream().map(entry -> entry.when().date())
                .filter(day -> !day.isAfter(last) && !day.isBefore(last.minusDays(DAYS_BEFORE))).distinct().toList();
        int[] gaps = IntStream.range(1, days.size())
                .map(i -> (int) ChronoUnit.DAYS.between(days.get(i - 1), days.get(i))).sorted().toArray();
        int middle = gaps.length / 2;
        int twice = gaps.length == 0 ? 0 : gaps[middle] + gaps[gaps.length - 1 - middle];
        return new Habit(days.size(), twice);
    }

    private static List<Entry> conversations(List<Entry> past, Predicate<Conversation> which) {
        return past.stream().filter(entry -> entry.body() instanceof Conversation it && which.test(it)).toList();
    }
}
