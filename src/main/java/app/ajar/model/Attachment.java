package app.ajar.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that belongs to an entry or a person; its bytes lie in the journal's folder.
 *
 * @param size in bytes
 * @param digest SHA-256 of the bytes in lower-case hexadecimal
 */
public record Attachment(UUID id, @Nullable EntryId entry, @Nullable PersonId person, String name, String mediaType,
        long size, String digest) implements Thing {

    @Override
    public Ref ref() {
        return new Ref(Ref.Kind.ATTACHMENT, id);
    }
}
