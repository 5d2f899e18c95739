package app.ajar.timeline;

import app.ajar.model.Body;
import app.ajar.model.Entry;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.ui.Messages;
import app.ajar.ui.Words;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Names people beside what they said. */
final class StreamNames {

    private static final int NAMED = 3;

    private final Messages messages;
    private final Words words;

    StreamNames(Messages messages) {
        this.messages = messages;
        this.words = new Words(messages);
    }

    /** A whole name; of somebody who was erased nothing. */
    String whole(PersonId id, Around around) {
        Person person = around.person(id);
        return person == null ? messages.say("person.gone") : Words.name(person.name());
    }

    /** The name that somebody goes by on their own page: the first of their names, unless it is but a title. */
    String given(Person person) {
        return Words.name(words.called(person.name()));
    }

    /** The one whose page it is by the first name, others by the whole. */
    String name(PersonId id, Around around) {
        Person person = around.person(id);
        return person != null && around.isPage(id) ? given(person) : whole(id, around);
    }

    /** The only one to whom an entry belongs, or null. */
    @Nullable
    Person only(Entry entry, Around around) {
        return entry.people().size() == 1 ? around.person(entry.people().getFirst()) : null;
    }

    /** The one on whose page it stands, or the only one to whom it belongs; null if there are several. */
    @Nullable
    Person them(Entry entry, Around around) {
        return entry.people().stream().filter(around::isPage).map(around::person).filter(Objects::nonNull).findFirst()
                .orElseGet(() -> only(entry, around));
    }

    /** She, he, they, or by name; of several nobody is singled out. */
    String subject(Entry entry, Around around) {
        Person only = only(entry, around);
        return only == null
                ? messages.say("speak.THEY")
                : only.speak() == Person.Speak.NAME ? given(only) : words.subject(only);
    }

    /** A sentence in the form that fits them: a key for each way to speak of somebody. */
    String form(String key, @Nullable Person person) {
        return person == null
                ? messages.say(key + "." + Person.Speak.THEY)
                : messages.say(key + "." + person.speak(), given(person));
    }

    /** Those who are not the one whose page it is, joined as in a sentence. */
    String others(List<PersonId> people, Around around) {
        return list(people.stream().filter(id -> !around.isPage(id)).toList(), around);
    }

    /** All to whom an entry belongs; of a party its host and how many guests came. */
    String everybody(Entry entry, Around around) {
        List<PersonId> people = entry.people();
        if (people.isEmpty()) {
            return messages.say("nobody");
        }
        if (entry.body() instanceof Body.Gathering party && party.host() != null && people.size() > 1) {
            return messages.say("host.and.guests", whole(party.host(), around), people.size() - 1);
        }
        return list(people, around);
    }

    private String list(List<PersonId> people, Around around) {
        return people.size() > NAMED
                ? messages.say("and.others", whole(people.getFirst(), around), people.size() - 1)
                : words.list(people, id -> whole(id, around));
    }
}
