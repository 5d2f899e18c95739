package app.ajar.read;

import static app.ajar.store.jooq.Tables.REVISION;
import static app.ajar.store.jooq.Tables.WRITE;

import app.ajar.model.Change;
import app.ajar.model.PersonId;
import app.ajar.model.Thing;
import app.ajar.read.Dossier.Item;
import app.ajar.store.Codec;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * How the journal stood when the day began: after the last write before it, or after the last since that brought very
 * much at once, for then everything is new. Of the things written since, the revision before tells how they were.
 */
final class Morning {

    /** A write of more changes than these begins the day anew. */
    private static final int MANY = 500;

    private final DSLContext db;
    private final long last;
    private final Map<UUID, @Nullable Item> then = new HashMap<>();
    private final Set<PersonId> people = new LinkedHashSet<>();

    private Morning(DSLContext db, long last) {
        this.db = db;
        this.last = last;
    }

    /** @param began when the day began */
    static Morning of(DSLContext db, Instant began) {
        Long before = db.select(WRITE.SEQ).from(WRITE).where(WRITE.AT_MILLIS.lt(began.toEpochMilli()))
                .orderBy(WRITE.AT_MILLIS.desc(), WRITE.SEQ.desc()).limit(1).fetchOne(WRITE.SEQ);
        long first = before == null ? 0 : before;
        long last = db.select(DSL.max(WRITE.SEQ)).from(WRITE).where(WRITE.SEQ.gt(first)).and(WRITE.CHANGES.gt(MANY))
                .fetchSingle().value1() instanceof Long much ? much : first;
        Morning morning = new Morning(db, last);
        morning.read();
        return morning;
    }

    private void read() {
        Set<UUID> changed = new LinkedHashSet<>();
        db.select(REVISION.THING, REVISION.BODY).from(REVISION).where(REVISION.SEQ.gt(last)).forEach(row -> {
            changed.add(row.value1());
            note(row.value2());
        });
        if (changed.isEmpty()) {
            return;
        }
        changed.forEach(id -> then.put(id, null));
        Set<UUID> known = new LinkedHashSet<>();
        Table<?> wanted = DSL.unnest(changed.toArray(UUID[]::new)).as("wanted", "id");
        db.select(REVISION.THING, REVISION.SEQ, REVISION.ORDINAL, REVISION.BODY, WRITE.CAUSE_JSON).from(wanted)
                .join(REVISION).on(REVISION.THING.eq(wanted.field(0, UUID.class)))
                .join(WRITE).on(WRITE.SEQ.eq(REVISION.SEQ))
                .where(REVISION.SEQ.le(last)).orderBy(REVISION.SEQ.desc(), REVISION.ORDINAL.desc())
                .forEach(row -> {
                    if (known.contains(row.value1())) {
                        return;
                    }
                    switch (Codec.item(row.value4()).change()) {
                        case Change.Put(Thing thing) -> {
                            known.add(row.value1());
                            people.addAll(Dossier.owners(thing));
                            then.put(row.value1(), new Item(row.value1(), thing, row.value2(), row.value3(),
                                    Dossiers.isBroughtIn(row.value5())));
                        }
                        case Change.Bin bin when bin.shelf() != Change.Shelf.LIVE -> known.add(row.value1());
                        case null, default -> {
                        }
                    }
                });
    }

    private void note(String body) {
        switch (Codec.item(body).change()) {
            case Change.Put put -> people.addAll(Dossier.owners(put.thing()));
            case Change.Join join -> {
                people.add(join.duplicate());
                people.add(join.into());
            }
            case Change.Part part -> people.add(part.duplicate());
            case null, default -> {
            }
        }
    }

    /** About whom something was written since. */
    Set<UUID> people() {
        Set<UUID> ids = new LinkedHashSet<>();
        people.forEach(person -> ids.add(person.value()));
        return ids;
    }

    /** Whether nothing was. */
    boolean isNow() {
        return then.isEmpty();
    }

    /** How somebody was; empty if they were not there. */
    Optional<Dossier> before(Dossier now) {
        Dossier before = now.before(then, last);
        return before.person() == null ? Optional.empty() : Optional.of(before);
    }
}
