package app.ajar.capture;

import app.ajar.capture.language.Mark;
import app.ajar.model.PersonId;

/** Something the menu in the box offers. */
sealed interface MenuEntry {

    record Sign(Mark mark) implements MenuEntry {}

    /** @param hint what tells them from others of the name; may be empty */
    record Known(PersonId id, String name, String hint) implements MenuEntry {}

    /** Somebody who will be made. */
    record Fresh(String name) implements MenuEntry {}

    record Script(KnownQueries.Script script) implements MenuEntry {}
}
