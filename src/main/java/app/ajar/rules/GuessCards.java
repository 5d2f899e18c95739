package app.ajar.rules;

import app.ajar.model.Body.Conversation;
import app.ajar.model.Body.Guess;
import app.ajar.model.Entry;
import app.ajar.rules.Ledger.Line;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A guess about being in touch is to be asked about, once. About anything else it holds nothing back and asks nothing. */
final class GuessCards implements PromptSource {

    @Override
    public Stream<Found> find(Whom whom, LocalDate day, Numbers numbers) {
        return standing(whom, day, numbers).stream();
    }

    /**
     * The latest guess that stands: not asked about, not let go, not answered by a statement, and its card neither
     * lapsed nor only put off.
     */
    static Optional<Found> standing(Whom whom, LocalDate day, Numbers numbers) {
        return whom.past(Guess.class, day).filter(entry -> entry.body() instanceof Guess guess
                && guess.aboutContact() && guess.asked() == null && !isStatedSince(whom, entry, day))
                .map(entry -> found(whom, entry, day, numbers))
                .filter(found -> !whom.isLetGo(found.key())
                        && day.isBefore(Prompts.lapses(found, whom, numbers)))
                .reduce((_, later) -> later);
    }

    private static Found found(Whom whom, Entry guess, LocalDate day, Numbers numbers) {
        LocalDate since = guess.when().date().plusDays(numbers.get(Dial.GUESS_AFTER));
        List<Entry> before = whom.past(Conversation.class, day)
                .filter(talk -> !talk.when().local().isAfter(guess.when().local())
                        || talk.capture().equals(guess.capture()))
                .toList();
        Entry last = before.stream().filter(talk -> talk.body() instanceof Conversation it && Contacts.theirs(it))
                .reduce((_, later) -> later).orElse(before.isEmpty() ? null : before.getLast());
        return Found.of(Prompt.Kind.GUESS, whom, new Why.Guessed(guess, last), guess, since,
                since.plusDays(numbers.get(Dial.GUESS_LAPSE)));
    }

    private static boolean isStatedSince(Whom whom, Entry guess, LocalDate day) {
        return whom.subject().ledger().statements().stream().filter(Line::isStated)
                .map(line -> line.said().date())
                .anyMatch(said -> !said.isBefore(guess.when().date()) && !said.isAfter(day));
    }
}
