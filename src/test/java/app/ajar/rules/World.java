package app.ajar.rules;

import app.ajar.model.Birthday;
import app.ajar.model.Body;
import app.ajar.model.Cause;
import app.ajar.model.Change;
import app.ajar.model.Deferral;
import app.ajar.model.Entry;
import app.ajar.model.Offer;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.model.Role;
import app.ajar.model.Thing;
import app.ajar.rules.Ledger.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a journal comes to after some writes, in the plainest way: things on shelves, people who are one, a ledger to
 * which only is added.
 */
public final class World {

    /** A write, as far as it matters here. */
    public record Step(Cause cause, List<Change> changes) {}

    /** How the lines of a ledger are looked at. */
    @FunctionalInterface
    interface Eye {

        /** As the house does. */
        Eye SOUND = Ledger::of;

        Ledger look(Set<PersonId> ids, List<Line> lines);
    }

    private record Placed(Thing thing, Cause cause, Change.Shelf shelf, long order) {}

    private final List<Step> steps = new ArrayList<>();
    private final Map<Ref, Placed> things = new LinkedHashMap<>();
    private final Map<PersonId, PersonId> aliases = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private long order;

    void take(Step step) {
        steps.add(step);
        int ordinal = 0;
        for (Change change : step.changes()) {
            take(change, step.cause(), ordinal++);
        }
    }

    private void take(Change change, Cause cause, int ordinal) {
        order++;
        switch (change) {
            case Change.Put(Thing thing) -> {
                if (thing instanceof Entry entry && entry.body() instanceof Body.Preference said
                        && things.get(thing.ref()) == null) {
                    lines.add(new Line(steps.size(), ordinal, entry.id(), new LinkedHashSet<>(entry.people()),
                            entry.when(), said, entry.text(), Line.isNewlyStated(cause, said)));
                }
                if (!isLine(thing) || things.get(thing.ref()) == null) {
                    things.put(thing.ref(), new Placed(thing, cause, Change.Shelf.LIVE, order));
                }
            }
            case Change.Bin(Ref ref, Change.Shelf shelf) -> things.computeIfPresent(ref,
                    (_, was) -> new Placed(was.thing(), was.cause(), shelf, was.order()));
            case Change.Join(PersonId duplicate, PersonId into) -> {
                if (!root(into).equals(root(duplicate))) {
                    aliases.put(root(duplicate), root(into));
                }
            }
            case Change.Part(PersonId duplicate) -> aliases.remove(duplicate);
            case Change.Erase(List<Ref> refs, List<String> _) -> refs.forEach(things::remove);
        }
    }

    private static boolean isLine(Thing thing) {
        return thing instanceof Entry entry && entry.body() instanceof Body.Preference;
    }

    PersonId root(PersonId person) {
        PersonId at = person;
        while (aliases.get(at) instanceof PersonId next) {
            at = next;
        }
        return at;
    }

    Set<PersonId> group(PersonId person) {
        PersonId root = root(person);
        Set<PersonId> group = new LinkedHashSet<>(List.of(root));
        Worlds.PEOPLE.stream().filter(other -> root(other).equals(root)).forEach(group::add);
        return group;
    }

    /** The day of the latest entry. */
    LocalDate last() {
        return things.values().stream().map(Placed::thing)
                .map(thing -> thing instanceof Entry entry ? entry.when().date() : Worlds.FIRST)
                .max(Comparator.naturalOrder()).orElse(Worlds.FIRST);
    }

    public List<Step> steps() {
        return steps;
    }

    List<Line> lines() {
        return lines;
    }

    private Stream<Placed> live() {
        return things.values().stream().filter(placed -> placed.shelf() == Change.Shelf.LIVE)
                .sorted(Comparator.comparingLong(Placed::order));
    }

    <T extends Thing> List<T> all(Class<T> kind) {
        return live().map(Placed::thing).filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Entries of some people, in the order in which they were written. */
    List<Entry> entries(Set<PersonId> ids) {
        return all(Entry.class).stream().filter(entry -> entry.people().stream().anyMatch(ids::contains)).toList();
    }

    /** Everybody in sight. */
    List<Whom> people(Eye eye) {
        return Worlds.PEOPLE.stream().filter(person -> root(person).equals(person))
                .filter(person -> things.get(Ref.of(person)) instanceof Placed placed
                        && placed.shelf() == Change.Shelf.LIVE)
                .map(person -> whom(person, eye)).toList();
    }

    private Whom whom(PersonId person, Eye eye) {
        Set<PersonId> ids = group(person);
        List<Person> people = all(Person.class).stream().filter(one -> ids.contains(one.id())).toList();
        List<Role> roles = all(Role.class).stream().filter(role -> ids.contains(role.person())).toList();
        Map<String, Deferral> deferrals = Whom.byKey(all(Deferral.class).stream()
                .filter(one -> ids.contains(Prompt.personOf(one.prompt()))).toList(), person);
        Courtesy.Facts facts = new Courtesy.Facts(person, people.stream().anyMatch(one -> one.died() != null),
                people.stream().anyMatch(Person::setAside), roles);
        Subject subject = new Subject(facts, eye.look(ids, lines), entries(ids),
                all(Offer.class).stream().filter(offer -> ids.contains(offer.person())).toList(),
                deferrals.values().stream().filter(one -> one.until() == null).map(Deferral::prompt)
                        .map(key -> key.replace(Objects.requireNonNull(Prompt.personOf(key)).toString(),
                                person.toString()))
                        .collect(Collectors.toSet()));
        Birthday birthday = people.stream().map(Person::birthday).filter(Objects::nonNull).findFirst().orElse(null);
        return new Whom(subject, birthday, null, isKnown(ids), deferrals,
                other -> Owed.isReachable(Given.facts(root(other)), eye.look(group(other), lines), last()));
    }

    private boolean isKnown(Collection<PersonId> ids) {
        return live().filter(placed -> !(placed.cause() instanceof Cause.Imported)).map(Placed::thing)
                .anyMatch(thing -> thing instanceof Role role && ids.contains(role.person())
                        || thing instanceof Entry entry && entry.people().stream().anyMatch(ids::contains));
    }
}
