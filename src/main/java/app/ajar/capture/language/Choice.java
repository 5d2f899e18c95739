package app.ajar.capture.language;

import app.ajar.model.PersonId;

/** What the rep answered to "which Ana?". */
public sealed interface Choice {

    record This(PersonId id) implements Choice {}

    record NewPerson() implements Choice {}
}
