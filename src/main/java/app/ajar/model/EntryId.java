package app.ajar.model;

import java.util.UUID;

/** Identifies an {@link Entry}. */
public record EntryId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
