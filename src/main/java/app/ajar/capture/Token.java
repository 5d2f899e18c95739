package app.ajar.capture;

import app.ajar.capture.language.Who;
import app.ajar.model.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody named above the box.
 *
 * @param id null for somebody who will be made
 */
record Token(@Nullable PersonId id, String name) {

    Who who() {
        return id == null ? new Who.New(name) : new Who.Known(id, name);
    }

    static Token of(Who who) {
        return new Token(who instanceof Who.Known(PersonId id, String name) ? id : null, who.name());
    }
}
