package app.ajar.timeline;

import app.ajar.model.EntryId;
import app.ajar.model.PersonId;
import app.ajar.model.When;
import app.ajar.read.Cursor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry in words, not yet among others.
 *
 * @param named whether it names all to whom it belongs by itself
 * @param whose whose it is, where that is to be shown
 */
record Told(EntryId id, UUID capture, List<PersonId> people, When when, Cursor place, Row.Said said,
        boolean named, Row.@Nullable Whose whose) {

    Told {
        people = List.copyOf(people);
    }
}
