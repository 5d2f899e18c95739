package app.ajar.keep;

import static app.ajar.store.jooq.Tables.ERASED;
import static app.ajar.store.jooq.Tables.THING;

import app.ajar.model.Body;
import app.ajar.model.Cause;
import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.Person;
import app.ajar.model.Ref;
import app.ajar.model.Thing;
import app.ajar.store.Coded;
import app.ajar.store.Disk;
import app.ajar.store.JournalException;
import app.ajar.store.Key;
import app.ajar.store.Opened;
import app.ajar.store.Projection;
import app.ajar.store.Snapshot;
import app.ajar.store.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/** The whole journal in one file, and back. */
final class Archive {

    /** How a write is named that brings in another journal. */
    static final String SOURCE = "archive";

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
        try (Connection connection = opened.database().readerOfOneState()) {
            Snapshot.write(disk, file, opened.key().unsealed(), clock.instant(),
                    sink -> projection.read(connection, 0, sink), opened.attachments());
            connection.rollback();
        } catch (SQLException e) {
            throw new JournalException(Trouble.REFUSED, "The journal is closed; open it again.", e);
        }
    }

    /**
     * Into an empty journal the whole history goes as it is. Into one that has something, what is not there goes as one
     * write; what is there stays as it is here.
     */
    int bringIn(Path file, Writer writer) {
        Snapshot.verify(file, opened.key());
        attachments(file);
        if (opened.last() == 0) {
            int[] count = {0};
            opened.newGeneration(sink -> Snapshot.read(file, opened.key(), 0, coded -> {
                count[0] += coded.changes().size();
                sink.accept(coded);
            }));
            return count[0];
        }
        DSLContext db = Apply.context(opened.database().writer());
        List<Change> changes = writer.returning(db).without(new Merge(file, opened.key()).missing(db)).changes();
        if (!changes.isEmpty()) {
            writer.keep(Ids.next(), new Cause.Imported(SOURCE), changes);
        }
        return changes.size();
    }

    /** What {@link #bringIn} would find new. */
    Journal.Found wouldBringIn(Path file, Writer writer) {
        Snapshot.verify(file, opened.key());
        Merge merge = new Merge(file, opened.key());
        DSLContext db = Apply.context(opened.database().writer());
        Returning.Left left = writer.returning(db).without(merge.missing(db));
        List<Change> missing = left.changes();
        return new Journal.Found(opened.last() == 0 ? merge.changes : missing.size(), count(missing, Person.class),
                count(missing, Entry.class), left.people(), left.points());
    }

    private static int count(List<Change> changes, Class<? extends Thing> kind) {
        return (int) changes.stream()
                .filter(change -> change instanceof Change.Put put && kind.isInstance(put.thing())).count();
    }

    private void attachments(Path file) {
        try {
            Snapshot.attachments(file, opened.key(), (name, bytes) -> {
                Path target = opened.attachments().resolve(name);
                if (!Files.exists(target)) {
                    disk.folder(opened.attachments());
                    try (Disk.Out out = disk.create(target)) {
                        bytes.transferTo(Disk.stream(out));
                        out.force();
                    }
                }
            });
        } catch (IOException e) {
            throw new JournalException(Trouble.REFUSED,
                    "The files in the archive could not be written; is the disk full?", e);
        }
    }

    /** What an archive has at its end that a journal has not. */
    private static final class Merge {

        private final Map<Ref, Thing> things = new LinkedHashMap<>();
        private final Map<Ref, Change.Shelf> shelf = new LinkedHashMap<>();
        private final Map<UUID, Change.Join> joins = new LinkedHashMap<>();
        private int changes;

        Merge(Path file, Key key) {
            try {
                Snapshot.read(file, key, 0, this::take);
            } catch (IOException | SQLException e) {
                throw Expand.refused("The archive could not be read: " + file.getFileName());
            }
        }

        private void take(Coded write) {
            changes += write.changes().size();
            for (Coded.Item item : write.changes()) {
                switch (item.change()) {
                    case Change.Put put -> {
                        things.put(put.thing().ref(), put.thing());
                        shelf.remove(put.thing().ref());
                    }
                    case Change.Bin bin -> {
                        boolean line = things.get(bin.thing()) instanceof Entry entry
                                && entry.body() instanceof Body.Preference;
                        if (!line) {
                            shelf.put(bin.thing(), bin.shelf());
                        }
                    }
                    case Change.Join join -> joins.put(join.duplicate().value(), join);
                    case Change.Part part -> joins.remove(part.duplicate().value());
                    case Change.Erase erase -> erase.things().forEach(things::remove);
                    case null -> {
                    }
                }
            }
        }

        List<Change> missing(DSLContext db) {
            List<Change> found = new ArrayList<>();
            things.forEach((ref, thing) -> {
                boolean there = db.fetchExists(THING, THING.ID.eq(ref.id()))
                        || db.fetchExists(ERASED, ERASED.THING.eq(ref.id()));
                Change.Shelf lies = shelf.getOrDefault(ref, Change.Shelf.LIVE);
                if (!there && lies != Change.Shelf.UNDONE) {
                    found.add(new Change.Put(thing));
                    if (lies == Change.Shelf.TRASH) {
                        found.add(new Change.Bin(ref, lies));
                    }
                }
            });
            joins.values().stream().filter(join -> isNew(found, join)).forEach(found::add);
            return found;
        }

        private static boolean isNew(List<Change> changes, Change.Join join) {
            return changes.stream().anyMatch(change -> change instanceof Change.Put put
                    && put.thing().ref().equals(Ref.of(join.duplicate())));
        }
    }
}
