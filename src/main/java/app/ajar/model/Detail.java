package app.ajar.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something good to know about somebody.
 *
 * @param confidential private: only on their page, in search, revisions, "everything held" and the archive
 * @param avoid not to mention; never printed
 */
public record Detail(UUID id, PersonId person, Area area, String text, @Nullable LocalDate said, boolean confidential,
        boolean avoid) implements Thing {

    public enum Area {
        FAMILY, WORK, FREE_TIME, OTHER
    }

    @Override
    public Ref ref() {
        return new Ref(Ref.Kind.DETAIL, id);
    }
}
