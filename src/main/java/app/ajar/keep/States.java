package app.ajar.keep;

import static app.ajar.store.jooq.Tables.REVISION;
import static app.ajar.store.jooq.Tables.THING;
import static app.ajar.store.jooq.Tables.WRITE;

import app.ajar.model.Body;
import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.model.Thing;
import app.ajar.store.Codec;
import app.ajar.store.Coded;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Where the things that some writes touch stand: before them as read, after them as the writes say. */
final class States {

    /** One thing. */
    static final class State {

        private final Ref ref;
        private final boolean wasThere;
        private Change.Shelf shelf = Change.Shelf.LIVE;
        private long since;
        private long seq;
        private Rows.@Nullable Place place;
        private Rows.@Nullable Place first;
        private @Nullable Thing thing;
        private boolean erased;
        private boolean changed;

        private State(Ref ref, boolean wasThere) {
            this.ref = ref;
            this.wasThere = wasThere;
        }

        Ref ref() {
            return ref;
        }

        boolean wasThere() {
            return wasThere;
        }

        void insert(Inserts to, Aliases aliases) {
            Rows.Place at = place;
            Thing body = thing;
            if (erased || at == null || body == null) {
                return;
            }
            to.add(THING, ref.id(), ref.kind().name(), shelf.name(), since, seq, at.seq(), at.ordinal());
            if (shelf == Change.Shelf.LIVE) {
                Rows.insert(to, body, at, aliases::root);
            }
            if (body instanceof Entry entry && entry.body() instanceof Body.Preference line) {
                Rows.line(to, entry, line, first == null ? at : first);
            }
        }

        /** Whether it is an entry of several people of whom some are joined, which shows it once on their page. */
        boolean isOfSomeWhoAreOne(Aliases aliases) {
            if (aliases.isEmpty() || !(thing instanceof Entry entry)) {
                return false;
            }
            Set<PersonId> people = new LinkedHashSet<>(entry.people());
            return people.stream().map(aliases::root).distinct().count() < people.size();
        }
    }

    private static final int AT_ONCE = 500;
    private static final String THERE = Direct.SQL.select(THING.ID).from(THING).where(THING.ID.eq(Direct.ANY)).getSQL();

    private final Map<UUID, State> byId = new LinkedHashMap<>();

    States(DSLContext db, List<Coded> writes) {
        Set<UUID> touched = new LinkedHashSet<>();
        for (Coded write : writes) {
            for (Coded.Item item : write.changes()) {
                switch (item.change()) {
                    case Change.Put put -> touched.add(put.thing().ref().id());
                    case Change.Bin bin -> touched.add(bin.thing().id());
                    case Change.Erase erase -> erase.things().forEach(ref -> touched.add(ref.id()));
                    case null, default -> {
                    }
                }
            }
        }
        List<UUID> ids = Direct.each(db, THERE, touched, row -> row.getObject(1, UUID.class));
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            load(db, ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
        }
    }

    private void load(DSLContext db, List<UUID> ids) {
        Map<UUID, State> found = new HashMap<>();
        db.select(THING.ID, THING.KIND, THING.SHELF, THING.SINCE_MILLIS, THING.SEQ, THING.PUT_SEQ, THING.PUT_ORDINAL,
                REVISION.BODY, WRITE.CAUSE_JSON)
                .from(THING)
                .join(REVISION).on(REVISION.SEQ.eq(THING.PUT_SEQ), REVISION.ORDINAL.eq(THING.PUT_ORDINAL))
                .join(WRITE).on(WRITE.SEQ.eq(THING.PUT_SEQ))
                .where(THING.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .forEach(row -> {
                    State state = new State(new Ref(Ref.Kind.valueOf(row.value2()), row.value1()), true);
                    state.shelf = Change.Shelf.valueOf(row.value3());
                    state.since = row.value4();
                    state.seq = row.value5();
                    state.place = new Rows.Place(row.value6(), row.value7(), Codec.cause(row.value9()));
                    state.thing = Codec.item(row.value8()).change() instanceof Change.Put put ? put.thing() : null;
                    found.put(row.value1(), state);
                });
        byId.putAll(found);
        List<UUID> lines = lines(found.values());
        if (lines.isEmpty()) {
            return;
        }
        db.select(REVISION.THING, REVISION.SEQ, REVISION.ORDINAL, WRITE.CAUSE_JSON).from(REVISION)
                .join(WRITE).on(WRITE.SEQ.eq(REVISION.SEQ))
                .where(REVISION.THING.in(lines)).and(REVISION.ACTION.eq(Subject.PUT))
                .orderBy(REVISION.SEQ.desc(), REVISION.ORDINAL.desc())
                .forEach(row -> {
                    State line = found.get(row.value1());
                    if (line != null) {
                        line.first = new Rows.Place(row.value2(), row.value3(), Codec.cause(row.value4()));
                    }
                });
    }

    /** A line of the ledger keeps the place where it was first written, whatever is said of its entry later. */
    private static List<UUID> lines(Collection<State> states) {
        return states.stream().filter(state -> state.thing instanceof Entry entry
                && entry.body() instanceof Body.Preference).map(State::ref).map(Ref::id).toList();
    }

    void put(Thing thing, Coded write, int ordinal) {
        State state = state(thing.ref());
        state.thing = thing;
        state.place = new Rows.Place(write.seq(), ordinal, write.cause());
        state.first = state.first == null ? state.place : state.first;
        if (!state.changed && !state.wasThere || state.shelf != Change.Shelf.LIVE) {
            state.since = write.at().at().toEpochMilli();
        }
        state.shelf = Change.Shelf.LIVE;
        state.erased = false;
        touch(state, write);
    }

    /** A thing that was never put has nowhere to lie: then this says nothing. */
    void move(Ref ref, Change.Shelf shelf, Coded write) {
        State state = byId.get(ref.id());
        if (state != null && state.thing != null) {
            state.shelf = shelf;
            state.since = write.at().at().toEpochMilli();
            touch(state, write);
        }
    }

    void erase(Ref ref) {
        State state = state(ref);
        state.erased = true;
        state.changed = true;
    }

    Collection<State> changed() {
        return byId.values().stream().filter(state -> state.changed).toList();
    }

    private State state(Ref ref) {
        return byId.computeIfAbsent(ref.id(), id -> new State(ref, false));
    }

    private static void touch(State state, Coded write) {
        state.seq = write.seq();
        state.changed = true;
    }
}
