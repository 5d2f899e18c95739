package app.ajar.transfer;

import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Offer;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.model.Thing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was told of the sample so far: the latest state of everything, by name and by label. */
final class Told {

    private final Map<Ref, Thing> things = new LinkedHashMap<>();
    private final Map<String, PersonId> byName = new HashMap<>();
    private final Map<String, EntryId> byLabel = new HashMap<>();
    private final Set<Ref> changed = new LinkedHashSet<>();

    /** Takes the new state of something. */
    void put(Thing thing) {
        things.put(thing.ref(), thing);
        changed.add(thing.ref());
        if (thing instanceof Person person) {
            byName.put(person.name(), person.id());
        }
    }

    /** What was put since this was asked last: people first, then what is known of them, then entries and offers. */
    List<Change> changes() {
        List<Thing> latest = new ArrayList<>();
        changed.forEach(ref -> latest.add(things.get(ref)));
        changed.clear();
        latest.sort((one, other) -> one.ref().kind().compareTo(other.ref().kind()));
        return latest.stream().<Change>map(Change.Put::new).toList();
    }

    List<Person> people() {
        return things.values().stream().filter(Person.class::isInstance).map(Person.class::cast).toList();
    }

    List<Entry> entries() {
        return things.values().stream().filter(Entry.class::isInstance).map(Entry.class::cast).toList();
    }

    /** Somebody by the name to show. */
    Person person(String where, String name) {
        PersonId id = byName.get(name);
        if (id != null && things.get(Ref.of(id)) instanceof Person person) {
            return person;
        }
        throw new Complaint(where, "nobody is called " + name);
    }

    void label(String where, String label, EntryId entry) {
        if (byLabel.putIfAbsent(label, entry) != null) {
            throw new Complaint(where, "a second thing labelled " + label);
        }
    }

    /** What a label names. */
    Entry entry(String where, String label) {
        EntryId id = byLabel.get(label);
        if (id != null && things.get(Ref.of(id)) instanceof Entry entry) {
            return entry;
        }
        throw new Complaint(where, "nothing is labelled " + label);
    }

    /** As it is now. */
    Entry entry(EntryId id) {
        if (things.get(Ref.of(id)) instanceof Entry entry) {
            return entry;
        }
        throw new IllegalArgumentException("not told yet: " + id);
    }

    /** How far an idea has come with somebody, or null if it is only thought of. */
    @Nullable
    Offer offer(EntryId idea, PersonId person) {
        Ref ref = new Offer(idea, person, Offer.State.THOUGHT_OF, LocalDate.EPOCH, null).ref();
        return things.get(ref) instanceof Offer offer ? offer : null;
    }
}
