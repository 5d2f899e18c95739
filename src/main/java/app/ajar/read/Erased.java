package app.ajar.read;

import static app.ajar.store.jooq.Tables.ERASED;
import static app.ajar.store.jooq.Tables.REVISION;
import static app.ajar.store.jooq.Tables.WRITE;

import app.ajar.model.Change;
import app.ajar.model.ContactPoint;
import app.ajar.model.Ref;
import app.ajar.store.Codec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** What was erased for good, and by which numbers and addresses it would be known if it came back. */
public final class Erased {

    /** By this id the revisions of changes that are about no one thing are found. */
    private static final UUID NOTHING = new UUID(0, 0);
    private static final String ERASE = "ERASE";

    private final DSLContext db;
    private final Supplier<byte[]> key;
    private @Nullable Map<String, Instant> hashes;

    /** @param key of the journal's hashes, asked for only where there is one */
    public Erased(DSLContext db, Supplier<byte[]> key) {
        this.db = db;
        this.key = key;
    }

    public boolean isErased(Ref thing) {
        return db.fetchExists(ERASED, ERASED.THING.eq(thing.id()));
    }

    /** When somebody with this number or mail address was erased, if somebody was. */
    public Optional<Instant> matches(ContactPoint point) {
        Map<String, Instant> known = hashes;
        if (known == null) {
            known = read();
            hashes = known;
        }
        Map<String, Instant> all = known;
        if (all.isEmpty()) {
            return Optional.empty();
        }
        return Fingerprint.of(point, key.get()).stream().filter(all::containsKey).map(all::get).findFirst();
    }

    /** Everything that was ever erased, by its kind. */
    public List<Ref> all() {
        return refs(Change.Erase::things);
    }

    /** What stayed, and lost words that it had: they are the first that the journal has of it. */
    public List<Ref> reworded() {
        return refs(Change.Erase::reworded);
    }

    private List<Ref> refs(Function<Change.Erase, List<Ref>> which) {
        List<Ref> all = new ArrayList<>();
        db.select(REVISION.BODY).from(REVISION)
                .where(REVISION.THING.eq(NOTHING)).and(REVISION.ACTION.eq(ERASE)).orderBy(REVISION.SEQ)
                .forEach(row -> {
                    if (Codec.item(row.value1()).change() instanceof Change.Erase erase) {
                        all.addAll(which.apply(erase));
                    }
                });
        return all;
    }

    private Map<String, Instant> read() {
        Map<String, Instant> found = new HashMap<>();
        db.select(REVISION.BODY, WRITE.AT_MILLIS).from(REVISION).join(WRITE).on(WRITE.SEQ.eq(REVISION.SEQ))
                .where(REVISION.THING.eq(NOTHING)).and(REVISION.ACTION.eq(ERASE)).orderBy(REVISION.SEQ)
                .forEach(row -> {
                    if (Codec.item(row.value1()).change() instanceof Change.Erase erase) {
                        erase.hashes().forEach(hash -> found.put(hash, Instant.ofEpochMilli(row.value2())));
                    }
                });
        return found;
    }
}
