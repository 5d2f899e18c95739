package app.ajar.keep;

import static app.ajar.store.jooq.Tables.ERASED;
import static app.ajar.store.jooq.Tables.THING;

import app.ajar.model.Cause;
import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.Person;
import app.ajar.model.Ref;
import app.ajar.model.Thing;
import app.ajar.store.Disk;
import app.ajar.store.JournalException;
import app.ajar.store.Key;
import app.ajar.store.Log;
import app.ajar.store.Opened;
import app.ajar.store.Projection;
import app.ajar.store.Reader;
import app.ajar.store.Snapshot;
import app.ajar.store.Trouble;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jooq.DSLContext;

/** The whole journal in one file, and back. */
final class Archive {

    /** How a write is named that brings in another journal. */
    static final String SOURCE = "archive";
    /** Measured: so many times its bytes are needed to make one write of an archive. */
    private static final int ONE_WRITE = 9;

    private final Opened opened;
    private final Projection projection;
    private final Disk disk;
    private final Clock clock;

    Archive(Opened opened, Projection projection, Disk disk, Clock clock) {
        this.opened = opened;
        this.projection = projection;
        this.disk = disk;
        this.clock = clock;
    }

    void write(Path file) {
        try (Reader reader = opened.database().readerOfOneState()) {
            Connection connection = reader.connection();
            Snapshot.write(disk, file, opened.key().unsealed(), clock.instant(),
                    sink -> projection.read(connection, 0, sink), opened.attachments());
            connection.rollback();
        } catch (SQLException e) {
            throw JournalException.because(e, "The journal is closed; open it again.");
        }
    }

    /**
     * Into an empty journal the whole history goes as it is. Into one that has something, what is not there goes as one
     * write; what is there stays as it is here.
     */
    int bringIn(Path file, Writer writer) {
        Key by = opened.keyOf(file);
        Snapshot.verify(file, by);
        attachments(file);
        if (opened.last() == 0) {
            int[] count = {0};
            opened.newGeneration(sink -> Snapshot.read(file, by, 0, coded -> {
                count[0] += coded.changes().size();
                sink.accept(coded);
            }));
            return count[0];
        }
        DSLContext db = Apply.context(opened.database().writer());
        List<Change> changes = writer.returning(db).without(missing(bearable(EndState.of(file, by, db)), db))
                .changes();
        if (!changes.isEmpty()) {
            writer.keep(Ids.next(), new Cause.Imported(SOURCE), changes);
        }
        return changes.size();
    }

    /** What {@link #bringIn} would find new. */
    Journal.Found wouldBringIn(Path file, Writer writer) {
        Key by = opened.keyOf(file);
        Snapshot.verify(file, by);
        DSLContext db = Apply.context(opened.database().writer());
        EndState archive = EndState.of(file, by, db);
        if (opened.last() == 0) {
            return new Journal.Found(archive.changes(), archive.count(Ref.Kind.PERSON), archive.count(Ref.Kind.ENTRY),
                    0, 0);
        }
        Returning.Left left = writer.returning(db).without(missing(bearable(archive), db));
        List<Change> missing = left.changes();
        return new Journal.Found(missing.size(), count(missing, Person.class), count(missing, Entry.class),
                left.people(), left.points());
    }

    /** Refuses what cannot become one write. */
    private static EndState bearable(EndState archive) {
        if (archive.bytes() > Log.MOST || !Headroom.has(ONE_WRITE * archive.bytes())) {
            throw Expand.refused("This archive is too large to be added to what is here; bring it into a new journal.");
        }
        return archive;
    }

    private static int count(List<Change> changes, Class<? extends Thing> kind) {
        return (int) changes.stream()
                .filter(change -> change instanceof Change.Put put && kind.isInstance(put.thing())).count();
    }

    private void attachments(Path file) {
        attachments(file, name -> true);
    }

    /** The files that a backup has, but for those that were erased since. */
    void attachments(Path backup, EndState then, DSLContext db) {
        attachments(backup, Restore.files(then, db)::contains);
    }

    private void attachments(Path file, Predicate<String> wanted) {
        try {
            opened.attachments().bringIn(disk, file, opened.keyOf(file), wanted);
        } catch (IOException e) {
            throw new JournalException(Trouble.REFUSED,
                    "The files in the archive could not be written; is the disk full?", e);
        }
    }

    /** What an archive has at its end that the journal has not. */
    private static List<Change> missing(EndState archive, DSLContext db) {
        List<Change> found = new ArrayList<>();
        Set<UUID> fresh = new HashSet<>();
        archive.puts().forEach((ref, put) -> {
            boolean there = db.fetchExists(THING, THING.ID.eq(ref.id()))
                    || db.fetchExists(ERASED, ERASED.THING.eq(ref.id()));
            Change.Shelf lies = archive.shelf(ref);
            if (!there && lies != Change.Shelf.UNDONE) {
                fresh.add(ref.id());
                found.add(put.change());
                if (lies == Change.Shelf.TRASH) {
                    found.add(new Change.Bin(ref, lies));
                }
            }
        });
        archive.joins().values().stream().filter(join -> fresh.contains(join.duplicate().value()))
                .forEach(found::add);
        return found;
    }
}
