package app.ajar.rules;

import app.ajar.model.Body.Correction;
import app.ajar.model.Body.Preference;
import app.ajar.model.EntryId;
import app.ajar.rules.Ledger.Line;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which lines of a ledger are struck.
 *
 * <p>A correction strikes a line that stands before it. One that takes back a stop must be newly stated or have come
 * in the same write as the line. <i>Typed by mistake</i> takes back the line whole, and if the line had moved
 * another, that one stands again; it cannot itself be taken back. <i>Moved here</i> strikes the line only if it says
 * the same for somebody: a stop is never left for nobody.
 */
final class Corrections {

    private final Set<Line> takenBack = new HashSet<>();
    private final Set<Line> moved = new HashSet<>();
    private final Set<EntryId> named = new HashSet<>();

    /** Takes the lines in ledger order; later corrections decide about earlier ones. */
    Corrections(List<Line> ordered) {
        for (int i = ordered.size() - 1; i >= 0; i--) {
            Line line = ordered.get(i);
            Correction correction = line.preference().correction();
            if (correction != null) {
                named.add(correction.line());
                if (!takenBack.contains(line)) {
                    strike(line, correction, ordered.subList(0, i));
                }
            }
        }
    }

    /** Whether what the line says no longer counts. */
    boolean struck(Line line) {
        return takenBack.contains(line) || moved.contains(line);
    }

    /** Whether any correction names the line, good or not, taken back or not: it can then no longer lift anything. */
    boolean named(Line line) {
        return named.contains(line.entry());
    }

    private void strike(Line by, Correction correction, List<Line> before) {
        for (Line line : before) {
            if (line.entry().equals(correction.line()) && line.saysSomething() && mayTakeBack(by, line)) {
                switch (correction.way()) {
                    case TYPED_BY_MISTAKE -> takeBack(by, line);
                    case MOVED_HERE -> move(by, line);
                }
            }
        }
    }

    private static boolean mayTakeBack(Line by, Line line) {
        return !line.isRestriction() || by.newlyStated() || by.seq() == line.seq();
    }

    private void takeBack(Line by, Line line) {
        if (by.people().containsAll(line.people())) {
            takenBack.add(line);
        }
    }

    private void move(Line by, Line line) {
        boolean forSomebodyElse = !by.people().isEmpty() && !by.people().equals(line.people());
        if (forSomebodyElse && saysTheSame(by.preference(), line.preference())) {
            moved.add(line);
        }
    }

    private static boolean saysTheSame(Preference one, Preference other) {
        return one.verdict() == other.verdict() && one.ground() == other.ground()
                && one.channels().equals(other.channels()) && one.purposes().equals(other.purposes());
    }
}
