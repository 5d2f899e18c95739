package app.ajar.capture;

import app.ajar.app.Keepers;
import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.read.Cursor;
import app.ajar.read.Entries;
import app.ajar.read.People;
import app.ajar.store.Disk;
import app.ajar.ui.Immediate;
import app.ajar.ui.Navigator;
import app.ajar.ui.Toasts;
import app.ajar.ui.Writing;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A box over a journal of its own; whatever is to be done is done on the spot. */
final class Desk implements AutoCloseable {

    final Immediate background = new Immediate();
    final Toasts toasts = new Toasts();
    final Journal journal;
    final Writing writing;
    final DraftQueries drafts;
    final CaptureModel model;
    final List<Navigator.Box> boxes = new ArrayList<>();

    Desk(Path folder, Disk disk, Clock clock) {
        journal = Journal.open(folder, disk, clock);
        writing = new Writing(Keepers.of(journal), background, toasts);
        KnownQueries known = new KnownQueries(journal, clock);
        drafts = new DraftQueries(journal, known, clock);
        model = new CaptureModel(new CaptureQueries(journal, known, clock), drafts, new UndoneQueries(journal, clock),
                clock, background, writing);
    }

    @Override
    public void close() {
        journal.close();
    }

    /** Opens the box with nobody, or somebody. */
    void open(PersonId... people) {
        model.open(new Navigator.Box(List.of(people), ""));
    }

    /** Puts a text in the box, and time passes. */
    void write(String text) {
        model.typed(text, text.length());
        background.pass();
    }

    PersonId person(String name) {
        return person(name, Person.Speak.NAME);
    }

    PersonId person(String name, Person.Speak speak) {
        PersonId id = new PersonId(Ids.next());
        Person bare = Person.named(id, name);
        journal.keep(Ids.next(), List.of(new Change.Put(new Person(id, bare.names(), speak, null, null, List.of(),
                false, null, null, null))));
        return id;
    }

    Optional<PersonId> named(String name) {
        return journal.read(db -> new People(db).known()).stream().filter(one -> one.name().equals(name))
                .map(Person::id).findFirst();
    }

    List<Entry> entries(PersonId person) {
        return journal.read(db -> new Entries(db).of(person, Set.of(), Cursor.NEWEST, 50)).stream()
                .map(Entries.Item::entry).toList();
    }

    List<Shown> rows() {
        Seen seen = model.preview().seen().get();
        return seen == null ? List.of() : seen.rows();
    }

    List<Shown.Line> lines() {
        return rows().stream().filter(Shown.Line.class::isInstance).map(Shown.Line.class::cast).toList();
    }

    Shown.Line line(String kind) {
        return lines().stream().filter(one -> one.kind().equals(kind)).findFirst()
                .orElseThrow(() -> new AssertionError("no row " + kind + " in " + rows()));
    }

    Shown.Which which() {
        return rows().stream().filter(Shown.Which.class::isInstance).map(Shown.Which.class::cast).findFirst()
                .orElseThrow(() -> new AssertionError("no question in " + rows()));
    }

    String count() {
        Seen seen = model.preview().seen().get();
        return seen == null ? "" : seen.count();
    }

    /** What is said of drafts when the journal is opened; null if nothing is. */
    Toasts.@Nullable Toast left() {
        Navigator navigator = new Navigator();
        navigator.onWrite(boxes::add);
        new LeftDrafts(drafts, model, background, toasts, navigator, writing::failed).look();
        Toasts.Toast said = toasts.shown().get();
        toasts.clear();
        return said;
    }

    String toast() {
        Toasts.Toast shown = toasts.shown().get();
        return shown == null ? "" : shown.sentence();
    }

}
