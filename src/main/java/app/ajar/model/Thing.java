package app.ajar.model;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** One small thing that a journal holds. Of each, the later state wins as a whole. */
public sealed interface Thing
        permits Person, ContactPoint, Role, Situation, Detail, Challenge, Entry, Offer, Attachment, Script, Setting,
        Deferral {

    Ref ref();

    /** An id that is the same wherever it is derived from the same key (RFC 9562, version 3). */
    static UUID idOf(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }
}
