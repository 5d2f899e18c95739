package app.ajar.timeline;

import app.ajar.model.PersonId;
import org.jspecify.annotations.Nullable;

/** Whose entries are shown. */
sealed interface Scope {

    /** Whose page is read; null for everybody. */
    @Nullable
    PersonId person();

    /** Somebody's page. */
    record Page(PersonId person) implements Scope {}

    /** Everybody. @param person only what is also theirs, or null */
    record Everybody(@Nullable PersonId person) implements Scope {}
}
