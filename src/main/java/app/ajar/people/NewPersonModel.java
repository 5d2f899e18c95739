package app.ajar.people;

import app.ajar.keep.Ids;
import app.ajar.model.Change;
import app.ajar.model.ContactPoint;
import app.ajar.model.Fold;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Role;
import app.ajar.model.Situation;
import app.ajar.ui.Complaints;
import app.ajar.ui.Messages;
import app.ajar.ui.Navigator;
import app.ajar.ui.Words;
import app.ajar.ui.Writing;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Somebody who is put into the journal by hand, with what is known of them at once. */
public final class NewPersonModel {

    private final PeopleModel people;
    private final Writing writing;
    private final PeopleWords words = new PeopleWords();
    private final Messages messages = words.messages();
    private final ReadOnlyObjectWrapper<List<Row>> known = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper complaint = new ReadOnlyStringWrapper("");

    /**
     * What is known.
     *
     * @param role null if there is none yet
     */
    record Facts(String name, Person.Speak speak, Role.@Nullable Kind role, String phone, String work) {}

    public NewPersonModel(PeopleModel people, Writing writing) {
        this.people = people;
        this.writing = writing;
    }

    /** Those who have this name already, or had it. */
    ReadOnlyObjectProperty<List<Row>> known() {
        return known.getReadOnlyProperty();
    }

    /** Why it was not kept; empty if nothing is wrong. */
    ReadOnlyStringProperty complaint() {
        return complaint.getReadOnlyProperty();
    }

    void begin() {
        known.set(List.of());
        complaint.set("");
    }

    void name(String typed) {
        String folded = Fold.of(typed).strip().replaceAll("\\s+", " ");
        Listed now = people.everybody().get();
        known.set(folded.isEmpty() || now == null
                ? List.of()
                : now.rows().stream().filter(row -> row.found().lines().anyMatch(folded::equals)).toList());
        complaint.set("");
    }

    /** That there is somebody of this name; empty if there is nobody. */
    String knownSentence() {
        List<Row> same = known.get();
        if (same.isEmpty()) {
            return "";
        }
        if (same.size() > 1) {
            return messages.say("new.known.more", same.size());
        }
        Row one = same.getFirst();
        String doing = words.doing(one);
        return doing.isEmpty()
                ? messages.say("new.known", Words.name(one.name()))
                : messages.say("new.known.doing", Words.name(one.name()), doing);
    }

    /** To the page of the one who has the name already. */
    void open() {
        if (!known.get().isEmpty()) {
            people.open(known.get().getFirst());
        }
    }

    /**
     * Keeps them as one write and goes to their page.
     *
     * @param kept is run once it is true
     */
    void keep(Facts facts, Runnable kept) {
        String name = facts.name().strip();
        if (name.isEmpty()) {
            complaint.set(messages.say("new.needs.name"));
            return;
        }
        PersonId id = new PersonId(Ids.next());
        writing.keep(messages.say("new.done", Words.name(name)), () -> changes(id, name, facts), () -> {
            kept.run();
            people.navigator().go(new Navigator.Page(id));
        }, problem -> complaint.set(Complaints.sentence(problem, messages)));
    }

    private static List<Change> changes(PersonId id, String name, Facts facts) {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.Put(new Person(id, List.of(new Person.Name(name, false)), facts.speak(), null, null,
                List.of(), false, null, null, null)));
        if (facts.role() != null) {
            changes.add(new Change.Put(new Role(Ids.next(), id, facts.role(), null, null)));
        }
        if (!facts.phone().isBlank()) {
            changes.add(new Change.Put(new ContactPoint(Ids.next(), id, ContactPoint.Medium.PHONE,
                    facts.phone().strip(), null)));
        }
        if (!facts.work().isBlank()) {
            changes.add(new Change.Put(new Situation(Ids.next(), id, facts.work().strip(), null, null, null)));
        }
        return changes;
    }
}
