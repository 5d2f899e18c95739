package app.ajar.keep;

import static app.ajar.store.jooq.Tables.ERASED;
import static app.ajar.store.jooq.Tables.REVISION;
import static app.ajar.store.jooq.Tables.THING;

import app.ajar.model.Change;
import app.ajar.model.Thing;
import app.ajar.store.Codec;
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
import org.jspecify.annotations.Nullable;

/** The last states of things, wherever they lie, each read once: good until something is written. */
final class Last {

    private static final String BODY = Direct.SQL.select(THING.ID, REVISION.BODY).from(THING)
            .join(REVISION).on(REVISION.SEQ.eq(THING.PUT_SEQ), REVISION.ORDINAL.eq(THING.PUT_ORDINAL))
            .where(THING.ID.eq(Direct.ANY)).getSQL();
    private static final String GONE = Direct.SQL.select(ERASED.THING).from(ERASED)
            .where(ERASED.THING.eq(Direct.ANY)).getSQL();

    private final DSLContext db;
    private final Set<UUID> asked = new HashSet<>();
    private final Map<UUID, String> found = new HashMap<>();
    private final Set<UUID> erased = new HashSet<>();

    Last(DSLContext db) {
        this.db = db;
    }

    /** Reads many at once. */
    Last read(Collection<UUID> things) {
        Set<UUID> ids = new LinkedHashSet<>(things);
        ids.removeAll(asked);
        if (ids.isEmpty()) {
            return this;
        }
        asked.addAll(ids);
        Direct.each(db, BODY, ids, row -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .forEach(body -> found.put(body.getKey(), body.getValue()));
        erased.addAll(Direct.each(db, GONE, ids, row -> row.getObject(1, UUID.class)));
        return this;
    }

    /** Reads all that some changes are about. */
    Last readFor(List<Change> changes) {
        List<UUID> things = new ArrayList<>();
        for (Change change : changes) {
            switch (change) {
                case Change.Put put -> things.add(put.thing().ref().id());
                case Change.Bin bin -> things.add(bin.thing().id());
                case Change.Erase erase -> erase.things().forEach(ref -> things.add(ref.id()));
                case Change.Join join -> {
                }
                case Change.Part part -> {
                }
            }
        }
        return read(things);
    }

    /** The change that last put it, null if nothing did. */
    @Nullable
    String json(UUID thing) {
        return read(List.of(thing)).found.get(thing);
    }

    @Nullable
    Thing thing(UUID thing) {
        String json = json(thing);
        return json != null && Codec.item(json).change() instanceof Change.Put put ? put.thing() : null;
    }

    /** Whether it was erased for good. */
    boolean isErased(UUID thing) {
        return read(List.of(thing)).erased.contains(thing);
    }
}
