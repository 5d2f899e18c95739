package app.ajar.rules;

import app.ajar.model.Body.Conversation;
import app.ajar.model.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A guess about being in touch is to be asked about, once; one about anything else holds nothing back. */
final class GuessCards implements PromptSource {

    @Override
    public Stream<Found> find(Whom whom, LocalDate day, Numbers numbers) {
        return standing(whom, day, numbers).stream();
    }

    /** The latest guess that stands and whose card has not lapsed, though it may only be put off or not be due yet. */
    static Optional<Found> standing(Whom whom, LocalDate day, Numbers numbers) {
        return Guesses.standing(whom.subject(), day).map(guess -> found(whom, guess, day, numbers))
                .filter(found -> day.isBefore(Prompts.lapses(found, whom, numbers)));
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
}
