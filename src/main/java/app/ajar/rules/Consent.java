package app.ajar.rules;

import app.ajar.model.Body.Preference.Verdict;
import app.ajar.rules.Ledger.Line;
import app.ajar.rules.Ledger.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How somebody stands to being contacted on a day, for the consent line.
 *
 * @param because the lines that make it so, in ledger order: those that stand in the way or set a condition, and the
 *     yeses that lifted something or stand alone
 * @param held the cells in which something stands in the way, a missing role apart
 */
public record Consent(State state, List<Line> because, Set<Cell> held) {

    public enum State {
        /** A stated line stands in the way of everything. */
        FULL_STOP,
        /** A stated stop stands in the way of something. */
        NARROW_STOP,
        /** Their latest word is "only". */
        ONLY,
        /** Nothing but what was assumed stands in the way. */
        HELD_BACK,
        /** They said they may be contacted. */
        WELCOME, NEVER_ASKED
    }

    public Consent {
        because = List.copyOf(because);
        held = Set.copyOf(held);
    }

    /** How they stand on the day. */
    public static Consent of(Ledger ledger, LocalDate day) {
        List<Standing> all = Cell.ALL.stream().map(cell -> ledger.standing(cell, day)).toList();
        Set<Cell> held = Cell.ALL.stream().filter(cell -> !ledger.standing(cell, day).held().isEmpty())
                .collect(Collectors.toSet());
        List<Line> restrictions = inOrder(all.stream().flatMap(Consent::restrictions));
        List<Line> yeses = inOrder(all.stream().filter(one -> one.held().isEmpty()).flatMap(one -> one.yes().stream()));
        List<Line> told = yeses.isEmpty() && restrictions.isEmpty() ? welcomes(ledger, day) : yeses;
        return new Consent(state(all, restrictions, told),
                inOrder(Stream.concat(restrictions.stream(), told.stream())), held);
    }

    /**
     * What makes it so where it can be said as one sentence ("calls after three, messages any time"): they said "only"
     * and what is welcome beside it, and every line names what it is for. Else empty.
     */
    public List<Line> oneSentence() {
        boolean welcome = because.stream().anyMatch(line -> line.preference().verdict() == Verdict.WELCOME);
        boolean named = because.stream().allMatch(line -> line.isStated()
                && !(line.preference().channels().isEmpty() && line.preference().purposes().isEmpty()));
        return state == State.ONLY && welcome && named ? because : List.of();
    }

    private static State state(List<Standing> all, List<Line> restrictions, List<Line> yeses) {
        if (all.stream().allMatch(one -> one.held().stream().anyMatch(Line::isStated))) {
            return State.FULL_STOP;
        }
        List<Line> stated = restrictions.stream().filter(Line::isStated).toList();
        if (!stated.isEmpty()) {
            return stated.getLast().preference().verdict() == Verdict.ONLY ? State.ONLY : State.NARROW_STOP;
        }
        if (!restrictions.isEmpty()) {
            return State.HELD_BACK;
        }
        return yeses.isEmpty() ? State.NEVER_ASKED : State.WELCOME;
    }

    /**
     * A welcome that lifts nothing (brought in, or without words) is still a welcome where nothing stood in its way.
     */
    private static List<Line> welcomes(Ledger ledger, LocalDate day) {
        return ledger.statements().stream().filter(
                line -> line.isStated() && !line.isRestriction() && !line.said().date().isAfter(day)).toList();
    }

    private static Stream<Line> restrictions(Standing standing) {
        return Stream.concat(standing.held().stream(), standing.conditions().stream());
    }

    private static List<Line> inOrder(Stream<Line> lines) {
        return lines.distinct().sorted().toList();
    }
}
