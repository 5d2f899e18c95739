package app.ajar.mended;

import static app.ajar.store.jooq.Tables.ENTRY;
import static app.ajar.store.jooq.Tables.ENTRY_PERSON;
import static app.ajar.store.jooq.Tables.PERSON;
import static app.ajar.store.jooq.Tables.PREFERENCE;
import static app.ajar.store.jooq.Tables.THING;
import static app.ajar.store.jooq.Tables.WRITE;

import app.ajar.keep.Backups;
import app.ajar.keep.Journal;
import app.ajar.model.Body;
import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.Ref;
import app.ajar.store.Codec;
import app.ajar.store.Disk;
import app.ajar.store.JournalException;
import app.ajar.store.Mended;
import app.ajar.store.Trouble;
import app.ajar.ui.Threads;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Reads all of a journal that was put right again, and makes a backup of it. */
public final class MendedQueries {

    private final Journal journal;

    public MendedQueries(Journal journal) {
        this.journal = journal;
    }

    /** Empty if nothing was damaged. Takes seconds. */
    public Optional<Report> report() {
        Threads.offScreen();
        return journal.mended().map(this::report);
    }

    private Report report(Mended how) {
        var damages = journal.verify();
        String backup = damages.isEmpty() ? backUp() : "";
        return journal.read(db -> new Report(how, journal.folder(), archive(how), db.fetchCount(THING, after(how)),
                last(db, how), db.fetchCount(PERSON, PERSON.ID.eq(PERSON.ROOT)), db.fetchCount(ENTRY), stops(db),
                damages, backup));
    }

    private String backUp() {
        try {
            journal.backups().before();
            return "";
        } catch (JournalException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private Report.@Nullable Archive archive(Mended how) {
        if (how.snapshot() == null) {
            return null;
        }
        try {
            Backups.Inside inside = journal.backups().count(how.snapshot());
            return new Report.Archive(inside.made(), inside.people(), inside.entries());
        } catch (JournalException e) {
            // It was read when the journal was put together, and let go since.
            return null;
        }
    }

    private static Condition after(Mended how) {
        return THING.PUT_SEQ.gt(how.from()).and(THING.KIND.eq(Ref.Kind.ENTRY.name()))
                .and(THING.SHELF.eq(Change.Shelf.LIVE.name()));
    }

    private static Report.@Nullable Last last(DSLContext db, Mended how) {
        Long at = db.select(WRITE.AT_MILLIS).from(WRITE).where(WRITE.SEQ.gt(how.from())).orderBy(WRITE.SEQ.desc())
                .limit(1).fetchOne(WRITE.AT_MILLIS);
        if (at == null) {
            return null;
        }
        String about = db.select(PERSON.NAME).from(THING).join(ENTRY_PERSON).on(ENTRY_PERSON.ENTRY.eq(THING.ID))
                .join(PERSON).on(PERSON.ID.eq(ENTRY_PERSON.PERSON)).where(after(how))
                .orderBy(THING.PUT_SEQ.desc(), THING.PUT_ORDINAL.desc(), PERSON.NAME).limit(1).fetchOne(PERSON.NAME);
        return new Report.Last(Instant.ofEpochMilli(at), about == null ? "" : about);
    }

    private static int stops(DSLContext db) {
        return (int) db.selectDistinct(PREFERENCE.ENTRY, PREFERENCE.BODY).from(PREFERENCE).fetch(PREFERENCE.BODY)
                .stream().filter(MendedQueries::isStop).count();
    }

    private static boolean isStop(String json) {
        return Codec.thing(json) instanceof Entry entry && entry.body() instanceof Body.Preference said
                && said.verdict() == Body.Preference.Verdict.STOP;
    }

    /** Writes the report into a file. */
    static void save(Path file, String text) {
        Threads.offScreen();
        try {
            Disk.replace(Disk.REAL, file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new JournalException(Trouble.REFUSED, "The report could not be written there; choose another folder.",
                    e);
        }
    }
}
