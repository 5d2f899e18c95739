package app.ajar.person;

import app.ajar.model.Person;
import app.ajar.ui.Messages;
import app.ajar.ui.Words;

/** What to call somebody in a sentence: the first of their names; behind a title the whole. */
final class Given {

    private final Words words;

    Given(Messages messages) {
        this.words = new Words(messages);
    }

    String name(Person person) {
        return name(person.name());
    }

    String name(String whole) {
        return Words.name(words.called(whole));
    }
}
