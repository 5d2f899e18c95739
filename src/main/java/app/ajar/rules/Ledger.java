package app.ajar.rules;

import app.ajar.model.Body.Correction.Way;
import app.ajar.model.Body.Preference;
import app.ajar.model.Body.Preference.Ground;
import app.ajar.model.Body.Preference.Verdict;
import app.ajar.model.Cause;
import app.ajar.model.EntryId;
import app.ajar.model.PersonId;
import app.ajar.model.Purpose;
import app.ajar.model.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody ever said about being in touch, in the order in which it was written down; append-only.
 *
 * <p>The house rules: a stop is lifted only by a newly stated yes that stands later in the ledger and was said later,
 * and only as far as the yes names. So a line lifts what stands before it if it is a {@code WELCOME}, or an {@code
 * ONLY} for what it names, is stated, newly stated, has words, puts nothing right, was never put right itself, was
 * said beyond doubt after what it lifts, and was not said after the day that is asked about. Whatever is in doubt
 * keeps the stop.
 *
 * <p>An {@code ONLY} is a stop for all that it does not name, and a condition for what it names.
 *
 * <p>Somebody joined from several people is held back by what holds any of them back: joining never lets the yes of
 * one answer the stop of the other. A line written while they are joined belongs to all of them.
 */
public final class Ledger {

    private final Set<PersonId> ids;
    private final List<Line> lines;
    private final List<Line> statements;
    private final Corrections corrections;

    private Ledger(Set<PersonId> ids, List<Line> ordered) {
        this.ids = Set.copyOf(ids);
        this.corrections = new Corrections(ordered);
        this.lines = ordered.stream().filter(line -> line.isOfAny(this.ids)).toList();
        this.statements = lines.stream().filter(line -> line.saysSomething() && !corrections.struck(line)).toList();
    }

    /**
     * The ledger of one person.
     *
     * @param ids the person's own id, and those of everybody joined into them; at least one
     * @param lines in any order, and at least: every line that belongs to one of these ids and every correction in the
     *     journal (a line may have been moved to somebody else); whatever else is among them changes nothing
     * @throws IllegalArgumentException if there is no id
     */
    public static Ledger of(Set<PersonId> ids, Collection<Line> lines) {
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("a ledger is somebody's");
        }
        return new Ledger(ids, lines.stream().sorted().toList());
    }

    /** The ledger of somebody who never said anything about being in touch. */
    public static Ledger empty(PersonId id) {
        return of(Set.of(id), List.of());
    }

    /**
     * What had been said by a day, to be told as it stood then. Never to be asked whether somebody may be contacted: a
     * stop counts on whatever day.
     */
    public Ledger saidBy(LocalDate day) {
        return of(ids, lines.stream().filter(line -> !isStruck(line) && !line.said().date().isAfter(day)).toList());
    }

    /** Whose it is. */
    public Set<PersonId> ids() {
        return ids;
    }

    /** All their lines in ledger order, struck ones and corrections too. */
    public List<Line> lines() {
        return lines;
    }

    /** Whether a correction has struck the line, so that it no longer counts; it is kept and shown. */
    public boolean isStruck(Line line) {
        return corrections.struck(line);
    }

    /** The journal's seq of the last line, 0 if there is none. */
    public long position() {
        return lines.isEmpty() ? 0 : lines.getLast().seq();
    }

    /** What stands for the cell on the day. */
    public Standing standing(Cell cell, LocalDate day) {
        return standing(cell, day, statements);
    }

    /** Whether a stated line stands in the way of the purpose on every channel. */
    public boolean isClosed(Purpose purpose, LocalDate day) {
        return isClosed(purpose, day, statements, Line::isStated);
    }

    /** Whether any line, stated or assumed, stands in the way of the purpose on every channel. */
    public boolean isHeldBack(Purpose purpose, LocalDate day) {
        return isClosed(purpose, day, statements, _ -> true);
    }

    /**
     * The yes by which the purpose last became possible again after it had been closed; what was owed before it does
     * not come back.
     */
    public Optional<Line> reopening(Purpose purpose, LocalDate day) {
        Line last = null;
        boolean closed = false;
        for (int n = 1; n <= statements.size(); n++) {
            boolean now = isClosed(purpose, day, statements.subList(0, n), Line::isStated);
            last = closed && !now ? statements.get(n - 1) : last;
            closed = now;
        }
        return Optional.ofNullable(last);
    }

    List<Line> statements() {
        return statements;
    }

    private boolean isClosed(Purpose purpose, LocalDate day, List<Line> upTo, Predicate<Line> which) {
        return !upTo.isEmpty() && Cell.ALL.stream().filter(cell -> cell.purpose() == purpose)
                .allMatch(cell -> standing(cell, day, upTo).held().stream().anyMatch(which));
    }

    private Standing standing(Cell cell, LocalDate day, List<Line> upTo) {
        if (upTo.isEmpty()) {
            return Standing.NOTHING;
        }
        List<Standing> each = ids.stream().map(id -> standing(cell, day, upTo, id)).toList();
        return new Standing(
                each.stream().flatMap(one -> one.held().stream()).distinct().sorted().toList(),
                each.stream().flatMap(one -> one.conditions().stream()).distinct().sorted().toList(),
                each.stream().flatMap(one -> one.yes().stream()).max(Comparator.naturalOrder()));
    }

    private Standing standing(Cell cell, LocalDate day, List<Line> upTo, PersonId id) {
        List<Line> held = new ArrayList<>();
        List<Line> conditions = new ArrayList<>();
        Line yes = null;
        for (Line line : upTo) {
            if (!line.people().contains(id)) {
                continue;
            }
            boolean named = cell.isNamedBy(line.preference());
            if (named && line.mayLift() && !corrections.named(line) && !line.said().date().isAfter(day)) {
                held.removeIf(earlier -> Said.after(line.said(), earlier.said()));
                conditions.removeIf(earlier -> Said.after(line.said(), earlier.said()));
                yes = line;
            }
            switch (line.preference().verdict()) {
                case STOP -> add(held, named, line);
                case ONLY -> {
                    add(held, !named, line);
                    add(conditions, named && Said.hasWords(line.preference().condition()), line);
                }
                case WELCOME -> {
                }
            }
        }
        return new Standing(held, conditions, Optional.ofNullable(yes));
    }

    private static void add(List<Line> to, boolean really, Line line) {
        if (really) {
            to.add(line);
        }
    }

    /**
     * What stands for one cell.
     *
     * @param held the lines that stand in the way, in ledger order
     * @param conditions the {@code ONLY} lines whose condition is to be kept, in ledger order
     * @param yes the latest line that could lift something here, whether or not something stands in the way since
     */
    public record Standing(List<Line> held, List<Line> conditions, Optional<Line> yes) {

        private static final Standing NOTHING = new Standing(List.of(), List.of(), Optional.empty());

        public Standing {
            held = List.copyOf(held);
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * One line.
     *
     * @param seq of the write that brought it into this journal
     * @param ordinal its place in that write, from 0
     * @param people those it belongs to, as the entry says; while people are joined, all of them
     * @param said when they said it: the entry's time
     * @param text the entry's text
     * @param newlyStated as {@link #isNewlyStated} says
     */
    public record Line(long seq, int ordinal, EntryId entry, Set<PersonId> people, When said, Preference preference,
            String text, boolean newlyStated) implements Comparable<Line> {

        private static final Comparator<Line> ORDER = Comparator.comparingLong(Line::seq)
                .thenComparingInt(Line::ordinal);

        public Line {
            people = Collections.unmodifiableSet(new LinkedHashSet<>(people));
        }

        /**
         * Whether a line that came by this cause was said newly. The house rules: no import, merge, restore, undo or
         * redo lifts a stop. The one thing an undo says newly is that a line was typed by mistake, which it writes
         * only where {@link StopRule} lets it.
         */
        public static boolean isNewlyStated(Cause cause, Preference preference) {
            return switch (cause) {
                case Cause.Kept _ -> true;
                case Cause.Undone _ ->
                    preference.correction() != null && preference.correction().way() == Way.TYPED_BY_MISTAKE;
                case Cause.Imported _,Cause.Merged _,Cause.Restored _,Cause.Erased _ -> false;
            };
        }

        public boolean isStated() {
            return preference.ground() == Ground.STATED;
        }

        @Override
        public int compareTo(Line other) {
            return ORDER.compare(this, other);
        }

        boolean isOfAny(Set<PersonId> ids) {
            return people.stream().anyMatch(ids::contains);
        }

        boolean saysSomething() {
            return !corrects(Way.TYPED_BY_MISTAKE);
        }

        boolean corrects(Way way) {
            return preference.correction() != null && preference.correction().way() == way;
        }

        boolean isRestriction() {
            return saysSomething() && preference.verdict() != Verdict.WELCOME;
        }

        boolean mayLift() {
            return isStated() && newlyStated && preference.correction() == null && isYes() && hasWords();
        }

        private boolean isYes() {
            return switch (preference.verdict()) {
                case WELCOME -> true;
                case ONLY -> !preference.channels().isEmpty() || !preference.purposes().isEmpty()
                        || Said.hasWords(preference.condition());
                case STOP -> false;
            };
        }

        private boolean hasWords() {
            return Arrays.asList(preference.words(), text, preference.condition()).stream().anyMatch(Said::hasWords);
        }
    }

    @Override
    public String toString() {
        return lines.stream().map(Line::toString).collect(Collectors.joining("\n"));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ledger that && ids.equals(that.ids) && lines.equals(that.lines)
                && statements.equals(that.statements);
    }

    @Override
    public int hashCode() {
        return ids.hashCode() * 31 + lines.hashCode();
    }
}
