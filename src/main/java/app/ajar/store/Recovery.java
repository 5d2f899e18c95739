package app.ajar.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings log and database of one generation together, row by row of the table of what can be found at an opening. */
final class Recovery {

    private static final String ASIDE = "aside-";
    private static final int ASIDES = 2;

    private final Opening opening;
    private final int generation;
    private final List<String> notices;
    private final Path folder;
    private final Path file;
    private final Disk disk;
    private final Projection projection;

    Recovery(Opening opening, int generation, List<String> notices) {
        this.opening = opening;
        this.generation = generation;
        this.notices = notices;
        this.folder = opening.folder(generation);
        this.file = folder.resolve(Database.FILE);
        this.disk = opening.disk();
        this.projection = opening.projection();
    }

    Opening.Live open() throws IOException, SQLException {
        State state = opening.readState(generation);
        Chain chain = Chain.of(folder, opening.key(), generation);
        clearTemporary();
        if (state != null && state.isOf(file)) {
            Opening.Live live = believed(state, chain);
            if (live != null) {
                return live;
            }
        }
        return unbelieved(state, chain);
    }

    /** The file is the one that was closed; null if it cannot be used all the same. */
    private Opening.@Nullable Live believed(State state, Chain chain) throws IOException, SQLException {
        Chain.End end = chain.end(state.last());
        if (end.damage() != null || chain.segments().isEmpty() || end.last() < state.last()) {
            return fromCopy(state, end);
        }
        opening.writeState(generation, State.opened(state.last()));
        Database database = null;
        try {
            database = Database.open(file);
            if (!isOurs(database) || projection.last(database.writer()) != state.last()) {
                throw new SQLException("not what was closed");
            }
            replay(chain, state.last(), database);
            return live(database, chain, end, newest(Snapshots.in(folder)));
        } catch (SQLException | RuntimeException e) {
            abandon(database);
            refuseIfFull(e);
            return null;
        } catch (IOException e) {
            abandon(database);
            throw e;
        }
    }

    private void replay(Chain chain, long after, Database database) throws IOException, SQLException {
        Database.Filler filler = database.new Filler(projection);
        chain.walk(after, (seq, payload) -> filler.accept(Truth.read(payload, seq)));
        filler.flush();
    }

    /** The log lost something that the database, closed and whole, still has. */
    private Opening.@Nullable Live fromCopy(State state, Chain.End end) throws IOException, SQLException {
        Path copy = folder.resolve("copy" + Database.SUFFIX);
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        try {
            Opening.Live live = fromDatabase(copy, state.last(), end.damage() == null
                    ? "The log had lost its end; the database still had it, and the journal goes on from there."
                    : "The log was damaged; the database still had everything, and the journal goes on from there.");
            if (live == null && end.damage() != null) {
                throw Complaint.damaged(end.damage().sentence());
            }
            return live;
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** A new generation of what a closed database file holds; null if it cannot be read, is not ours, or damaged. */
    private Opening.@Nullable Live fromDatabase(Path source, long atLeast, String notice)
            throws IOException, SQLException {
        Database database;
        try {
            database = Database.open(source);
        } catch (SQLException e) {
            return null;
        }
        try {
            if (!isOurs(database) || projection.last(database.writer()) < atLeast
                    || !projection.damages(database.writer()).isEmpty()) {
                return null;
            }
            notices.add(notice);
            return opening.next(generation, sink -> projection.read(database.writer(), 0, sink), notices);
        } catch (SQLException | RuntimeException e) {
            refuseIfFull(e);
            notices.remove(notice);
            return null;
        } finally {
            database.abandon();
        }
    }

    private boolean isOurs(Database database) {
        return new Database.Label(opening.key().journal().toString(), generation, Database.SCHEMA)
                .equals(database.label());
    }

    private Opening.Live unbelieved(@Nullable State state, Chain chain) throws IOException, SQLException {
        List<Snapshots.Held> held = Snapshots.in(folder);
        long base = newest(held);
        Chain.End end = chain.end(base);
        if (end.damage() != null) {
            throw Complaint.damaged(end.damage().sentence());
        }
        Path aside = setAside(state);
        opening.writeState(generation, State.building(Math.max(end.last(), base)));
        if (aside != null && !Opening.isEmpty(aside)) {
            Opening.Live live = fromDatabase(aside, Math.max(end.last(), base) + 1,
                    "The log had lost its end; the database still had it, and the journal goes on from there.");
            if (live != null) {
                return live;
            }
        }
        if (chain.segments().isEmpty() && held.isEmpty()) {
            throw Complaint.damaged("The journal's log is missing or empty; put the folder back from a backup.");
        }
        Truth.Filled filled = new Truth(folder, opening.key(), generation, chain, notices).fill(disk, file, projection);
        long known = Math.max(filled.snapshot(), state == null ? 0 : state.last());
        if (chain.segments().isEmpty() || known > filled.end().last()) {
            return withoutLost(filled, known);
        }
        opening.writeState(generation, State.opened(filled.last()));
        if (state == null || state.phase() == State.Phase.CLEAN) {
            notices.add("The database was missing or not as Ajar had left it; it was put together again from what was "
                    + "kept, and nothing is missing.");
        }
        return live(filled.database(), chain, filled.end(), filled.snapshot());
    }

    /** The log ends before what is known to have been kept: it is never written on again. */
    private Opening.Live withoutLost(Truth.Filled filled, long known) throws IOException, SQLException {
        Database database = filled.database();
        try {
            notices.add(known > filled.last()
                    ? "The log had lost its end, and so had the database: what was kept after write " + filled.last()
                            + " up to " + known + " is missing. Look for it in a backup; the old files stay in "
                            + Generations.name(generation) + "."
                    : "The log had lost its end; a snapshot still had it, and the journal goes on from there.");
            opening.keep(generation);
            return opening.next(generation, sink -> projection.read(database.writer(), 0, sink), notices);
        } finally {
            database.abandon();
        }
    }

    /** Fills the database of the open journal anew. */
    Opening.Live rebuild(Log log) throws IOException, SQLException {
        Chain chain = Chain.of(folder, opening.key(), generation);
        setAside(opening.readState(generation));
        opening.writeState(generation, State.building(log.last()));
        Truth.Filled filled = new Truth(folder, opening.key(), generation, chain, notices).fill(disk, file, projection);
        if (filled.last() != log.last()) {
            filled.database().abandon();
            throw Complaint.damaged("The log is not what was written; close Ajar and open the journal again.");
        }
        opening.writeState(generation, State.opened(filled.last()));
        return new Opening.Live(generation, log, filled.database(), filled.snapshot(), notices);
    }

    private static long newest(List<Snapshots.Held> held) {
        return held.isEmpty() ? 0 : held.getFirst().seq();
    }

    private Opening.Live live(Database database, Chain chain, Chain.End end, long snapshot) throws IOException {
        try {
            if (end.torn() > 0) {
                notices.add(
                        "The last keep was interrupted before it was acknowledged; what there was of it is left out.");
            }
            Log log = Log.open(disk, chain, end, opening.key(), generation);
            return new Opening.Live(generation, log, database, snapshot, notices);
        } catch (IOException | RuntimeException e) {
            database.abandon();
            throw e;
        }
    }

    /** Gives the database file another name, unless it holds nothing of its own; null if there is none then. */
    private @Nullable Path setAside(@Nullable State state) throws IOException {
        if (!Files.exists(file)) {
            return null;
        }
        if (state != null && state.phase() == State.Phase.BUILDING) {
            disk.delete(file);
            return null;
        }
        List<Path> asides = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ASIDE + "*" + Database.SUFFIX)) {
            files.forEach(asides::add);
        }
        asides.sort(null);
        int number = asides.isEmpty() ? 1 : number(asides.getLast()) + 1;
        while (asides.size() >= ASIDES) {
            disk.delete(asides.removeFirst());
        }
        Path aside = folder.resolve(String.format("%s%06d%s", ASIDE, number, Database.SUFFIX));
        disk.move(file, aside);
        disk.forceFolder(folder);
        return aside;
    }

    private static int number(Path aside) {
        String name = aside.getFileName().toString();
        try {
            return Integer.parseInt(name.substring(ASIDE.length(), name.length() - Database.SUFFIX.length()));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private void clearTemporary() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.tmp")) {
            for (Path left : files) {
                disk.delete(left);
            }
        }
    }

    private static void abandon(@Nullable Database database) {
        if (database != null) {
            database.abandon();
        }
    }

    /** A full or read-only disk is no reason to mistrust a file. */
    private static void refuseIfFull(Exception e) {
        if (e instanceof JournalException known && known.trouble() != Trouble.DAMAGED) {
            throw known;
        }
        JournalException complaint = Complaint.of(e);
        if (Complaint.isCertain(e)) {
            throw complaint;
        }
    }
}
