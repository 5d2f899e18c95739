package app.ajar.keep;

import app.ajar.model.Body;
import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.Ref;
import app.ajar.store.Backup;
import app.ajar.store.Codec;
import app.ajar.store.Coded;
import app.ajar.store.Key;
import app.ajar.store.Snapshot;
import app.ajar.store.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/** What all writes of an archive come to: the last state of each thing, where it lies, and who is one with whom. */
final class EndState {

    /**
     * The last state of a thing.
     *
     * @param json the change that put it, as it was written
     * @param line whether it is a line of the ledger about being in touch
     */
    record Put(String json, boolean line) {

        Change.Put change() {
            if (item().change() instanceof Change.Put put) {
                return put;
            }
            throw new IllegalStateException("it was read as such");
        }

        Coded.Item item() {
            return Codec.item(json);
        }
    }

    /** After so many bytes it is looked whether there is memory for as many, and for whoever else works. */
    private static final long STEP = 1 << 20;
    private static final long SPARE = 16 << 20;

    private final Map<Ref, Put> puts = new LinkedHashMap<>();
    private final Map<Ref, Change.Shelf> shelves = new LinkedHashMap<>();
    private final Map<UUID, Change.Join> joins = new LinkedHashMap<>();
    private final Set<UUID> erased = new LinkedHashSet<>();
    private final Snapshot.Manifest manifest;
    private final Instant made;
    private int changes;
    private long bytes;
    private long looked;

    private EndState(Path file, Key key, Forget forget) throws IOException, SQLException {
        manifest = Snapshot.read(file, key, 0, write -> take(forget.of(write)));
        made = Backup.of(file).map(Backup::at).orElse(manifest.created());
    }

    /**
     * Reads an archive.
     *
     * @throws app.ajar.store.JournalException if it cannot be read
     */
    static EndState of(Path file, Key key) {
        return of(file, key, writes -> Forget.NOTHING);
    }

    /** Reads an archive of which a journal has forgotten something. */
    static EndState of(Path file, Key key, DSLContext journal) {
        return of(file, key, writes -> Rewriting.forget(journal, writes));
    }

    /** What is to be forgotten of some writes. */
    @FunctionalInterface
    private interface Forgetting {
        Forget of(Source writes) throws IOException, SQLException;
    }

    private static EndState of(Path file, Key key, Forgetting forgetting) {
        try {
            return new EndState(file, key, forgetting.of(sink -> Snapshot.read(file, key, 0, sink)));
        } catch (IOException | SQLException e) {
            throw Expand.refused("The archive could not be read: " + file.getFileName());
        }
    }

    private void take(Coded write) {
        if (bytes > looked + STEP) {
            looked = bytes;
            if (!Headroom.has(SPARE)) {
                throw Expand.refused("This archive takes more memory than Ajar has.");
            }
        }
        changes += write.changes().size();
        for (Coded.Item item : write.changes()) {
            switch (item.change()) {
                case Change.Put put -> {
                    Ref ref = put.thing().ref();
                    Put before = puts.put(ref, new Put(item.json(), put.thing() instanceof Entry entry
                            && entry.body() instanceof Body.Preference));
                    bytes += item.json().length() - (before == null ? 0 : before.json().length());
                    shelves.remove(ref);
                }
                case Change.Bin bin -> {
                    Put put = puts.get(bin.thing());
                    if (put != null && !put.line()) {
                        shelves.put(bin.thing(), bin.shelf());
                    }
                }
                case Change.Join join -> joins.put(join.duplicate().value(), join);
                case Change.Part part -> joins.remove(part.duplicate().value());
                case Change.Erase erase -> erase.things().forEach(ref -> {
                    puts.remove(ref);
                    shelves.remove(ref);
                    erased.add(ref.id());
                });
                case null -> {
                }
            }
        }
    }

    /** Which journal it is of, and how far it goes. */
    Snapshot.Manifest manifest() {
        return manifest;
    }

    /** When it was made: a backup also of what did not change any more for a while before. */
    Instant made() {
        return made;
    }

    /** All that was put and not erased, in the order in which it was first put. */
    Map<Ref, Put> puts() {
        return puts;
    }

    Change.Shelf shelf(Ref ref) {
        return shelves.getOrDefault(ref, Change.Shelf.LIVE);
    }

    boolean isInSight(Ref ref) {
        return puts.containsKey(ref) && shelf(ref) == Change.Shelf.LIVE;
    }

    /** Who is an alias, and of whom. */
    Map<UUID, Change.Join> joins() {
        return joins;
    }

    /** How many people are in sight; those who are one count once. */
    int people() {
        return (int) puts.keySet().stream().filter(ref -> ref.kind() == Ref.Kind.PERSON && isInSight(ref)
                && !joins.containsKey(ref.id())).count();
    }

    /** How many entries are in sight. */
    int entries() {
        return (int) puts.keySet().stream().filter(ref -> ref.kind() == Ref.Kind.ENTRY && isInSight(ref)).count();
    }

    /** How many changes there are in all. */
    int changes() {
        return changes;
    }

    /** How many bytes the last states are, about. */
    long bytes() {
        return bytes;
    }

    /** How many things of a kind there are, whether in sight or in the trash. */
    int count(Ref.Kind kind) {
        return (int) puts.keySet().stream().filter(ref -> ref.kind() == kind && shelf(ref) != Change.Shelf.UNDONE)
                .count();
    }
}
