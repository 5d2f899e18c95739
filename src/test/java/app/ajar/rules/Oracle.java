package app.ajar.rules;

import app.ajar.model.Body.Correction.Way;
import app.ajar.model.Body.Preference;
import app.ajar.model.Body.Preference.Ground;
import app.ajar.model.Body.Preference.Verdict;
import app.ajar.model.PersonId;
import app.ajar.model.When;
import app.ajar.rules.Ledger.Line;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The sentence about a stop, asked of every line against every other, with nothing of the rules but their nouns: a stop
 * stands unless it is struck or there is a yes that lifts it.
 */
final class Oracle {

    private static final Pattern READABLE = Pattern.compile("[\\p{L}\\p{N}]");

    private final List<Line> lines;

    Oracle(List<Line> lines) {
        this.lines = lines;
    }

    boolean isHeld(Set<PersonId> ids, Cell cell, LocalDate day) {
        return isHeld(ids, cell, day, false);
    }

    boolean isHeldByStatement(Set<PersonId> ids, Cell cell, LocalDate day) {
        return isHeld(ids, cell, day, true);
    }

    private boolean isHeld(Set<PersonId> ids, Cell cell, LocalDate day, boolean statedOnly) {
        for (PersonId id : ids) {
            for (int stop = 0; stop < lines.size(); stop++) {
                Line line = lines.get(stop);
                boolean counts = !statedOnly || line.preference().ground() == Ground.STATED;
                if (counts && line.people().contains(id) && forbids(line, cell) && !isStruck(stop)
                        && !isLifted(stop, id, cell, day)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean forbids(Line line, Cell cell) {
        Preference said = line.preference();
        return switch (said.verdict()) {
            case STOP -> speaks(line) && names(said, cell);
            case ONLY -> speaks(line) && !names(said, cell);
            case WELCOME -> false;
        };
    }

    private static boolean speaks(Line line) {
        var correction = line.preference().correction();
        return correction == null || correction.way() != Way.TYPED_BY_MISTAKE;
    }

    private static boolean names(Preference said, Cell cell) {
        boolean channel = said.channels().isEmpty() || said.channels().contains(cell.channel());
        boolean purpose = said.purposes().isEmpty() || said.purposes().contains(cell.purpose());
        return channel && purpose;
    }

    private boolean isLifted(int stop, PersonId id, Cell cell, LocalDate day) {
        for (int yes = stop + 1; yes < lines.size(); yes++) {
            Line line = lines.get(yes);
            if (line.people().contains(id) && isYes(line.preference()) && names(line.preference(), cell)
                    && line.newlyStated() && line.preference().ground() == Ground.STATED && isInWords(line)
                    && line.preference().correction() == null && !isNamedByAnyCorrection(line)
                    && isLater(line.said(), lines.get(stop).said()) && !line.said().date().isAfter(day)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isYes(Preference said) {
        return said.verdict() == Verdict.WELCOME || (said.verdict() == Verdict.ONLY
                && !(said.channels().isEmpty() && said.purposes().isEmpty() && said.condition() == null));
    }

    private static boolean isInWords(Line line) {
        return Arrays.asList(line.text(), line.preference().words(), line.preference().condition()).stream()
                .anyMatch(said -> said != null && READABLE.matcher(said).find());
    }

    private boolean isNamedByAnyCorrection(Line line) {
        return lines.stream().anyMatch(other -> {
            var correction = other.preference().correction();
            return correction != null && correction.line().equals(line.entry());
        });
    }

    private static boolean isLater(When yes, When stop) {
        if (yes.date().isBefore(stop.date())) {
            return false;
        }
        if (yes.time() == null || stop.time() == null) {
            return !yes.date().equals(stop.date());
        }
        return minute(yes) > minute(stop);
    }

    private static long minute(When when) {
        ZoneOffset offset = when.offset();
        return when.local().toEpochSecond(offset == null ? ZoneOffset.UTC : offset);
    }

    private boolean isStruck(int stop) {
        return isTakenBack(stop) || anyCorrectionOf(stop, Way.MOVED_HERE);
    }

    private boolean isTakenBack(int line) {
        return anyCorrectionOf(line, Way.TYPED_BY_MISTAKE);
    }

    private boolean anyCorrectionOf(int wrong, Way way) {
        Line line = lines.get(wrong);
        if (!speaks(line)) {
            return false;
        }
        for (int by = wrong + 1; by < lines.size(); by++) {
            Line right = lines.get(by);
            var correction = right.preference().correction();
            if (correction == null || correction.way() != way || !correction.line().equals(line.entry())
                    || isTakenBack(by)) {
                continue;
            }
            boolean mayLoosen = right.newlyStated() || right.seq() == line.seq()
                    || line.preference().verdict() == Verdict.WELCOME;
            boolean fits = way == Way.TYPED_BY_MISTAKE
                    ? right.people().containsAll(line.people())
                    : !right.people().equals(line.people()) && isTheSame(right.preference(), line.preference());
            if (mayLoosen && fits) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTheSame(Preference one, Preference other) {
        return one.verdict() == other.verdict() && one.ground() == other.ground()
                && one.channels().equals(other.channels()) && one.purposes().equals(other.purposes());
    }
}
