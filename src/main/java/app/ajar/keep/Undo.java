package app.ajar.keep;

import static app.ajar.store.jooq.Tables.REVISION;
import static app.ajar.store.jooq.Tables.THING;
import static app.ajar.store.jooq.Tables.WRITE;

import app.ajar.model.Body;
import app.ajar.model.Cause;
import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.model.When;
import app.ajar.read.Gate;
import app.ajar.rules.Ledger;
import app.ajar.rules.StopRule;
import app.ajar.store.Codec;
import app.ajar.store.Coded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Puts back, for every thing a write touched, the state before it, unless it changed since. */
final class Undo {

    /**
     * What would be written.
     *
     * @param items the changes, with their exact JSON
     * @param putBack how many things go back
     * @param stayed how many stay, for they changed since or must not be taken back
     * @param why of each line about being in touch that stays
     */
    record Plan(List<Coded.Item> items, int putBack, int stayed, List<StopRule.Why> why) {}

    private static final String ERASED = Cause.Erased.class.getSimpleName();

    private final DSLContext db;
    private final Instant now;
    private final When when;
    private final Optional<Instant> keptInThisRun;
    private final BiPredicate<Long, Set<PersonId>> writtenSince;
    private final List<Coded.Item> items = new ArrayList<>();
    private final List<StopRule.Why> why = new ArrayList<>();
    private int putBack;
    private int stayed;

    /**
     * @param keptInThisRun when the write was made, if since the program was started
     * @param writtenSince whether anything was written in this run after the seq about any of these people
     */
    Undo(DSLContext db, Instant now, When when, Optional<Instant> keptInThisRun,
            BiPredicate<Long, Set<PersonId>> writtenSince) {
        this.db = db;
        this.now = now;
        this.when = when;
        this.keptInThisRun = keptInThisRun;
        this.writtenSince = writtenSince;
    }

    Plan of(long seq) {
        Result<?> rows = db.selectFrom(REVISION).where(REVISION.SEQ.eq(seq)).orderBy(REVISION.ORDINAL).fetch();
        Map<UUID, Change> things = new LinkedHashMap<>();
        rows.forEach(row -> {
            Change change = Codec.item(row.get(REVISION.BODY)).change();
            if (change != null && !(change instanceof Change.Erase)) {
                things.put(row.get(REVISION.THING), change);
            } else {
                stayed++;
            }
        });
        UUID capture = Ids.next();
        things.forEach((thing, change) -> {
            switch (change) {
                case Change.Put put when put.thing() instanceof Entry line
                        && line.body() instanceof Body.Preference
                        && before(seq, thing) == null ->
                    line(seq, line, capture);
                case Change.Put put -> back(seq, thing, put.thing().ref());
                case Change.Bin bin -> back(seq, thing, bin.thing());
                case Change.Join join -> backAlias(seq, thing, join.duplicate());
                case Change.Part part -> backAlias(seq, thing, part.duplicate());
                case Change.Erase erase -> stayed++;
            }
        });
        return new Plan(items, putBack, stayed, why);
    }

    private void back(long seq, UUID thing, Ref ref) {
        Long last = db.select(THING.SEQ).from(THING).where(THING.ID.eq(thing)).fetchOne(THING.SEQ);
        if (last == null || last != seq) {
            stayed++;
            return;
        }
        Coded.Item newest = before(seq, thing);
        if (newest == null) {
            add(new Change.Bin(ref, Change.Shelf.UNDONE));
        } else if (newest.change() instanceof Change.Bin bin) {
            Coded.Item body = bodyBefore(seq, thing);
            if (body != null && !body.json().equals(new Last(db).json(thing))) {
                items.add(body);
            }
            add(bin);
        } else {
            items.add(newest);
        }
        putBack++;
    }

    private void backAlias(long seq, UUID alias, PersonId duplicate) {
        Long last = db.select(DSL.max(REVISION.SEQ)).from(REVISION).where(REVISION.THING.eq(alias))
                .fetchOneInto(Long.class);
        if (last == null || last != seq) {
            stayed++;
            return;
        }
        Coded.Item newest = before(seq, alias);
        if (newest != null && newest.change() instanceof Change.Join join && isOneBy(join)) {
            stayed++;
            return;
        }
        if (newest == null) {
            add(new Change.Part(duplicate));
        } else {
            items.add(newest);
        }
        putBack++;
    }

    /** Whether they are joined already, the other way round: nobody is an alias of themselves. */
    private boolean isOneBy(Change.Join join) {
        return Stored.aliases(db).root(join.into()).equals(join.duplicate().value());
    }

    private void line(long seq, Entry entry, UUID capture) {
        Gate gate = new Gate(db);
        Ledger ledger = gate.ledger(gate.group(entry.people().getFirst()));
        Ledger.Line line = ledger.lines().stream().filter(one -> one.entry().equals(entry.id())).findFirst()
                .orElse(null);
        if (line == null) {
            stayed++;
            return;
        }
        StopRule.Undo undo = new StopRule.Undo(seq, keptInThisRun.isPresent(), keptInThisRun.orElse(now), now,
                writtenSince.test(seq, line.people()));
        StopRule.Blank blank = new StopRule.Blank(new EntryId(Ids.next()), capture, when);
        switch (StopRule.undo(ledger, line, undo, blank)) {
            case StopRule.Say say -> {
                add(new Change.Put(say.line()));
                putBack++;
            }
            case StopRule.Refused refused -> {
                why.add(refused.why());
                stayed++;
            }
        }
    }

    private Coded.@Nullable Item before(long seq, UUID thing) {
        String body = db.select(REVISION.BODY).from(REVISION)
                .where(REVISION.THING.eq(thing)).and(REVISION.SEQ.lt(seq)).and(REVISION.APPLIED)
                .orderBy(REVISION.THING, REVISION.SEQ.desc(), REVISION.ORDINAL.desc()).limit(1)
                .fetchOne(REVISION.BODY);
        return body == null ? null : Codec.item(body);
    }

    private Coded.@Nullable Item bodyBefore(long seq, UUID thing) {
        String body = db.select(REVISION.BODY).from(REVISION)
                .where(REVISION.THING.eq(thing)).and(REVISION.SEQ.lt(seq)).and(REVISION.ACTION.eq(Subject.PUT))
                .orderBy(REVISION.THING, REVISION.SEQ.desc(), REVISION.ORDINAL.desc()).limit(1)
                .fetchOne(REVISION.BODY);
        return body == null ? null : Codec.item(body);
    }

    private void add(Change change) {
        items.add(Codec.item(Codec.json(change)));
    }

    /** What Ctrl+Z and Ctrl+Shift+Z would take: each names a write. */
    record Next(Optional<UUID> undo, Optional<UUID> redo) {}

    /** An undo takes the latest write that is in effect; a redo the latest undo, unless something new was written. */
    static Next next(DSLContext db) {
        record Row(long seq, UUID id, @Nullable UUID undoes) {}
        List<Row> rows = db.select(WRITE.SEQ, WRITE.ID, WRITE.UNDOES).from(WRITE)
                .where(WRITE.CHANGES.gt(0)).and(WRITE.CAUSE.ne(ERASED))
                .orderBy(WRITE.SEQ.desc()).limit(2000)
                .fetch(row -> new Row(row.value1(), row.value2(), row.value3()));
        Map<UUID, Row> undoneBy = new LinkedHashMap<>();
        for (Row row : rows.reversed()) {
            if (row.undoes() != null) {
                undoneBy.put(row.undoes(), row);
            }
        }
        Optional<UUID> undo = Optional.empty();
        Row redo = null;
        for (Row row : rows) {
            if (row.undoes() != null) {
                continue;
            }
            Row last = row;
            boolean inEffect = true;
            while (undoneBy.containsKey(last.id())) {
                last = undoneBy.get(last.id());
                inEffect = !inEffect;
            }
            if (inEffect) {
                undo = Optional.of(last.id());
                break;
            }
            redo = redo == null || last.seq() > redo.seq() ? last : redo;
        }
        return new Next(undo, redo == null ? Optional.empty() : Optional.of(redo.id()));
    }
}
