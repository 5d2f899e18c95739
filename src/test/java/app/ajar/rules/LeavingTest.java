package app.ajar.rules;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.model.Body.Preference;
import app.ajar.model.Body.Preference.Verdict;
import app.ajar.model.EntryId;
import app.ajar.model.PersonId;
import app.ajar.model.When;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LeavingTest {

    private static final LocalDate SINCE = LocalDate.of(2026, 11, 22);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 22);

    @Test
    void itLiesThereForThirtyDays() {
        assertThat(Leaving.last(SINCE)).isEqualTo(LAST);
        assertThat(Leaving.left(SINCE, SINCE)).isEqualTo(30);
        assertThat(Leaving.left(SINCE, LAST)).isZero();
        assertThat(Leaving.left(SINCE, LAST.plusYears(2))).isZero();
        assertThat(Leaving.isDue(SINCE, LAST, LAST.minusDays(1))).isFalse();
    }

    @Test
    void itLeavesOnceAnEarlierDaySawThatItsTimeHadCome() {
        assertThat(Leaving.isDue(SINCE, LAST.plusDays(1), LAST)).isTrue();
        assertThat(Leaving.isDue(SINCE, LAST.plusDays(9), LAST.plusDays(8))).isTrue();
    }

    @Test
    void aClockThatJumpedForwardMakesNothingLeaveOnThatDay() {
        LocalDate jumped = LocalDate.of(2030, 1, 1);
        assertThat(Leaving.isDue(SINCE, jumped, SINCE)).isFalse();
        assertThat(Leaving.isDue(SINCE, jumped, null)).isFalse();
    }

    @Test
    void aClockThatWasPutRightMakesNothingLeaveEarly() {
        // Something was written while the clock was wrong: that day lies ahead and says nothing.
        assertThat(Leaving.isDue(SINCE, SINCE.plusDays(1), SINCE)).isFalse();
        assertThat(Leaving.isDue(SINCE, LAST.plusDays(1), LAST.plusYears(3))).isFalse();
    }

    @Test
    void aJournalThatWasNotOpenedForMonthsKeepsItsTrashOnTheFirstDay() {
        assertThat(Leaving.isDue(SINCE, LAST.plusMonths(4), SINCE.plusDays(2))).isFalse();
        assertThat(Leaving.isDue(SINCE, LAST.plusMonths(4).plusDays(1), LAST.plusMonths(4))).isTrue();
    }

    @Test
    void whoAskedForLessContactDoesNotLeave() {
        assertThat(Leaving.mayLeave(Ledger.empty(new PersonId(new UUID(0, 1))))).isTrue();
        assertThat(Leaving.mayLeave(ledger(Verdict.WELCOME))).isTrue();
        assertThat(Leaving.mayLeave(ledger(Verdict.STOP))).isFalse();
        assertThat(Leaving.mayLeave(ledger(Verdict.ONLY))).isFalse();
        assertThat(Leaving.mayLeave(ledger(Verdict.STOP, Verdict.WELCOME))).isFalse();
    }

    private static Ledger ledger(Verdict... verdicts) {
        PersonId person = new PersonId(new UUID(0, 1));
        List<Ledger.Line> lines = new java.util.ArrayList<>();
        for (Verdict verdict : verdicts) {
            lines.add(new Ledger.Line(lines.size() + 1, 0, new EntryId(new UUID(1, lines.size())), Set.of(person),
                    When.day(SINCE.plusDays(lines.size())), new Preference(Set.of(), Set.of(), verdict, null,
                            Preference.Ground.STATED, "as they said", Preference.SaidBy.THEM, false, null),
                    "", true));
        }
        return Ledger.of(Set.of(person), lines);
    }
}
