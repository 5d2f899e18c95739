package app.ajar.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody does and where; a new one never overwrites. */
public record Situation(UUID id, PersonId person, String what, @Nullable String where, @Nullable Vague since,
        @Nullable Vague until) implements Thing {

    @Override
    public Ref ref() {
        return new Ref(Ref.Kind.SITUATION, id);
    }
}
