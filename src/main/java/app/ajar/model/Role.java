package app.ajar.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody is to the rep for a while; several at once, and none ends another. */
public record Role(UUID id, PersonId person, Kind kind, @Nullable Vague since, @Nullable Vague until)
        implements
            Thing {

    public enum Kind {
        CUSTOMER, PROSPECT, HOST, TEAM_MEMBER, REFERRAL_SOURCE, FAMILY, FRIEND, NEIGHBOUR, NETWORK_CONTACT
    }

    @Override
    public Ref ref() {
        return new Ref(Ref.Kind.ROLE, id);
    }
}
