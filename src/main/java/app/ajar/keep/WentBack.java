package app.ajar.keep;

import static app.ajar.store.jooq.Tables.SETTING;
import static app.ajar.store.jooq.Tables.WRITE;

import app.ajar.model.Cause;
import app.ajar.store.Codec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * That everything was put back as a backup had it, and that nobody has said yet to keep it so.
 *
 * @param write that is to be undone to have everything as it was before
 * @param seq of the write that did it; the one before it is the last in the backup that was made before
 * @param made when the backup was made that everything was put back to
 */
public record WentBack(UUID write, long seq, Instant made) {

    /** The setting that says up to which of these writes it is to stay as it is. */
    public static final String KEPT = Restore.OWN_SETTINGS + "kept";

    /** Those that stand, the latest first. */
    static List<WentBack> all(DSLContext db) {
        long kept = db.select(SETTING.VAL).from(SETTING).where(SETTING.NAME.eq(KEPT)).fetchOptional(SETTING.VAL)
                .map(WentBack::number).orElse(0L);
        List<WentBack> all = new ArrayList<>();
        db.select(WRITE.ID, WRITE.SEQ, WRITE.CAUSE_JSON).from(WRITE)
                .where(WRITE.CAUSE.eq(Cause.Restored.class.getSimpleName())).and(WRITE.SEQ.gt(kept))
                .orderBy(WRITE.SEQ.desc()).forEach(row -> {
                    List<UUID> takenBack = takenBack(db, row.value1());
                    if (Codec.cause(row.value3()) instanceof Cause.Restored restored && takenBack.size() % 2 == 1) {
                        all.add(new WentBack(takenBack.getLast(), row.value2(), restored.made()));
                    }
                });
        return all;
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** The write, the undo of it, the undo of that … */
    private static List<UUID> takenBack(DSLContext db, UUID write) {
        List<UUID> chain = new ArrayList<>();
        UUID at = write;
        while (at != null) {
            chain.add(at);
            at = db.select(WRITE.ID).from(WRITE).where(WRITE.UNDOES.eq(at)).orderBy(WRITE.SEQ.desc()).limit(1)
                    .fetchOne(WRITE.ID);
        }
        return chain;
    }
}
