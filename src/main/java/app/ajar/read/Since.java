package app.ajar.read;

import static app.ajar.store.jooq.Tables.REVISION;
import static app.ajar.store.jooq.Tables.WRITE;

import app.ajar.model.Body;
import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.PersonId;
import app.ajar.model.Thing;
import app.ajar.store.Codec;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * What was written after some write.
 *
 * @param last the last write there is
 * @param isAnybody whether it may be about anybody: it was very much, moved something or joined somebody, or says how
 *     somebody wishes to be in touch, which may strike what another said
 * @param things put since
 * @param people whose things those are now
 */
record Since(long last, boolean isAnybody, Set<UUID> things, Set<PersonId> people) {

    /** Of more than these it is quicker to read anew. */
    private static final int MANY = 100;

    /** @param seq of the write; less than 0 if nothing is known of any */
    static Since of(DSLContext db, long seq) {
        Long found = db.select(DSL.max(WRITE.SEQ)).from(WRITE).fetchSingle().value1();
        long last = found == null ? 0 : found;
        if (last == seq || seq < 0) {
            return new Since(last, seq < 0, Set.of(), Set.of());
        }
        List<String> bodies = db.select(REVISION.BODY).from(REVISION).where(REVISION.SEQ.gt(seq)).limit(MANY + 1)
                .fetch(REVISION.BODY);
        Set<UUID> things = new HashSet<>();
        Set<PersonId> people = new HashSet<>();
        boolean anybody = bodies.size() > MANY;
        for (int at = 0; !anybody && at < bodies.size(); at++) {
            if (Codec.item(bodies.get(at)).change() instanceof Change.Put(Thing thing) && !isPreference(thing)) {
                things.add(thing.ref().id());
                people.addAll(Dossier.owners(thing));
            } else {
                anybody = true;
            }
        }
        return new Since(last, anybody, things, people);
    }

    private static boolean isPreference(Thing thing) {
        return thing instanceof Entry entry && entry.body() instanceof Body.Preference;
    }
}
