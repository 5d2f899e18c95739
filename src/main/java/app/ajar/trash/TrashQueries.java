package app.ajar.trash;

import static app.ajar.store.jooq.Tables.ENTRY_PERSON;
import static app.ajar.store.jooq.Tables.REVISION;
import static app.ajar.store.jooq.Tables.THING;
import static app.ajar.store.jooq.Tables.WRITE;

import app.ajar.keep.Changed;
import app.ajar.keep.Journal;
import app.ajar.model.Attachment;
import app.ajar.model.Challenge;
import app.ajar.model.Change;
import app.ajar.model.ContactPoint;
import app.ajar.model.Deferral;
import app.ajar.model.Detail;
import app.ajar.model.Entry;
import app.ajar.model.Offer;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.model.Role;
import app.ajar.model.Script;
import app.ajar.model.Setting;
import app.ajar.model.Situation;
import app.ajar.model.Thing;
import app.ajar.read.Gate;
import app.ajar.read.People;
import app.ajar.rules.Leaving;
import app.ajar.store.Codec;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** What lies in the trash, and the changes that put it back. */
public final class TrashQueries {

    private final Journal journal;
    private final Clock clock;

    public TrashQueries(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    void listen(Consumer<Changed> listener) {
        journal.listen(listener);
    }

    void ignore(Consumer<Changed> listener) {
        journal.ignore(listener);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** All of it, what was thrown away last first. */
    List<Lying> all() {
        return journal.read(db -> {
            List<Thrown> thrown = thrown(db);
            Set<PersonId> people = new LinkedHashSet<>();
            thrown.forEach(one -> people.addAll(owners(one.thing())));
            Map<PersonId, String> names = new People(db).names(people);
            Set<UUID> inTrash = inTrash(db, people.stream().map(PersonId::value).toList());
            Map<UUID, Integer> entries = entries(db, inTrash);
            return thrown.stream().map(one -> new Lying(one.thing(), one.since(), owners(one.thing()).stream()
                    .map(id -> new Lying.Owner(id, names.getOrDefault(id, ""), inTrash.contains(id.value()))).toList(),
                    entries.getOrDefault(one.thing().ref().id(), 0), mayLeave(db, one.thing()))).toList();
        });
    }

    private record Thrown(Thing thing, LocalDate since) {}

    private List<Thrown> thrown(DSLContext db) {
        List<Thrown> thrown = new ArrayList<>();
        db.select(REVISION.BODY, THING.SINCE_MILLIS).from(THING)
                .join(REVISION).on(REVISION.SEQ.eq(THING.PUT_SEQ), REVISION.ORDINAL.eq(THING.PUT_ORDINAL))
                .where(THING.SHELF.eq(Change.Shelf.TRASH.name()))
                .orderBy(THING.SINCE_MILLIS.desc(), THING.SEQ.desc(), THING.ID)
                .forEach(row -> {
                    if (Codec.item(row.value1()).change() instanceof Change.Put(Thing thing)) {
                        thrown.add(new Thrown(thing,
                                LocalDate.ofInstant(Instant.ofEpochMilli(row.value2()), clock.getZone())));
                    }
                });
        return thrown;
    }

    private static boolean mayLeave(DSLContext db, Thing thing) {
        if (!(thing instanceof Person person)) {
            return true;
        }
        Gate gate = new Gate(db);
        return Leaving.mayLeave(gate.ledger(gate.group(person.id())));
    }

    private static Set<UUID> inTrash(DSLContext db, Collection<UUID> ids) {
        return new HashSet<>(db.select(THING.ID).from(THING).where(THING.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .and(THING.SHELF.eq(Change.Shelf.TRASH.name())).fetch(THING.ID));
    }

    private static Map<UUID, Integer> entries(DSLContext db, Collection<UUID> people) {
        return db.select(ENTRY_PERSON.PERSON, DSL.count()).from(ENTRY_PERSON)
                .where(ENTRY_PERSON.PERSON.eq(DSL.any(people.toArray(UUID[]::new)))).groupBy(ENTRY_PERSON.PERSON)
                .fetchMap(ENTRY_PERSON.PERSON, DSL.count());
    }

    /** Whose a thing is; somebody is their own. */
    static Set<PersonId> owners(Thing thing) {
        return switch (thing) {
            case Person it -> Set.of(it.id());
            case Entry it -> new LinkedHashSet<>(it.people());
            case ContactPoint it -> Set.of(it.person());
            case Role it -> Set.of(it.person());
            case Situation it -> Set.of(it.person());
            case Detail it -> Set.of(it.person());
            case Challenge it -> Set.of(it.person());
            case Offer it -> Set.of(it.person());
            case Attachment it -> it.person() == null ? Set.of() : Set.of(it.person());
            case Script _,Setting _,Deferral _ -> Set.of();
        };
    }

    /**
     * What leaves now, for its days have passed and the clock can be believed.
     *
     * @see Leaving
     */
    List<Ref> due() {
        LocalDate today = today();
        Instant begins = today.atStartOfDay(clock.getZone()).toInstant();
        LocalDate written = journal.read(db -> db.select(WRITE.AT_MILLIS).from(WRITE)
                .where(WRITE.AT_MILLIS.lt(begins.toEpochMilli())).orderBy(WRITE.AT_MILLIS.desc()).limit(1)
                .fetchOptional(WRITE.AT_MILLIS))
                .map(millis -> LocalDate.ofInstant(Instant.ofEpochMilli(millis), clock.getZone())).orElse(null);
        return all().stream().filter(one -> one.mayLeave() && Leaving.isDue(one.since(), today, written))
                .map(Lying::ref).toList();
    }

    /** Forgets for good what still lies there of these, with all that belongs to it; says how many of them did. */
    int forget(Set<Ref> refs) {
        List<Ref> there = all().stream().map(Lying::ref).filter(refs::contains).toList();
        if (!there.isEmpty()) {
            journal.forget(there);
        }
        return there.size();
    }

    /**
     * The changes that put these back, as far as they still lie there.
     *
     * @param withOwners whether those whose they are come back as well where nobody would see them else
     */
    List<Change> back(Set<Ref> refs, boolean withOwners) {
        Set<Ref> back = new LinkedHashSet<>();
        List<Lying> chosen = all().stream().filter(one -> refs.contains(one.ref())).toList();
        chosen.stream().filter(one -> withOwners && one.needsOwners())
                .forEach(one -> one.owners().forEach(owner -> back.add(Ref.of(owner.id()))));
        chosen.forEach(one -> back.add(one.ref()));
        return back.stream().<Change>map(ref -> new Change.Bin(ref, Change.Shelf.LIVE)).toList();
    }
}
