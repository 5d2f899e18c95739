package app.ajar.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is hard for somebody.
 *
 * @param eased null while it is hard
 * @param ideas the ideas that answer it
 */
public record Challenge(UUID id, PersonId person, String text, @Nullable Vague since, @Nullable Vague eased,
        List<EntryId> ideas) implements Thing {

    public Challenge {
        ideas = List.copyOf(ideas);
    }

    @Override
    public Ref ref() {
        return new Ref(Ref.Kind.CHALLENGE, id);
    }
}
