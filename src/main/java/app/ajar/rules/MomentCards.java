package app.ajar.rules;

import app.ajar.model.Body.Conversation;
import app.ajar.model.Body.Moment;
import app.ajar.model.Body.No;
import app.ajar.model.Body.Yes;
import app.ajar.model.Entry;
import app.ajar.model.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A natural moment has come: from the first day of its window, until there was a conversation or a new answer. */
final class MomentCards implements PromptSource {

    @Override
    public Stream<Found> find(Whom whom, LocalDate day, Numbers numbers) {
        List<Entry> past = whom.past(day);
        return past.stream().flatMap(entry -> entry.body() instanceof No no && no.kind() != No.Kind.NOT_EVER
                && no.moment() instanceof Moment moment && moment.when().window() instanceof Window window
                && !whom.isNotEver(entry.text()) && !isSettled(entry, window, past)
                        ? Stream.of(Found.of(Prompt.Kind.MOMENT, whom, new Why.MomentCome(entry, moment), entry,
                                window.from().isBefore(entry.when().date()) ? entry.when().date() : window.from(),
                                window.to().plusDays(numbers.get(Dial.MOMENT_AFTER))))
                        : Stream.empty());
    }

    /** What was said before the window leaves the moment as it is, unless it is a new answer about the same thing. */
    static boolean isSettled(Entry no, Window window, List<Entry> past) {
        return past.stream().skip(past.indexOf(no) + 1L).filter(entry -> !entry.capture().equals(no.capture()))
                .anyMatch(entry -> {
                    boolean inTime = !entry.when().date().isBefore(window.from());
                    return switch (entry.body()) {
                        case Conversation talk -> inTime && Contacts.reached(talk);
                        case Yes yes -> inTime || yes.answers().contains(no.id())
                                || Folded.isTo(entry.text(), no.text());
                        case No _ -> inTime || Folded.same(no.text(), entry.text());
                        default -> false;
                    };
                });
    }
}
