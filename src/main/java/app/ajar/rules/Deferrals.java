package app.ajar.rules;

import app.ajar.model.Body.Promise;
import app.ajar.model.Change;
import app.ajar.model.Change.Put;
import app.ajar.model.Deferral;
import app.ajar.model.Entry;
import app.ajar.model.Offer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What puts a card off, or lets it go by name. */
public final class Deferrals {

    private Deferrals() {}

    /**
     * Later: it comes back on the day and has its days then. What is owed stays owed.
     *
     * @param until after the day
     * @throws IllegalArgumentException if it is not
     */
    public static List<Change> later(Prompt prompt, LocalDate day, LocalDate until) {
        if (!until.isAfter(day)) {
            throw new IllegalArgumentException("later is another day");
        }
        return prompt.keys().stream().<Change>map(key -> new Put(new Deferral(key, day, until))).toList();
    }

    /**
     * Let it go: it never comes up again, and what was owed is owed no more. A promise is let go as such, and an idea
     * for this person.
     */
    public static List<Change> letGo(Prompt prompt, LocalDate day) {
        List<Change> changes = new ArrayList<>();
        prompt.keys().forEach(key -> changes.add(new Put(new Deferral(key, day, null))));
        switch (prompt.why()) {
            case Why.Due(var debts) -> debts.stream().map(Owed.Debt::evidence).forEach(entry -> {
                if (entry.body() instanceof Promise promise) {
                    changes.add(new Put(closed(entry, promise, day)));
                }
            });
            case Why.Ready(Entry idea, _) -> changes.add(new Put(
                    new Offer(idea.id(), prompt.person(), Offer.State.LET_GO, day, null)));
            default -> {
            }
        }
        return List.copyOf(changes);
    }

    private static Entry closed(Entry entry, Promise promise, LocalDate day) {
        return entry.with(new Promise(promise.by(), promise.due(), Promise.State.LET_GO, day));
    }
}
