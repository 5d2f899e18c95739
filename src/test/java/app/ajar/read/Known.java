package app.ajar.read;

import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Body;
import app.ajar.model.Cause;
import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Role;
import app.ajar.model.Situation;
import app.ajar.model.Thing;
import app.ajar.model.Vague;
import app.ajar.model.When;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** A journal to be read in tests, and people to be known in it. */
final class Known implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 12);

    private final Journal journal;

    Known(Path folder) {
        Journal.create(folder.resolve("journal"));
        journal = Journal.open(folder.resolve("journal"), Clock.systemUTC());
    }

    Person person(String... names) {
        Person person = new Person(new PersonId(Ids.next()),
                List.of(names).stream().map(name -> new Person.Name(name, !name.equals(names[0]))).toList(),
                Person.Speak.NAME, null, null, List.of(), false, null, null, null);
        keep(person);
        return person;
    }

    Entry note(String text, Person... people) {
        return entry(TODAY, text, new Body.Note(), people);
    }

    Entry entry(LocalDate day, String text, Body body, Person... people) {
        Entry entry = new Entry(new EntryId(Ids.next()), Ids.next(), List.of(people).stream().map(Person::id).toList(),
                When.day(day), text, body, false);
        keep(entry);
        return entry;
    }

    Entry says(Body.Preference.Verdict verdict, Person person) {
        return entry(TODAY, "", new Body.Preference(Set.of(), Set.of(), verdict, null, Body.Preference.Ground.STATED,
                "as she said", Body.Preference.SaidBy.THEM, false, null), person);
    }

    Role role(Person person, Role.Kind kind, LocalDate since, @Nullable LocalDate until) {
        Role role = new Role(Ids.next(), person.id(), kind, Vague.of(since), until == null ? null : Vague.of(until));
        keep(role);
        return role;
    }

    void situation(Person person, String what, LocalDate since, @Nullable LocalDate until) {
        keep(new Situation(Ids.next(), person.id(), what, null, Vague.of(since),
                until == null ? null : Vague.of(until)));
    }

    void keep(Thing... things) {
        write(new Cause.Kept(), List.of(things).stream().<Change>map(Change.Put::new).toList());
    }

    void bin(Thing thing) {
        write(new Cause.Kept(), List.of(new Change.Bin(thing.ref(), Change.Shelf.TRASH)));
    }

    void unbin(Thing thing) {
        write(new Cause.Kept(), List.of(new Change.Bin(thing.ref(), Change.Shelf.LIVE)));
    }

    void join(Person duplicate, Person into) {
        write(new Cause.Merged(), List.of(new Change.Join(duplicate.id(), into.id())));
    }

    void part(Person duplicate) {
        write(new Cause.Merged(), List.of(new Change.Part(duplicate.id())));
    }

    void write(List<Change> changes) {
        write(new Cause.Imported("a file"), changes);
    }

    private void write(Cause cause, List<Change> changes) {
        journal.keep(Ids.next(), cause, changes);
    }

    <T> T read(Function<DSLContext, T> question) {
        return journal.read(question);
    }

    @Override
    public void close() {
        journal.close();
    }
}
