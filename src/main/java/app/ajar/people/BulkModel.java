package app.ajar.people;

import app.ajar.capture.language.Dates;
import app.ajar.capture.language.Hemisphere;
import app.ajar.capture.language.Tense;
import app.ajar.keep.Ids;
import app.ajar.model.Change;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.model.Role;
import app.ajar.model.Vague;
import app.ajar.ui.Messages;
import app.ajar.ui.Toasts;
import app.ajar.ui.Writing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What is done to all who are ticked: each time one write and one undo. */
public final class BulkModel {

    private final PeopleModel people;
    private final PeopleQueries queries;
    private final Writing writing;
    private final Toasts toasts;
    private final PeopleWords words = new PeopleWords();
    private final Messages messages = words.messages();

    public BulkModel(PeopleModel people, PeopleQueries queries, Writing writing, Toasts toasts) {
        this.people = people;
        this.queries = queries;
        this.writing = writing;
        this.toasts = toasts;
    }

    PeopleModel people() {
        return people;
    }

    /** Whether all who are ticked are set aside: then they can be taken back. */
    boolean areAside() {
        return people.ticked().stream().allMatch(Row::setAside);
    }

    /** @param typed since when, in words; may be empty. Whoever has the role keeps it as it is */
    void giveRole(Role.Kind kind, String typed) {
        Vague since = typed.isBlank()
                ? null
                : new Dates(people.today(), Hemisphere.NORTHERN).read(typed.strip(), Tense.PAST);
        String role = words.role(kind);
        change("role", role, row -> row.roles().contains(kind), ids -> {
            List<Change> changes = new ArrayList<>();
            ids.forEach(id -> changes.add(new Change.Put(new Role(Ids.next(), id, kind, since, null))));
            return changes;
        });
    }

    void addTag(String tag) {
        String clean = tag.strip();
        change("tag", clean, row -> row.tags().contains(clean), ids -> put(queries.people(ids), person -> {
            LinkedHashSet<String> tags = new LinkedHashSet<>(person.tags());
            tags.add(clean);
            return new Person(person.id(), person.names(), person.speak(), person.birthday(), person.met(),
                    List.copyOf(tags), person.setAside(), person.died(), person.birthdayCard(), person.photo());
        }));
    }

    /** Sets them aside; or, if all of them are already, takes them back. */
    void setAside() {
        boolean aside = !areAside();
        change(aside ? "aside" : "back", "", row -> row.setAside() == aside, ids -> put(queries.joined(ids),
                person -> new Person(person.id(), person.names(), person.speak(), person.birthday(), person.met(),
                        person.tags(), aside, person.died(), person.birthdayCard(), person.photo())));
    }

    void trash() {
        change("trash", "", row -> false, ids -> {
            List<Change> changes = new ArrayList<>();
            ids.forEach(id -> changes.add(new Change.Bin(Ref.of(id), Change.Shelf.TRASH)));
            return changes;
        });
    }

    private interface Worked {

        List<Change> changes(List<PersonId> ids);
    }

    /** Those for whom it is so already are left as they are, and that is said. */
    private void change(String key, String what, Predicate<Row> isSo, Worked worked) {
        List<Row> ticked = people.ticked();
        List<Row> others = ticked.stream().filter(isSo.negate()).toList();
        int already = ticked.size() - others.size();
        if (others.isEmpty()) {
            toasts.say(messages.say("bulk." + key + ".already", ticked.size(), what));
            return;
        }
        String done = messages.say("bulk." + key + ".done", words.who(others), what)
                + (already == 0 ? "" : " " + messages.say("bulk." + key + ".some", already, what));
        List<PersonId> ids = others.stream().map(Row::id).toList();
        writing.keep(done, () -> worked.changes(ids));
    }

    private static List<Change> put(List<Person> people, UnaryOperator<Person> change) {
        List<Change> changes = new ArrayList<>();
        people.forEach(person -> {
            Person now = change.apply(person);
            if (!now.equals(person)) {
                changes.add(new Change.Put(now));
            }
        });
        return changes;
    }
}
