package app.ajar.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A number or an address somebody can be reached at.
 *
 * @param value as typed
 * @param label what it is, as typed ("choir"), or null
 */
public record ContactPoint(UUID id, PersonId person, Medium medium, String value, @Nullable String label)
        implements
            Thing {

    public enum Medium {
        PHONE, MAIL, ADDRESS, SOCIAL
    }

    @Override
    public Ref ref() {
        return new Ref(Ref.Kind.CONTACT_POINT, id);
    }
}
