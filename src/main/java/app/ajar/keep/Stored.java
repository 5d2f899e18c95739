package app.ajar.keep;

import static app.ajar.store.jooq.Tables.ALIAS;
import static app.ajar.store.jooq.Tables.REVISION;
import static app.ajar.store.jooq.Tables.WRITE;

import app.ajar.model.Device;
import app.ajar.model.Stamp;
import app.ajar.store.Codec;
import app.ajar.store.Coded;
import app.ajar.store.Projection;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reads back what {@link Apply} put: writes, who is an alias of whom, and whether every row is what was put. */
final class Stored {

    private static final int PAGE = 500;
    private static final String ALIASES = Direct.SQL.select(ALIAS.DUPLICATE, ALIAS.TARGET).from(ALIAS).getSQL();

    private final DSLContext db;

    Stored(DSLContext db) {
        this.db = db;
    }

    static Aliases aliases(DSLContext db) {
        Aliases aliases = new Aliases();
        Direct.all(db, ALIASES, row -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .forEach(pair -> aliases.join(pair.getKey(), pair.getValue()));
        return aliases;
    }

    void read(long after, Projection.Sink sink) throws SQLException, IOException {
        long done = after;
        while (true) {
            Result<?> writes = db.selectFrom(WRITE).where(WRITE.SEQ.gt(done)).orderBy(WRITE.SEQ).limit(PAGE).fetch();
            if (writes.isEmpty()) {
                return;
            }
            long last = writes.getLast().get(WRITE.SEQ);
            Map<Long, Result<Record>> changes = db.select().from(REVISION).where(REVISION.SEQ.between(done + 1, last))
                    .orderBy(REVISION.SEQ, REVISION.ORDINAL).fetchGroups(REVISION.SEQ);
            for (Record write : writes) {
                sink.accept(coded(write, changes.get(write.get(WRITE.SEQ))));
            }
            done = last;
        }
    }

    static Coded coded(Record write, @Nullable Result<Record> changes) {
        List<Coded.Item> items = new ArrayList<>();
        if (changes != null) {
            changes.forEach(row -> items.add(Codec.item(row.get(REVISION.BODY))));
        }
        return new Coded(write.get(WRITE.ID), new Device(write.get(WRITE.DEVICE)), write.get(WRITE.SEQ),
                new Stamp(Instant.ofEpochMilli(write.get(WRITE.AT_MILLIS)), write.get(WRITE.AT_COUNT)),
                write.get(WRITE.FORMAT), Codec.cause(write.get(WRITE.CAUSE_JSON)), write.get(WRITE.CAUSE_JSON), items);
    }

    List<String> damages() {
        List<String> damages = new ArrayList<>();
        long[] expected = {1};
        db.selectFrom(WRITE).orderBy(WRITE.SEQ).fetchSize(PAGE).fetchLazy().forEach(row -> {
            if (row.getSeq() != expected[0]) {
                damages.add("the writes from " + expected[0] + " to " + (row.getSeq() - 1) + " are missing");
            }
            expected[0] = row.getSeq() + 1;
            if (row.getDigest() != Digest.of(row.getSeq(), row.getId(), row.getDevice(), row.getAtMillis(),
                    row.getAtCount(), row.getFormat(), row.getCause(), row.getUndoes(), row.getCauseJson(),
                    row.getChanges())) {
                damages.add("write " + row.getSeq() + " is not what was kept");
            }
        });
        db.selectFrom(REVISION).orderBy(REVISION.SEQ, REVISION.ORDINAL).fetchSize(PAGE).fetchLazy().forEach(row -> {
            if (row.getDigest() != Digest.of(row.getThing(), row.getSeq(), row.getOrdinal(), row.getKind(),
                    row.getAction(), row.getApplied(), row.getBody())) {
                damages.add("change " + row.getOrdinal() + " of write " + row.getSeq() + " is not what was kept");
            }
        });
        var counted = DSL.count(REVISION.ORDINAL);
        db.select(WRITE.SEQ).from(WRITE).leftJoin(REVISION).on(REVISION.SEQ.eq(WRITE.SEQ))
                .groupBy(WRITE.SEQ, WRITE.CHANGES).having(counted.ne(WRITE.CHANGES)).fetch(WRITE.SEQ)
                .forEach(seq -> damages.add("changes of write " + seq + " are missing"));
        return damages;
    }
}
