package app.ajar.rules;

import static app.ajar.rules.Given.ANA;
import static app.ajar.rules.Given.at;
import static app.ajar.rules.Given.call;
import static app.ajar.rules.Given.entry;
import static app.ajar.rules.Given.no;
import static app.ajar.rules.Given.on;
import static app.ajar.rules.Given.talk;
import static app.ajar.rules.Given.theyWrote;
import static app.ajar.rules.Given.yes;
import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.model.Body;
import app.ajar.model.Body.Side;
import app.ajar.model.Channel;
import app.ajar.model.Entry;
import app.ajar.model.When;
import app.ajar.rules.Silence.Habit;
import app.ajar.rules.Silence.Whose;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SilenceTest {

    private static final LocalDate THE_NO = LocalDate.of(2026, 5, 3);

    private static Entry a(Body body, When when) {
        return entry(ANA, when, "the spring set", body);
    }

    /** A no on 3 May, and contacts of mine so many days before it. */
    private static List<Entry> noAfter(int... daysBefore) {
        List<Entry> entries = new ArrayList<>();
        for (int days : daysBefore) {
            entries.add(a(call(), When.day(THE_NO.minusDays(days))));
        }
        entries.add(a(no(), When.day(THE_NO)));
        return entries;
    }

    private static List<Entry> and(List<Entry> entries, Entry... more) {
        return Stream.concat(entries.stream(), Stream.of(more)).toList();
    }

    private static Optional<Silence> after(int days, List<Entry> entries) {
        return Silence.of(entries, THE_NO.plusDays(days));
    }

    private static void beginsAfter(int days, List<Entry> entries) {
        assertThat(after(days - 1, entries)).isEmpty();
        assertThat(after(days, entries)).get().satisfies(silence -> {
            assertThat(silence.whose()).isEqualTo(Whose.MINE);
            assertThat(silence.since()).isEqualTo(THE_NO);
            assertThat(silence.begins()).isEqualTo(THE_NO.plusDays(days));
        });
    }

    @Test
    void iWroteEveryFourDaysUntilTheNo() {
        List<Entry> entries = noAfter(16, 12, 8, 4, 0);
        beginsAfter(21, entries);
        assertThat(after(21, entries).orElseThrow().before()).isEqualTo(new Habit(5, 8));
        assertThat(after(21, entries).orElseThrow().before().days()).isEqualTo(4);
        assertThat(after(21, entries).orElseThrow().no()).isSameAs(entries.getLast());
    }

    @Test
    void moreThanThreeTimesTheMedianGap() {
        beginsAfter(28, noAfter(18, 9, 0));
        beginsAfter(22, noAfter(14, 7, 0));
        beginsAfter(21, noAfter(12, 6, 0));
    }

    @Test
    void theMedianIsNotMovedByOneLongGap() {
        beginsAfter(28, noAfter(80, 27, 18, 9, 0));
    }

    @Test
    void betweenTwoMiddleGapsTheMedianIsTheirMean() {
        List<Entry> entries = noAfter(80, 50, 33, 9, 0);
        assertThat(after(80, entries).orElseThrow().before()).isEqualTo(new Habit(5, 41));
        assertThat(new Habit(5, 41).days()).isEqualTo(21);
        beginsAfter(62, entries);
    }

    @Test
    void fortyFiveDaysWithFewerThanThreeContacts() {
        beginsAfter(45, noAfter(4, 0));
        beginsAfter(45, noAfter());
        beginsAfter(21, noAfter(8, 4, 0));
    }

    @Test
    void severalContactsOfOneDayAreOne() {
        beginsAfter(45, noAfter(4, 4, 4, 0, 0));
    }

    @Test
    void onlyTheNinetyDaysBeforeCount() {
        beginsAfter(45, noAfter(91, 4, 0));
        beginsAfter(3 * 45 + 1, noAfter(90, 0, 45));
    }

    @Test
    void theirOwnContactsAreNoHabitOfMine() {
        List<Entry> entries = new ArrayList<>(IntStream.range(0, 10)
                .mapToObj(i -> a(theyWrote(), When.day(THE_NO.minusDays(i)))).toList());
        entries.addAll(noAfter(30));
        beginsAfter(45, entries);
    }

    @Test
    void anyContactEndsIt() {
        List<Entry> entries = noAfter(8, 4, 0);
        assertThat(after(60, and(entries, a(call(), on(5, 4))))).isEmpty();
        assertThat(after(60, and(entries, a(theyWrote(), on(5, 4))))).isEmpty();
        assertThat(after(60, and(entries, a(talk(Channel.CALL, Side.THEM, false), on(5, 4))))).isEmpty();
    }

    @Test
    void aNoteIsNoContactAndTheFutureIsNotLookedAt() {
        List<Entry> entries = noAfter(8, 4, 0);
        assertThat(after(21, and(entries, a(new Body.Note(), on(5, 20))))).isPresent();
        assertThat(after(21, and(entries, a(call(), on(5, 25))))).isPresent();
        assertThat(after(22, and(entries, a(call(), on(5, 25))))).isEmpty();
    }

    @Test
    void whatIWroteAndTheyLeftUnansweredIsTheirSilence() {
        List<Entry> entries = and(noAfter(8, 4, 0), a(talk(Channel.MESSAGE, Side.ME, true), on(5, 6)),
                a(talk(Channel.CALL, Side.ME, false), on(5, 9)));
        assertThat(Silence.of(entries, LocalDate.of(2026, 5, 26))).isEmpty();
        assertThat(Silence.of(entries, LocalDate.of(2026, 5, 27))).get().satisfies(silence -> {
            assertThat(silence.whose()).isEqualTo(Whose.THEIRS);
            assertThat(silence.since()).isEqualTo(LocalDate.of(2026, 5, 6));
        });
        assertThat(Silence.of(and(entries, a(theyWrote(), on(5, 10))), LocalDate.of(2026, 5, 27))).isEmpty();
    }

    @Test
    void whatHappenedOnTheDayOfTheNoCountsOnlyWithALaterTime() {
        Entry no = a(no(), at(5, 3, 10));
        assertThat(after(45, List.of(no, a(call(), at(5, 3, 11))))).isEmpty();
        assertThat(after(45, List.of(no, a(call(), at(5, 3, 9))))).isPresent();
        assertThat(after(45, List.of(no, a(call(), on(5, 3))))).isPresent();
        assertThat(after(45, List.of(a(no(), on(5, 3)), a(call(), at(5, 3, 11))))).isPresent();
    }

    @Test
    void theConversationInWhichTheNoWasSaidIsNotAfterIt() {
        Entry no = a(no(), at(5, 3, 10));
        Entry said = new Entry(Given.anId(), no.capture(), List.of(ANA), at(5, 3, 11), "", call(), false);
        assertThat(after(45, List.of(no, said))).isPresent();
    }

    @Test
    void theLatestNoCounts() {
        Entry second = a(no(), on(6, 1));
        List<Entry> entries = and(noAfter(8, 4, 0), second);
        assertThat(Silence.of(entries, LocalDate.of(2026, 6, 22))).get().extracting(Silence::no).isEqualTo(second);
        assertThat(Silence.of(entries, LocalDate.of(2026, 6, 21))).isEmpty();
    }

    @Test
    void aYesSinceIsNoSilenceAfterANo() {
        assertThat(after(60, and(noAfter(8, 4, 0), a(yes(), on(5, 4))))).isEmpty();
        assertThat(after(60, and(List.of(a(yes(), on(4, 4))), noAfter(8, 4, 0).toArray(Entry[]::new)))).isPresent();
        assertThat(Silence.of(List.of(), THE_NO)).isEmpty();
    }
}
