package app.ajar.trash;

import app.ajar.app.Keepers;
import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Body;
import app.ajar.model.Change;
import app.ajar.model.ContactPoint;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Thing;
import app.ajar.model.When;
import app.ajar.ui.Immediate;
import app.ajar.ui.Toasts;
import app.ajar.ui.Writing;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A journal with Ana, Beth and things about them, and its trash. */
final class Bin implements AutoCloseable {

    static final LocalDate SAID = LocalDate.of(2026, 11, 9);

    final Passing clock = new Passing();
    final Journal journal;
    final Toasts toasts = new Toasts();
    final Writing writing;
    final TrashQueries queries;
    final TrashModel model;
    final Person ana = Person.named(new PersonId(Ids.next()), "Ana Marques");
    final Person beth = Person.named(new PersonId(Ids.next()), "Beth Ortiz");
    final Entry note = entry("The terrace permit came.\nShe laughed.", new Body.Note(), ana);
    final Entry both = entry("They know each other", new Body.Note(), ana, beth);
    final ContactPoint phone = new ContactPoint(Ids.next(), ana.id(), ContactPoint.Medium.PHONE, "0151 496 0182", null);

    Bin(Path folder) {
        Journal.create(folder);
        journal = Journal.open(folder, clock);
        Immediate background = new Immediate();
        writing = new Writing(Keepers.of(journal), background, toasts);
        queries = new TrashQueries(journal, clock);
        model = new TrashModel(queries, background, writing, toasts);
        put(ana, beth, note, both, phone);
    }

    static Entry entry(String text, Body body, Person... people) {
        return new Entry(new EntryId(Ids.next()), Ids.next(), List.of(people).stream().map(Person::id).toList(),
                When.day(SAID), text, body, false);
    }

    static Entry stop(Person person) {
        return entry("", new Body.Preference(Set.of(), Set.of(), Body.Preference.Verdict.STOP, null,
                Body.Preference.Ground.STATED, "please don’t ring me", Body.Preference.SaidBy.THEM, false, null),
                person);
    }

    void put(Thing... things) {
        journal.keep(Ids.next(), List.of(things).stream().<Change>map(Change.Put::new).toList());
    }

    void bin(Thing... things) {
        journal.keep(Ids.next(), List.of(things).stream()
                .<Change>map(thing -> new Change.Bin(thing.ref(), Change.Shelf.TRASH)).toList());
    }

    Row row(Thing thing) {
        return model.shown().stream().filter(row -> row.ref().equals(thing.ref())).findFirst()
                .orElseThrow(() -> new AssertionError("not in the trash"));
    }

    String said() {
        return Objects.requireNonNull(toasts.shown().get()).sentence();
    }

    @Override
    public void close() {
        model.onHide();
        journal.close();
    }
}
