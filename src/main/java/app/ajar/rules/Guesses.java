package app.ajar.rules;

import app.ajar.model.Body.Guess;
import app.ajar.model.Entry;
import app.ajar.model.PersonId;
import app.ajar.model.Purpose;
import app.ajar.rules.Ledger.Line;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** A guess about being in touch, which asking would turn into a statement. The house rules: a guess is not one. */
public final class Guesses {

    private Guesses() {}

    /**
     * The latest guess that still stands: not asked about, not let go, and nothing stated since. None of somebody who
     * died or may not be asked.
     *
     * @param subject of the entries the guesses matter
     */
    public static Optional<Entry> standing(Subject subject, LocalDate day) {
        if (subject.facts().died() || subject.ledger().isHeldBack(Purpose.FOLLOW_UP, day)) {
            return Optional.empty();
        }
        return subject.entries().stream().filter(entry -> entry.body() instanceof Guess guess && guess.aboutContact()
                && guess.asked() == null && !entry.when().date().isAfter(day))
                .filter(entry -> !isStatedSince(subject.ledger(), entry, day) && !isLetGo(subject, entry))
                .max(Comparator.comparing(entry -> entry.when().local()));
    }

    /** What lets a guess go when it is put off for ever. */
    public static String key(Entry guess, PersonId person) {
        return Prompt.key(Prompt.Kind.GUESS, guess, person);
    }

    private static boolean isLetGo(Subject subject, Entry guess) {
        return subject.ledger().ids().stream().anyMatch(id -> subject.letGo().contains(key(guess, id)));
    }

    private static boolean isStatedSince(Ledger ledger, Entry guess, LocalDate day) {
        return ledger.statements().stream().filter(Line::isStated).map(line -> line.said().date())
                .anyMatch(said -> !said.isBefore(guess.when().date()) && !said.isAfter(day));
    }
}
