package app.ajar.timeline;

import static app.ajar.store.jooq.Tables.PREFERENCE;
import static app.ajar.store.jooq.Tables.REVISION;
import static app.ajar.store.jooq.Tables.THING;
import static app.ajar.store.jooq.Tables.WRITE;

import app.ajar.keep.Journal;
import app.ajar.model.Body;
import app.ajar.model.Cause;
import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.model.When;
import app.ajar.read.People;
import app.ajar.store.Codec;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What became of an entry since it was first written, and the changes that put an earlier state back. */
final class VersionQueries {

    private final Journal journal;
    private final Clock clock;

    VersionQueries(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** One change of an entry as it was written. */
    private record Turn(Instant at, @Nullable Cause cause, Change change) {}

    /** Which of these entries were written anew, or, if they are what was said about being in touch, put right. */
    static Set<EntryId> rewritten(DSLContext db, Collection<UUID> entries) {
        UUID[] ids = entries.toArray(UUID[]::new);
        Set<EntryId> rewritten = new HashSet<>();
        db.select(THING.ID).from(THING).where(THING.ID.eq(DSL.any(ids)))
                .and(DSL.exists(DSL.selectOne().from(REVISION).where(REVISION.THING.eq(THING.ID))
                        .and(REVISION.SEQ.lt(THING.PUT_SEQ))))
                .forEach(row -> rewritten.add(new EntryId(row.value1())));
        db.select(PREFERENCE.STRIKES).from(PREFERENCE).where(PREFERENCE.STRIKES.eq(DSL.any(ids)))
                .forEach(row -> rewritten.add(new EntryId(row.value1())));
        return rewritten;
    }

    /** All of them, the last first. */
    List<Version> of(EntryId id, StreamWords words) {
        return journal.read(db -> {
            List<Turn> turns = new ArrayList<>(turns(db, id.value()));
            boolean isLine = turns.stream().anyMatch(turn -> turn.change() instanceof Change.Put(Entry entry)
                    && entry.body() instanceof Body.Preference);
            if (isLine) {
                db.selectDistinct(PREFERENCE.ENTRY).from(PREFERENCE).where(PREFERENCE.STRIKES.eq(id.value()))
                        .fetch(PREFERENCE.ENTRY).forEach(line -> turns.addAll(turns(db, line)));
            }
            return versions(turns, isLine, new VersionWords(words, around(db, turns)));
        });
    }

    private static List<Turn> turns(DSLContext db, UUID thing) {
        List<Turn> turns = new ArrayList<>();
        db.select(REVISION.BODY, WRITE.AT_MILLIS, WRITE.CAUSE_JSON).from(REVISION)
                .join(WRITE).on(WRITE.SEQ.eq(REVISION.SEQ))
                .where(REVISION.THING.eq(thing)).and(REVISION.APPLIED)
                .orderBy(REVISION.SEQ, REVISION.ORDINAL)
                .forEach(row -> {
                    Change change = Codec.item(row.value1()).change();
                    if (change != null) {
                        turns.add(new Turn(Instant.ofEpochMilli(row.value2()), Codec.cause(row.value3()), change));
                    }
                });
        return turns;
    }

    private List<Version> versions(List<Turn> turns, boolean isLine, VersionWords words) {
        List<Version> versions = new ArrayList<>();
        Entry before = null;
        Entry now = turns.stream().map(VersionQueries::entry).filter(entry -> entry != null)
                .reduce((one, other) -> other).orElse(null);
        for (Turn turn : turns) {
            When at = when(turn.at());
            switch (turn.change()) {
                case Change.Put(Entry entry) -> {
                    if (entry.equals(before)) {
                        continue;
                    }
                    versions.add(words.version(entry, at, turn.cause(), before == null, isLine,
                            !isLine && !entry.equals(now)));
                    before = entry;
                }
                case Change.Bin bin -> versions.add(words.moved(bin.shelf(), at));
                default -> {
                }
            }
        }
        for (int at = versions.size() - 1; at >= 0 && !isLine; at--) {
            if (versions.get(at).entry() != null) {
                versions.set(at, words.now(versions.get(at)));
                break;
            }
        }
        return versions.reversed();
    }

    private static @Nullable Entry entry(Turn turn) {
        return turn.change() instanceof Change.Put(Entry entry) ? entry : null;
    }

    private When when(Instant at) {
        OffsetDateTime local = at.atZone(clock.getZone()).toOffsetDateTime();
        return When.at(local.toLocalDateTime(), local.getOffset());
    }

    private Around around(DSLContext db, List<Turn> turns) {
        Set<PersonId> named = new LinkedHashSet<>();
        turns.stream().map(VersionQueries::entry).filter(entry -> entry != null)
                .forEach(entry -> StreamQueries.name(entry, named));
        Map<PersonId, Person> people = new HashMap<>();
        new People(db).things(named.stream().map(Ref::of).toList()).forEach(thing -> {
            if (thing instanceof Person person) {
                people.put(person.id(), person);
            }
        });
        return new Around(people, Map.of(), Set.of(), Set.of(), LocalDate.now(clock));
    }

    /** The change that makes an entry what it was; those of its people who were erased since do not come back. */
    List<Change> putBack(Entry before) {
        Set<PersonId> there = journal.read(db -> new People(db).names(before.people())).keySet();
        return List.of(new Change.Put(before.with(before.people().stream().filter(there::contains).toList())));
    }
}
