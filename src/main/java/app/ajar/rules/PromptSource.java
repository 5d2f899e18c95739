package app.ajar.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds what somebody might hear from the rep for. It says what there is by the facts; what was let go or put off,
 * peace after a contact, and whether courtesy allows it at all, is {@link Prompts}' matter.
 */
@FunctionalInterface
public interface PromptSource {

    /** All there are, in any order. */
    List<PromptSource> ALL = List.of(new OwedCards(), new MomentCards(), new GuessCards(), new AfterNoCards(),
            new CareCards(), new IdeaCards(), new BirthdayCards());

    /** What there is for somebody on the day. */
    Stream<Found> find(Whom whom, LocalDate day, Numbers numbers);
}
