package app.ajar.person;

import app.ajar.capture.language.Context;
import app.ajar.capture.language.Names;
import app.ajar.capture.language.Records;
import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Thing;
import app.ajar.read.People;
import app.ajar.ui.Messages;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** A journal for tests, written by hand, and the pages in it. */
final class Book implements AutoCloseable {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-12T16:40:00Z"), ZoneId.of("UTC"));
    static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 12, 16, 40);

    final Journal journal;
    final PersonQueries queries;
    final Messages messages = Messages.of(Portrait.class);

    Book(Path folder) {
        Journal.create(folder);
        journal = Journal.open(folder, CLOCK);
        queries = new PersonQueries(journal, CLOCK);
    }

    Person person(String name, Person.Speak speak) {
        Person person = Renewed.speak(Person.named(new PersonId(Ids.next()), name), speak);
        keep(person);
        return person;
    }

    UUID keep(Thing... things) {
        return change(List.of(things).stream().<Change>map(Change.Put::new).toList());
    }

    UUID change(List<Change> changes) {
        UUID id = Ids.next();
        journal.keep(id, changes);
        return id;
    }

    /** What the box would keep about them at a time. */
    List<Entry> write(LocalDateTime at, String capture, Person... about) {
        List<Person> known = journal.read(db -> new People(db).known());
        Context context = Context.at(at, ZoneOffset.UTC, Names.of(known))
                .about(List.of(about).stream().map(Person::id).toArray(PersonId[]::new));
        List<Change> changes = Records.of(capture, context, Ids::next).changes();
        change(changes);
        return changes.stream().map(change -> ((Change.Put) change).thing()).filter(Entry.class::isInstance)
                .map(Entry.class::cast).toList();
    }

    Portrait portrait(Person person) {
        return queries.portrait(person.id()).orElseThrow();
    }

    ConsentWords consent(Person person) {
        return new ConsentWords(messages, portrait(person));
    }

    BriefWords brief(Person person) {
        return new BriefWords(messages, portrait(person));
    }

    @Override
    public void close() {
        journal.close();
    }
}
