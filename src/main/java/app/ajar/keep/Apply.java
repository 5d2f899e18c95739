package app.ajar.keep;

import static app.ajar.store.jooq.Tables.ALIAS;
import static app.ajar.store.jooq.Tables.ENTRY_PERSON;
import static app.ajar.store.jooq.Tables.ERASED;
import static app.ajar.store.jooq.Tables.PERSON;
import static app.ajar.store.jooq.Tables.REVISION;
import static app.ajar.store.jooq.Tables.THING;
import static app.ajar.store.jooq.Tables.WRITE;

import app.ajar.model.Cause;
import app.ajar.model.Change;
import app.ajar.model.Ref;
import app.ajar.store.Coded;
import app.ajar.store.Projection;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** Puts writes into the tables. Knows no rule and no clock: the same writes give the same rows, however often. */
public final class Apply implements Projection {

    private static final String LAST = Direct.SQL.select(DSL.max(WRITE.SEQ)).from(WRITE).getSQL();

    @Override
    public void apply(Connection connection, List<Coded> writes) throws SQLException {
        if (writes.isEmpty()) {
            return;
        }
        DSLContext db = context(connection);
        new Batch(db, writes, last(connection)).run();
    }

    @Override
    public long last(Connection connection) {
        return Direct.all(context(connection), LAST, row -> row.getLong(1)).getFirst();
    }

    @Override
    public void read(Connection connection, long after, Sink sink) throws SQLException, IOException {
        new Stored(context(connection)).read(after, sink);
    }

    @Override
    public List<String> damages(Connection connection) {
        return new Stored(context(connection)).damages();
    }

    static DSLContext context(Connection connection) {
        return DSL.using(connection, SQLDialect.H2);
    }

    /** One run over some writes: the revisions of all, the rows of what each thing is at the end. */
    private static final class Batch {

        private final DSLContext db;
        private final List<Coded> writes;
        private final long before;
        private final Inserts inserts = new Inserts();
        private final Aliases aliases;
        private final Set<UUID> regrouped = new HashSet<>();

        /** @param before the last write in the tables */
        Batch(DSLContext db, List<Coded> writes, long before) {
            this.db = db;
            this.writes = writes;
            this.before = before;
            this.aliases = Stored.aliases(db);
        }

        void run() {
            long first = writes.getFirst().seq();
            long last = writes.getLast().seq();
            if (before >= first) {
                db.deleteFrom(WRITE).where(WRITE.SEQ.between(first, last)).execute();
                db.deleteFrom(REVISION).where(REVISION.SEQ.between(first, last)).execute();
            }
            States states = new States(db, writes);
            for (Coded write : writes) {
                record(write);
                for (int ordinal = 0; ordinal < write.changes().size(); ordinal++) {
                    Change change = write.changes().get(ordinal).change();
                    if (change != null) {
                        take(states, write, ordinal, change);
                    }
                }
            }
            Map<Ref.Kind, List<UUID>> replaced = new EnumMap<>(Ref.Kind.class);
            for (States.State state : states.changed()) {
                if (state.wasThere()) {
                    replaced.computeIfAbsent(state.ref().kind(), kind -> new ArrayList<>()).add(state.ref().id());
                }
            }
            replaced.forEach((kind, ids) -> {
                db.deleteFrom(THING).where(THING.ID.in(ids)).execute();
                Rows.delete(db, kind, ids);
            });
            List<UUID> shared = new ArrayList<>();
            for (States.State state : states.changed()) {
                state.insert(inserts, aliases);
                if (state.isOfSomeWhoAreOne(aliases)) {
                    shared.add(state.ref().id());
                }
            }
            inserts.run(db);
            regroup();
            showOnce(shared);
        }

        private void record(Coded write) {
            Cause cause = write.cause();
            String name = cause == null ? "UNKNOWN" : cause.getClass().getSimpleName();
            UUID undoes = cause instanceof Cause.Undone undone ? undone.write() : null;
            long at = write.at().at().toEpochMilli();
            inserts.add(WRITE, write.seq(), write.id(), write.device().id(), at, write.at().count(), write.format(),
                    name, undoes, write.causeJson(), write.changes().size(),
                    Digest.of(write.seq(), write.id(), write.device().id(), at, write.at().count(), write.format(),
                            name, undoes, write.causeJson(), write.changes().size()));
            for (int ordinal = 0; ordinal < write.changes().size(); ordinal++) {
                Coded.Item item = write.changes().get(ordinal);
                Subject subject = Subject.of(item.change());
                inserts.add(REVISION, subject.thing(), write.seq(), ordinal, subject.kind(), subject.action(),
                        item.change() != null, item.json(),
                        Digest.of(subject.thing(), write.seq(), ordinal, subject.kind(), subject.action(),
                                item.change() != null, item.json()));
            }
        }

        private void take(States states, Coded write, int ordinal, Change change) {
            switch (change) {
                case Change.Put put -> states.put(put.thing(), write, ordinal);
                case Change.Bin bin -> states.move(bin.thing(), bin.shelf(), write);
                case Change.Join join -> {
                    regrouped.addAll(aliases.group(join.duplicate().value()));
                    aliases.join(join.duplicate().value(), join.into().value());
                    regrouped.addAll(aliases.group(join.duplicate().value()));
                }
                case Change.Part part -> {
                    regrouped.addAll(aliases.group(part.duplicate().value()));
                    aliases.part(part.duplicate().value());
                }
                case Change.Erase erase -> erase.things().forEach(ref -> {
                    states.erase(ref);
                    db.deleteFrom(ERASED).where(ERASED.THING.eq(ref.id())).execute();
                    inserts.add(ERASED, ref.id(), write.seq());
                });
            }
        }

        private void regroup() {
            if (regrouped.isEmpty()) {
                return;
            }
            db.deleteFrom(ALIAS).where(ALIAS.DUPLICATE.in(regrouped)).execute();
            for (UUID person : regrouped) {
                UUID root = aliases.root(person);
                UUID target = aliases.target(person);
                if (target != null) {
                    db.insertInto(ALIAS, ALIAS.DUPLICATE, ALIAS.TARGET).values(person, target).execute();
                }
                db.update(PERSON).set(PERSON.ROOT, root).where(PERSON.ID.eq(person)).execute();
                db.update(ENTRY_PERSON).set(ENTRY_PERSON.ROOT, root).where(ENTRY_PERSON.PERSON.eq(person)).execute();
            }
            showOnce(db.select(ENTRY_PERSON.ENTRY).from(ENTRY_PERSON).where(ENTRY_PERSON.PERSON.in(regrouped))
                    .groupBy(ENTRY_PERSON.ENTRY).having(DSL.count().gt(1)).fetch(ENTRY_PERSON.ENTRY));
        }

        /** An entry of two people who are joined stands on their page once, by the smaller id. */
        private void showOnce(List<UUID> entries) {
            var other = ENTRY_PERSON.as("other");
            for (UUID entry : entries) {
                db.update(ENTRY_PERSON).setNull(ENTRY_PERSON.ROOT)
                        .where(ENTRY_PERSON.ENTRY.eq(entry))
                        .and(DSL.exists(db.selectOne().from(other)
                                .where(other.ENTRY.eq(entry))
                                .and(other.ROOT.eq(ENTRY_PERSON.ROOT))
                                .and(other.PERSON.lt(ENTRY_PERSON.PERSON))))
                        .execute();
            }
        }
    }
}
