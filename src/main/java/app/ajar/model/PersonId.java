package app.ajar.model;

import java.util.UUID;

/** Identifies a {@link Person}; never reused, also not after the person was erased. */
public record PersonId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
