package app.ajar.rules;

import app.ajar.model.Body.Correction;
import app.ajar.model.Body.Correction.Way;
import app.ajar.model.Body.Preference;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.PersonId;
import app.ajar.model.When;
import app.ajar.rules.Ledger.Line;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a line about being in touch may be put right. The house rules: it cannot be edited or deleted, only answered; a
 * slip is undone in the same run, within ten minutes, by undoing the very write that said it and before anything else
 * was written about that person, or the line is moved to the right person, with a reason. Both are new lines; nothing
 * is ever taken out.
 */
public final class StopRule {

    /** How long a stop may be undone after it was kept, the last moment included. */
    public static final Duration FOR = Duration.ofMinutes(10);

    private StopRule() {}

    /** What is to be done. */
    public sealed interface Answer permits Say, Refused {}

    /** This line is to be put into the ledger instead of changing the one there is. */
    public record Say(Entry line) implements Answer {}

    /** Nothing is to be done. */
    public record Refused(Why why) implements Answer {}

    /** Why nothing is to be done. */
    public enum Why {
        ALREADY_STRUCK, NOT_THIS_WRITE, ANOTHER_RUN, TOO_LATE, WRITTEN_SINCE,
        /** A yes must be said again. */
        WOULD_BRING_BACK_A_YES,
        /** A line of the ledger is not edited, trashed or deleted. */
        APPEND_ONLY, NO_REASON, NOBODY, SAME_PERSON
    }

    /**
     * The undo that is asked for.
     *
     * @param seq of the write to be undone
     * @param sameRun whether that write was made since the program was started
     * @param kept when it was made
     * @param writtenSince whether anything else was written about any of the line's people since
     */
    public record Undo(long seq, boolean sameRun, Instant kept, Instant now, boolean writtenSince) {}

    /**
     * What a new line of the ledger begins with.
     *
     * @param now the time of an entry that is written now
     */
    public record Blank(EntryId id, UUID capture, When now) {}

    /**
     * What undoing a write does to a line it brought. A stop or an "only" is struck where the rule allows it. A yes
     * may always be struck, for that can only make things stricter. Undoing the undo of a stop says the stop again;
     * undoing the undo of a yes is refused.
     *
     * @param ledger that has the line
     */
    public static Answer undo(Ledger ledger, Line line, Undo undo, Blank blank) {
        if (!line.saysSomething()) {
            return again(ledger, line, blank);
        }
        if (ledger.isStruck(line)) {
            return new Refused(Why.ALREADY_STRUCK);
        }
        return (line.isRestriction() ? refusal(line, undo) : Optional.<Why>empty()).<Answer>map(Refused::new)
                .orElseGet(() -> say(line, List.copyOf(line.people()), Way.TYPED_BY_MISTAKE, null, blank.now(), "",
                        blank));
    }

    private static Optional<Why> refusal(Line line, Undo undo) {
        Duration since = Duration.between(undo.kept(), undo.now());
        if (undo.seq() != line.seq()) {
            return Optional.of(Why.NOT_THIS_WRITE);
        }
        if (!undo.sameRun()) {
            return Optional.of(Why.ANOTHER_RUN);
        }
        if (since.isNegative() || since.compareTo(FOR) > 0) {
            return Optional.of(Why.TOO_LATE);
        }
        return undo.writtenSince() ? Optional.of(Why.WRITTEN_SINCE) : Optional.empty();
    }

    private static Answer again(Ledger ledger, Line mistake, Blank blank) {
        Correction correction = mistake.preference().correction();
        return ledger.lines().stream()
                .filter(line -> correction != null && line.entry().equals(correction.line()))
                .filter(Line::isRestriction)
                .findFirst().<Answer>map(line -> new Say(entry(line, List.copyOf(line.people()), null, line.said(),
                        line.text(), blank)))
                .orElseGet(() -> new Refused(Why.WOULD_BRING_BACK_A_YES));
    }

    /**
     * Moves a line to the person it was meant for: it then stands for them, from the day it was said. Where it
     * belongs to others as well, it goes on standing for these. A yes that is moved lifts nothing: it must be said
     * again.
     *
     * @param ledger of the person it was written about by mistake
     * @param to the right person's id, and those of everybody joined into them
     * @param reason in the rep's words
     */
    public static Answer move(Ledger ledger, Line line, Collection<PersonId> to, String reason, Blank blank) {
        if (!line.saysSomething() || ledger.isStruck(line)) {
            return new Refused(Why.ALREADY_STRUCK);
        }
        if (to.isEmpty()) {
            return new Refused(Why.NOBODY);
        }
        if (to.stream().anyMatch(ledger.ids()::contains)) {
            return new Refused(Why.SAME_PERSON);
        }
        if (!Said.hasWords(reason)) {
            return new Refused(Why.NO_REASON);
        }
        Set<PersonId> people = new LinkedHashSet<>(to);
        line.people().stream().filter(id -> !ledger.ids().contains(id)).forEach(people::add);
        return say(line, List.copyOf(people), Way.MOVED_HERE, reason, line.said(), line.text(), blank);
    }

    private static Say say(Line line, List<PersonId> people, Way way, @Nullable String reason, When when, String text,
            Blank blank) {
        return new Say(entry(line, people, new Correction(line.entry(), way, reason), when, text, blank));
    }

    private static Entry entry(Line line, List<PersonId> people, @Nullable Correction correction, When when,
            String text, Blank blank) {
        Preference said = line.preference();
        return new Entry(blank.id(), blank.capture(), people, when, text,
                new Preference(said.channels(), said.purposes(), said.verdict(), said.condition(), said.ground(),
                        said.words(), said.by(), said.askedByMe(), correction),
                false);
    }

    /**
     * Whether an entry may be replaced by another state of it: a line of the ledger only by itself, private or not, and
     * nothing else can become one.
     *
     * @return why not, empty if it may
     */
    public static Optional<Why> mayReplace(Entry before, Entry after) {
        boolean line = before.body() instanceof Preference || after.body() instanceof Preference;
        Entry asBefore = new Entry(after.id(), after.capture(), after.people(), after.when(), after.text(),
                after.body(),
                before.confidential());
        return line && !asBefore.equals(before) ? Optional.of(Why.APPEND_ONLY) : Optional.empty();
    }

    /**
     * Whether an entry may go to the trash or out of sight.
     *
     * @return why not, empty if it may
     */
    public static Optional<Why> mayBin(Entry entry) {
        return entry.body() instanceof Preference ? Optional.of(Why.APPEND_ONLY) : Optional.empty();
    }

}
