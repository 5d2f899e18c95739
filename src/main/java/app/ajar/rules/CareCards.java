package app.ajar.rules;

import app.ajar.model.Body.Conversation;
import app.ajar.model.Body.Purchase;
import app.ajar.model.Entry;
import app.ajar.rules.Why.Stage;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Care after a purchase, where it was not declined: is it used rightly, how is it, is it needed again. */
final class CareCards implements PromptSource {

    @Override
    public Stream<Found> find(Whom whom, LocalDate day, Numbers numbers) {
        List<Entry> past = whom.past(day);
        return past.stream()
                .filter(entry -> entry.body() instanceof Purchase purchase && !Boolean.FALSE.equals(purchase.care()))
                .flatMap(entry -> Arrays.stream(Stage.values()).map(stage -> found(whom, entry, stage, numbers)))
                .filter(found -> !isSettled(found, whom, past));
    }

    private static Found found(Whom whom, Entry purchase, Stage stage, Numbers numbers) {
        LocalDate bought = purchase.when().date();
        LocalDate since = switch (stage) {
            case USE -> bought.plusDays(numbers.get(Dial.USE_AFTER));
            case LIKING -> bought.plusDays(numbers.get(Dial.LIKING_AFTER));
            case AGAIN -> bought.plusMonths(numbers.get(Dial.AGAIN_MONTHS));
        };
        int lapse = numbers.get(switch (stage) {
            case USE -> Dial.USE_LAPSE;
            case LIKING -> Dial.LIKING_LAPSE;
            case AGAIN -> Dial.AGAIN_LAPSE;
        });
        Prompt.Kind kind = stage == Stage.AGAIN ? Prompt.Kind.REORDER : Prompt.Kind.CARE;
        return new Found(kind, List.of(), Prompt.key(stage, purchase, whom.person()), new Why.Bought(purchase, stage),
                purchase.when(), purchase, since, since.plusDays(lapse));
    }

    /** What was bought again is not needed again, and what they never want again is not offered. */
    private static boolean isSettled(Found found, Whom whom, List<Entry> past) {
        Entry purchase = found.evidence();
        return past.stream().anyMatch(entry -> entry.body() instanceof Conversation talk && Contacts.reached(talk)
                && !entry.when().date().isBefore(found.since()))
                || found.kind() == Prompt.Kind.REORDER && purchase != null && (whom.isNotEver(purchase.text())
                        || past.stream().skip(past.indexOf(purchase) + 1L)
                                .anyMatch(entry -> entry.body() instanceof Purchase
                                        && Folded.same(entry.text(), purchase.text())));
    }
}
