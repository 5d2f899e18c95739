package app.ajar.read;

import static app.ajar.store.jooq.Tables.ENTRY_PERSON;
import static app.ajar.store.jooq.Tables.PERSON;
import static app.ajar.store.jooq.Tables.REVISION;
import static app.ajar.store.jooq.Tables.ROLE;
import static app.ajar.store.jooq.Tables.SITUATION;
import static app.ajar.store.jooq.Tables.THING;

import app.ajar.model.Change;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.model.Role;
import app.ajar.model.Thing;
import app.ajar.store.Codec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The people in sight; of those who are joined the one whose page it is. */
public final class People {

    private final DSLContext db;

    public People(DSLContext db) {
        this.db = db;
    }

    /**
     * Somebody in a list.
     *
     * @param doing what they do, null if nothing is known
     * @param entries how many stand on their page
     */
    public record Row(PersonId id, String name, @Nullable String doing, List<Role.Kind> roles, boolean setAside,
            int entries) {

        public Row {
            roles = List.copyOf(roles);
        }
    }

    /** Whether there is anybody. */
    public boolean any() {
        return db.fetchExists(PERSON);
    }

    /** Everybody by name. */
    public List<Row> list(LocalDate today) {
        Map<UUID, List<Role.Kind>> roles = new HashMap<>();
        db.select(PERSON.ROOT, ROLE.KIND).from(ROLE).join(PERSON).on(PERSON.ID.eq(ROLE.PERSON))
                .where(ROLE.UNTIL_TO.isNull().or(ROLE.UNTIL_TO.ge(today)))
                .orderBy(ROLE.SINCE_FROM, ROLE.KIND)
                .forEach(row -> {
                    List<Role.Kind> theirs = roles.computeIfAbsent(row.value1(), id -> new ArrayList<>());
                    Role.Kind kind = Role.Kind.valueOf(row.value2());
                    if (!theirs.contains(kind)) {
                        theirs.add(kind);
                    }
                });
        Map<UUID, String> doing = new HashMap<>();
        db.select(PERSON.ROOT, SITUATION.WHAT).from(SITUATION).join(PERSON).on(PERSON.ID.eq(SITUATION.PERSON))
                .where(SITUATION.UNTIL_TO.isNull().or(SITUATION.UNTIL_TO.ge(today)))
                .orderBy(SITUATION.SINCE_FROM.asc().nullsFirst())
                .forEach(row -> doing.put(row.value1(), row.value2()));
        Map<UUID, Integer> entries = db.select(ENTRY_PERSON.ROOT, DSL.count()).from(ENTRY_PERSON)
                .where(ENTRY_PERSON.ROOT.isNotNull()).groupBy(ENTRY_PERSON.ROOT)
                .fetchMap(ENTRY_PERSON.ROOT, DSL.count());
        return db.select(PERSON.ID, PERSON.NAME, PERSON.SET_ASIDE).from(PERSON).where(PERSON.ID.eq(PERSON.ROOT))
                .orderBy(PERSON.FOLDED, PERSON.ID)
                .fetch(row -> new Row(new PersonId(row.value1()), row.value2(), doing.get(row.value1()),
                        roles.getOrDefault(row.value1(), List.of()), row.value3(),
                        entries.getOrDefault(row.value1(), 0)));
    }

    /** Everybody in sight with all of their names, for finding them by name. */
    public List<Person> known() {
        List<Person> known = new ArrayList<>();
        db.select(REVISION.BODY).from(PERSON).join(THING).on(THING.ID.eq(PERSON.ID))
                .join(REVISION).on(REVISION.SEQ.eq(THING.PUT_SEQ), REVISION.ORDINAL.eq(THING.PUT_ORDINAL))
                .where(PERSON.ID.eq(PERSON.ROOT)).orderBy(PERSON.FOLDED, PERSON.ID)
                .forEach(row -> {
                    if (Codec.item(row.value1()).change() instanceof Change.Put put
                            && put.thing() instanceof Person person) {
                        known.add(person);
                    }
                });
        return known;
    }

    /** The names of some people, also of those in the trash; somebody who was erased has none. */
    public Map<PersonId, String> names(Collection<PersonId> people) {
        Map<PersonId, String> names = new HashMap<>();
        things(people.stream().map(Ref::of).toList()).forEach(thing -> {
            if (thing instanceof Person person) {
                names.put(person.id(), person.name());
            }
        });
        return names;
    }

    /** The last states of these things, wherever they lie. */
    public List<Thing> things(Collection<Ref> refs) {
        List<Thing> things = new ArrayList<>();
        db.select(REVISION.BODY).from(THING)
                .join(REVISION).on(REVISION.SEQ.eq(THING.PUT_SEQ), REVISION.ORDINAL.eq(THING.PUT_ORDINAL))
                .where(THING.ID.in(refs.stream().map(Ref::id).toList()))
                .orderBy(THING.PUT_SEQ, THING.PUT_ORDINAL)
                .forEach(row -> {
                    if (Codec.item(row.value1()).change() instanceof Change.Put put) {
                        things.add(put.thing());
                    }
                });
        return things;
    }
}
