package app.ajar.person;

import app.ajar.model.Person;
import app.ajar.ui.Messages;
import app.ajar.ui.Words;
import java.util.List;
import java.util.Locale;

/** What to call somebody in a sentence: the first of their names; behind a title the whole. */
final class Given {

    private final List<String> titles;

    Given(Messages messages) {
        this.titles = List.of(messages.say("titles").split(" "));
    }

    String name(Person person) {
        return name(person.name());
    }

    String name(String whole) {
        String[] words = whole.strip().split("\\s+");
        String first = words[0].toLowerCase(Locale.ROOT).replace(".", "");
        return Words.name(words.length == 1 || titles.contains(first) ? whole.strip() : words[0]);
    }
}
