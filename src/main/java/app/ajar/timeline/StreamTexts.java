package app.ajar.timeline;

import app.ajar.ui.Messages;
import java.util.ArrayList;
import java.util.List;

/** The words of rows that are not an entry's own. */
final class StreamTexts {

    private final Messages messages;

    StreamTexts(Messages messages) {
        this.messages = messages;
    }

    String say(String key, Object... filling) {
        return messages.say(key, filling);
    }

    String showAll(int more) {
        return messages.say("show.all", more);
    }

    String confidential() {
        return messages.say("private");
    }

    /** The whole row, as a screen reader reads it. */
    String read(Row.Item item) {
        Row.Said said = item.said();
        List<String> parts = new ArrayList<>();
        if (item.whose() != null) {
            parts.add(item.whose().words());
        }
        parts.add(said.kind());
        parts.add(said.aside());
        parts.add(item.when());
        parts.add(said.confidential() ? confidential() : "");
        parts.add(said.text());
        parts.add(said.quote());
        said.marks().forEach(mark -> parts.add(mark.text()));
        parts.add(item.note());
        parts.removeIf(String::isEmpty);
        return String.join(". ", parts);
    }
}
