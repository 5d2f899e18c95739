package app.ajar.rules;

import app.ajar.model.Body.NearMiss;
import app.ajar.rules.Silence.Whose;
import java.time.LocalDate;
import java.util.stream.Stream;

/** A silence of the rep's since a no, and something agreed that broke. Their own silence is never chased. */
final class AfterNoCards implements PromptSource {

    @Override
    public Stream<Found> find(Whom whom, LocalDate day, Numbers numbers) {
        Stream<Found> silent = Silence.of(whom.subject().entries(), day)
                .filter(silence -> silence.whose() == Whose.MINE)
                .map(silence -> Found.of(Prompt.Kind.SILENT, whom, new Why.FellSilent(silence), silence.no(),
                        silence.begins(), silence.begins().plusDays(numbers.get(Dial.SILENT_LAPSE))))
                .stream();
        return Stream.concat(silent, whom.past(NearMiss.class, day)
                .filter(entry -> Broken.of(entry, whom.subject().entries(), numbers.get(Dial.COOLING_OFF),
                        day) == Broken.TO_TEND && !whom.isNotEver(entry.text()))
                .map(entry -> {
                    LocalDate since = entry.when().date().plusDays(numbers.get(Dial.NEAR_MISS_AFTER));
                    return Found.of(Prompt.Kind.NEAR_MISS, whom, new Why.Broke(entry), entry, since,
                            since.plusDays(numbers.get(Dial.NEAR_MISS_LAPSE)));
                }));
    }
}
