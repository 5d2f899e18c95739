package app.ajar.model;

import java.util.UUID;

/** Points at a {@link Thing} of any kind. */
public record Ref(Kind kind, UUID id) {

    /** The kinds of {@link Thing}, in the order in which they may be put so that what they point at is there. */
    public enum Kind {
        PERSON, CONTACT_POINT, ROLE, SITUATION, DETAIL, ENTRY, CHALLENGE, OFFER, ATTACHMENT, SCRIPT, SETTING, DEFERRAL
    }

    public static Ref of(PersonId id) {
        return new Ref(Kind.PERSON, id.value());
    }

    public static Ref of(EntryId id) {
        return new Ref(Kind.ENTRY, id.value());
    }
}
