package app.ajar.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far an idea has come with one person. An idea without an offer is thought of.
 *
 * @param on the day of the state
 * @param reaction their words, or null
 */
public record Offer(EntryId idea, PersonId person, State state, LocalDate on, @Nullable String reaction)
        implements
            Thing {

    public enum State {
        THOUGHT_OF, OFFERED, LANDED, DECLINED, LET_GO
    }

    @Override
    public Ref ref() {
        return new Ref(Ref.Kind.OFFER, Thing.idOf("offer:" + idea + ":" + person));
    }
}
