package app.ajar.rules;

import app.ajar.model.Body.Idea;
import app.ajar.model.Entry;
import app.ajar.model.Offer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/**
 * An idea is ready once the rest after the last contact is over: shown for seven days, and again every sixty days after
 * that. How many a day is the day's matter.
 */
final class IdeaCards implements PromptSource {

    @Override
    public Stream<Found> find(Whom whom, LocalDate day, Numbers numbers) {
        LocalDate rested = whom.past(day).stream().filter(entry -> Rest.isContact(entry, whom.ids()))
                .map(entry -> entry.when().date().plusDays(numbers.get(Dial.REST_DAYS)))
                .reduce((_, later) -> later).orElse(LocalDate.MIN);
        return whom.past(Idea.class, day)
                .filter(idea -> isThoughtOf(whom, idea) && !whom.isNotEver(idea.text()))
                .map(idea -> found(whom, idea, rested, day, numbers));
    }

    private static Found found(Whom whom, Entry idea, LocalDate rested, LocalDate day, Numbers numbers) {
        LocalDate thought = idea.when().date().plusDays(1);
        LocalDate ready = rested.isAfter(thought) ? rested : thought;
        long round = Math.max(0, ChronoUnit.DAYS.between(ready, day)) / days(numbers);
        LocalDate since = ready.plusDays(round * days(numbers));
        return new Found(Prompt.Kind.IDEA, ((Idea) idea.body()).introduces(),
                Prompt.key(Prompt.Kind.IDEA, idea, whom.person()), new Why.Ready(idea, round), idea.when(), idea, since,
                since.plusDays(numbers.get(Dial.IDEA_LAPSE)));
    }

    /** How often it has come back, 0 for the first time. */
    static long round(Prompt idea) {
        return idea.why() instanceof Why.Ready(_, long round) ? round : 0;
    }

    /** From one first day to the next. */
    static int days(Numbers numbers) {
        return numbers.get(Dial.IDEA_LAPSE) + numbers.get(Dial.IDEA_BACK);
    }

    private static boolean isThoughtOf(Whom whom, Entry idea) {
        return whom.subject().offers().stream().filter(offer -> offer.idea().equals(idea.id())).map(Offer::state)
                .reduce((_, later) -> later).orElse(Offer.State.THOUGHT_OF) == Offer.State.THOUGHT_OF;
    }
}
