package app.ajar.rules;

import app.ajar.model.Body.No;
import app.ajar.model.Body.Promise;
import app.ajar.model.Entry;
import app.ajar.model.When;
import app.ajar.model.Window;
import app.ajar.rules.Owed.Debt;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cards of what is owed. A card lapses; the debt does not. */
final class OwedCards implements PromptSource {

    @Override
    public Stream<Found> find(Whom whom, LocalDate day, Numbers numbers) {
        return Owed.to(whom.subject(), whom.reachable(), day).stream()
                .flatMap(debt -> card(debt, whom, day, numbers).stream());
    }

    private static Optional<Found> card(Debt debt, Whom whom, LocalDate day, Numbers numbers) {
        int lapse = numbers.get(Dial.OWED_LAPSE);
        LocalDate since = debt.since();
        return switch (debt.kind()) {
            case ANSWER -> Optional.of(found(Prompt.Kind.ANSWER, debt, since.plusDays(1),
                    debt.evidence().when().date().plusDays(1L + lapse)));
            case THANKS -> Optional.of(found(Prompt.Kind.THANKS, debt, since, since.plusDays(lapse)));
            case FIRST_CONTACT -> Optional.of(nextDay(Prompt.Kind.FIRST_CONTACT, debt, lapse));
            case ASK_TO_ASK -> Optional.of(nextDay(Prompt.Kind.ASK_TO_ASK, debt, lapse));
            case ACKNOWLEDGEMENT -> Optional.of(nextDay(Prompt.Kind.ACKNOWLEDGEMENT, debt, lapse));
            case PROMISE -> promise(debt, numbers);
            case NEWS -> {
                LocalDate from = since.plusDays(numbers.get(Dial.NEWS_AFTER));
                yield Optional.of(found(Prompt.Kind.NEWS, debt, from, from.plusDays(numbers.get(Dial.NEWS_LAPSE))));
            }
            case MEETING -> Optional.of(new Found(Prompt.Kind.MEETING, List.of(), debt.key(),
                    new Why.Meets(debt, noSince(debt.evidence(), whom, day)), debt.evidence().when(), debt.evidence(),
                    day, day.plusDays(1)));
        };
    }

    private static Found nextDay(Prompt.Kind kind, Debt debt, int lapse) {
        LocalDate from = debt.since().plusDays(1);
        return found(kind, debt, from, from.plusDays(lapse));
    }

    /** A promise for no day comes up on none; it stays where promises are. */
    private static Optional<Found> promise(Debt debt, Numbers numbers) {
        if (!(debt.evidence().body() instanceof Promise promise) || promise.due() == null
                || promise.due().window() == null) {
            return Optional.empty();
        }
        Window due = promise.due().window();
        LocalDate opens = due.isOneDay() ? due.from().minusDays(numbers.get(Dial.PROMISE_BEFORE)) : due.from();
        LocalDate since = opens.isBefore(debt.since()) ? debt.since() : opens;
        LocalDate lapses = due.to().plusDays(numbers.get(Dial.PROMISE_AFTER));
        return since.isBefore(lapses) ? Optional.of(found(Prompt.Kind.PROMISE, debt, since, lapses)) : Optional.empty();
    }

    private static Found found(Prompt.Kind kind, Debt debt, LocalDate since, LocalDate lapses) {
        return new Found(kind, debt.about(), debt.key(), new Why.Due(List.of(debt)), When.day(debt.since()),
                debt.evidence(), since, lapses);
    }

    private static @Nullable Entry noSince(Entry meeting, Whom whom, LocalDate day) {
        return whom.past(No.class, day)
                .filter(no -> !no.when().local().isBefore(meeting.when().local())
                        && !no.capture().equals(meeting.capture()))
                .reduce((_, later) -> later).orElse(null);
    }
}
