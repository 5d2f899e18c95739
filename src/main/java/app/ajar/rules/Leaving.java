package app.ajar.rules;

import app.ajar.model.Body.Preference.Verdict;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When what lies in the trash leaves the journal for good: after thirty days.
 *
 * <p>A clock may be wrong, and what has left does not come back. So one look at a clock is not enough: nothing leaves
 * before something was written, on an earlier day, when its time had come already. A clock that jumped forward makes
 * nothing leave on the day on which it jumped, and nothing at all if it is put right before anything was written; one
 * that went back makes things stay longer. The times of writes never go back in a journal, so both can be asked of it.
 */
public final class Leaving {

    /** So many days it lies there. */
    public static final int DAYS = 30;

    private Leaving() {}

    /** The last day on which it can be put back for certain. */
    public static LocalDate last(LocalDate since) {
        return since.plusDays(DAYS);
    }

    /** How many days are left until then; 0 if they have passed. */
    public static int left(LocalDate since, LocalDate today) {
        return (int) Math.clamp(ChronoUnit.DAYS.between(today, last(since)), 0, Integer.MAX_VALUE);
    }

    /**
     * Whether it leaves now.
     *
     * @param writtenBefore the last day before today on which anything was written; null if there is none
     */
    public static boolean isDue(LocalDate since, LocalDate today, @Nullable LocalDate writtenBefore) {
        LocalDate last = last(since);
        return today.isAfter(last) && writtenBefore != null && !writtenBefore.isBefore(last)
                && writtenBefore.isBefore(today);
    }

    /**
     * Whether somebody may leave. Who ever asked for less contact stays: when they are forgotten, so is what they asked
     * for, and they could be met as somebody new.
     */
    public static boolean mayLeave(Ledger ledger) {
        return ledger.statements().stream().allMatch(line -> line.preference().verdict() == Verdict.WELCOME);
    }
}
