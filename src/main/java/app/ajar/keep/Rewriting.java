package app.ajar.keep;

import static app.ajar.store.jooq.Tables.REVISION;
import static app.ajar.store.jooq.Tables.WRITE;

import app.ajar.model.Cause;
import app.ajar.model.Change;
import app.ajar.model.Ref;
import app.ajar.model.Setting;
import app.ajar.model.Thing;
import app.ajar.read.Erased;
import app.ajar.store.AttachmentFolder;
import app.ajar.store.Backup;
import app.ajar.store.Behind;
import app.ajar.store.Codec;
import app.ajar.store.Disk;
import app.ajar.store.JournalException;
import app.ajar.store.Key;
import app.ajar.store.Opened;
import app.ajar.store.Places;
import app.ajar.store.Snapshot;
import app.ajar.store.Source;
import app.ajar.store.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the backups to where the journal is after it has forgotten something: those in reach are written anew without
 * it, those out of reach when they come into reach. Does nothing twice, so that it can be broken off anywhere.
 */
final class Rewriting {

    private static final String FILES = ".attachments";
    private static final int REWRITTEN = 0;
    private static final int DROPPED = 1;
    private static final int AS_IT_WAS = 2;
    private static final Logger LOG = LoggerFactory.getLogger(Rewriting.class);

    private final Journal journal;
    private final Opened opened;
    private final Disk disk;

    Rewriting(Journal journal, Opened opened, Disk disk) {
        this.journal = journal;
        this.opened = opened;
        this.disk = disk;
    }

    /** Notes every place that may hold a backup, now or ever: before anything is forgotten. */
    void note() {
        Map<Path, Behind.Place> places = new LinkedHashMap<>();
        opened.behind().places().forEach(place -> places.put(place.folder(), place));
        journal.backups().places()
                .forEach(place -> places.put(place.folder(), new Behind.Place(place.folder(), place.last())));
        journal.read(this::chosenBefore).forEach(folder -> places.putIfAbsent(folder, new Behind.Place(folder, null)));
        opened.behind(new Behind(List.copyOf(places.values())));
    }

    private List<Path> chosenBefore(DSLContext db) {
        List<Path> chosen = new ArrayList<>();
        db.select(REVISION.BODY).from(REVISION).where(REVISION.THING.eq(new Setting(Backups.SECOND, "").ref().id()))
                .forEach(row -> {
                    if (Codec.item(row.value1()).change() instanceof Change.Put(Setting(_, String value))
                            && !value.isEmpty()) {
                        try {
                            chosen.add(opened.places().within(Path.of(value)));
                        } catch (InvalidPathException e) {
                            // Nothing can lie there.
                        }
                    }
                });
        return chosen;
    }

    /** Goes through all that were noted; what cannot be done now is done later. */
    Erasure.Backups runAfter(Erasure.Progress progress) {
        try {
            return run(progress);
        } catch (JournalException e) {
            LOG.warn("not all backups could be written anew", e);
            return new Erasure.Backups(0, 0, opened.behind().places());
        }
    }

    void run() {
        run((done, all) -> {
        });
    }

    /** Goes through all that were noted. */
    Erasure.Backups run(Erasure.Progress progress) {
        List<Behind.Place> behind = opened.behind().places();
        if (behind.isEmpty()) {
            opened.forgetEarlierKeys();
            return new Erasure.Backups(0, 0, List.of());
        }
        synchronized (journal.backups()) {
            return all(behind, progress);
        }
    }

    private Erasure.Backups all(List<Behind.Place> behind, Erasure.Progress progress) {
        List<Behind.Place> left = new ArrayList<>();
        int[] counts = {0, 0, 0};
        int total = behind.stream().filter(this::isReachable)
                .mapToInt(place -> Places.files(place.folder()).size()).sum();
        int done = 0;
        for (Behind.Place place : behind) {
            boolean whole = isReachable(place);
            for (Path file : whole ? Places.files(place.folder()) : List.<Path>of()) {
                progress.at(done++, total);
                try {
                    counts[one(file)]++;
                } catch (JournalException | IOException | SQLException e) {
                    LOG.warn("a backup could not be written anew", e);
                    whole = false;
                }
            }
            if (!whole || !isOnDisk(place)) {
                left.add(place);
            }
        }
        progress.at(total, total);
        if (!left.equals(behind)) {
            opened.behind(new Behind(left));
        }
        if (left.isEmpty()) {
            opened.forgetEarlierKeys();
        }
        return new Erasure.Backups(counts[REWRITTEN], counts[DROPPED], left);
    }

    /** What was deleted there must not come back. */
    private boolean isOnDisk(Behind.Place place) {
        try {
            if (Files.isDirectory(place.folder())) {
                disk.forceFolder(place.folder());
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The folder beside the journal always; another if the one that was chosen, which it lies in, is there. */
    private boolean isReachable(Behind.Place place) {
        Path chosen = place.folder().getParent();
        return place.folder().equals(opened.places().beside())
                || chosen != null && Files.isDirectory(chosen) && Files.isWritable(chosen);
    }

    private int one(Path file) throws IOException, SQLException {
        Backup backup = Backup.of(file).orElse(null);
        if (backup == null) {
            disk.delete(file);
            return DROPPED;
        }
        Snapshot.Manifest manifest;
        Key by = opened.keyOf(file);
        try {
            manifest = Snapshot.verify(file, by);
        } catch (JournalException e) {
            if (e.trouble() != Trouble.DAMAGED) {
                throw e;
            }
            disk.delete(file);
            return DROPPED;
        }
        boolean rekeyed = !Snapshot.isSealedWith(file, opened.key());
        if (manifest.journal().equals(opened.journal()) && (rekeyed || manifest.seq() < lastErasure())) {
            return rewrite(backup, by, rekeyed) ? REWRITTEN : AS_IT_WAS;
        }
        return AS_IT_WAS;
    }

    /** A backup that goes as far has forgotten it too. */
    private long lastErasure() {
        return journal.read(db -> {
            Long seq = db.select(DSL.max(WRITE.SEQ)).from(WRITE)
                    .where(WRITE.CAUSE.eq(Cause.Erased.class.getSimpleName())).fetchSingle().value1();
            return seq == null ? 0 : seq;
        });
    }

    private boolean rewrite(Backup backup, Key by, boolean rekeyed) throws IOException, SQLException {
        Source writes = sink -> Snapshot.read(backup.file(), by, 0, sink);
        Forget forget = forget(writes);
        if (!rekeyed && !forget.changes(writes)) {
            return false;
        }
        Path files = backup.file().resolveSibling(backup.file().getFileName() + FILES);
        try {
            AttachmentFolder beside = new AttachmentFolder(files, opened.key(), null);
            beside.bringIn(disk, backup.file(), by, name -> !forget.isGoing(name));
            opened.places().replace(backup, opened.key(), forget.of(writes), beside);
            return true;
        } finally {
            clear(files);
        }
    }

    private void clear(Path files) throws IOException {
        if (Files.isDirectory(files)) {
            try (var all = Files.list(files)) {
                for (Path file : all.toList()) {
                    disk.delete(file);
                }
            }
            disk.delete(files);
        }
    }

    /** What the journal has forgotten, for an older state of it. */
    private Forget forget(Source writes) throws IOException, SQLException {
        return journal.read(db -> {
            try {
                return forget(db, writes);
            } catch (IOException | SQLException e) {
                throw new JournalException(Trouble.DAMAGED, "The backup could not be read.", e);
            }
        });
    }

    static Forget forget(DSLContext db, Source writes) throws IOException, SQLException {
        Erased erased = new Erased(db, () -> new byte[0]);
        List<Ref> gone = erased.all();
        if (gone.isEmpty()) {
            return Forget.NOTHING;
        }
        Scope scope = new Scope(gone);
        writes.into(scope);
        scope.closed();
        Map<UUID, Thing> instead = new HashMap<>(scope.moved());
        for (Ref ref : erased.reworded()) {
            db.select(REVISION.BODY).from(REVISION)
                    .where(REVISION.THING.eq(ref.id())).and(REVISION.ACTION.eq(Subject.PUT))
                    .orderBy(REVISION.THING, REVISION.SEQ, REVISION.ORDINAL).limit(1)
                    .forEach(row -> {
                        if (Codec.item(row.value1()).change() instanceof Change.Put(Thing thing)) {
                            instead.put(ref.id(), thing);
                        }
                    });
        }
        return new Forget(scope.people(), scope.gone().keySet(), instead, scope.named(), Set.copyOf(scope.fileNames()));
    }
}
