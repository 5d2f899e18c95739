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
    /** The database as it was closed last, until it is closed again. */
    static final String CLOSED = "closed" + Database.SUFFIX;
    private static final String COPY = "copy" + Database.SUFFIX;
    private static final String END_LOST = "The log had lost its end; the database still had it, and the journal goes on "
            + "from there.";
    private static final String DAMAGED = "The log was damaged; the database still had everything, and the journal goes on "
            + "from there.";
    /** After putting in again more changes than this, the next opening should not have to: it takes two seconds. */
    private static final int MANY = 2000;

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
        if (state != null && state.phase() == State.Phase.CLEAN && state.isOf(file)) {
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
            Opening.Live live = fromCopy(state.last(), end.damage() == null ? END_LOST : DAMAGED);
            if (live == null && end.damage() != null) {
                throw Complaint.damaged(end.damage().sentence());
            }
            return live;
        }
        clearTemporary();
        copyClosed();
        opening.writeState(generation, state.opened());
        return opened(state, chain, end);
    }

    /** Opens the file, which is as it was closed, and brings it up to the log; null if it cannot be used. */
    private Opening.@Nullable Live opened(State state, Chain chain, Chain.End end) throws IOException, SQLException {
        Database database = null;
        try {
            database = Database.open(file);
            if (!isOurs(database) || projection.last(database.writer()) != state.last()) {
                throw new SQLException("not what was closed");
            }
            if (replay(chain, state.last(), database) > MANY) {
                return closedAndOpened(database, chain, end);
            }
            return live(database, chain, end, newest(Snapshots.in(folder)), state.last());
        } catch (SQLException | RuntimeException e) {
            abandon(database);
            refuseIfFull(e);
            return null;
        } catch (IOException e) {
            abandon(database);
            throw e;
        }
    }

    private int replay(Chain chain, long after, Database database) throws IOException, SQLException {
        Database.Filler filler = database.new Filler(projection);
        chain.walk(after, (seq, payload) -> filler.accept(Truth.read(payload, seq)));
        filler.flush();
        return filler.all();
    }

    /** What log and snapshot lost and the database still has; null, and nothing altered, if it has not all of it either. */
    private Opening.@Nullable Live fromCopy(long atLeast, String notice) throws IOException, SQLException {
        if (!Files.isRegularFile(file) || Files.size(file) == 0) {
            return null;
        }
        Path copy = folder.resolve(COPY);
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        try {
            return fromDatabase(copy, atLeast, notice);
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
        long reached = Math.max(end.last(), base);
        long acknowledged = Mark.read(folder, opening.place(generation));
        boolean opened = state != null && state.phase() == State.Phase.OPENED;
        boolean hasNothingElse = opened && acknowledged != Mark.UNKNOWN && acknowledged <= end.last();
        boolean asClosed = state != null && opened && Math.max(acknowledged, state.last()) <= end.last()
                && state.isOf(folder.resolve(CLOSED));
        // Also what was known before: an opening that is broken off must not forget that something was lost.
        long known = Math.max(Math.max(reached, acknowledged), state == null ? 0 : state.last());
        Truth truth = new Truth(folder, opening.key(), generation, chain, notices);
        JournalException complaint = asClosed ? null : truth.complaint();
        if (complaint != null) {
            Opening.Live live = fromCopy(Math.max(1, known), DAMAGED);
            if (live == null) {
                throw complaint;
            }
            return live;
        }
        clearTemporary();
        Path aside = setAside(hasNothingElse || state != null && state.phase() == State.Phase.BUILDING);
        if (aside != null && !hasNothingElse && Files.size(aside) > 0) {
            Opening.Live live = fromDatabase(aside, reached + 1, END_LOST);
            if (live != null) {
                return live;
            }
        }
        if (state != null && asClosed) {
            Opening.Live live = afterKill(state, chain);
            if (live != null) {
                return live;
            }
        }
        disk.delete(file);
        opening.writeState(generation, State.building(known));
        Truth.Filled filled = truth.fill(disk, file, projection);
        if (chain.segments().isEmpty() || known > filled.end().last()) {
            return withoutLost(filled, known);
        }
        if (state == null || state.phase() == State.Phase.CLEAN) {
            notices.add("The database was missing or not as Ajar had left it; it was put together again from what was "
                    + "kept, and nothing is missing.");
        }
        return closedAndOpened(filled.database(), chain, filled.end()).withSnapshot(filled.snapshot());
    }

    /** The database has nothing that the log has not: begins with the copy of what was closed; null if it is gone. */
    private Opening.@Nullable Live afterKill(State state, Chain chain) throws IOException, SQLException {
        Chain.End end = chain.end(state.last());
        if (end.damage() != null) {
            return null;
        }
        try {
            Files.copy(folder.resolve(CLOSED), file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            refuseIfFull(e);
            return null;
        }
        return opened(state, chain, end);
    }

    /** Leaves behind the file as it is now closed, and opens it. */
    private Opening.Live closedAndOpened(Database database, Chain chain, Chain.End end)
            throws IOException, SQLException {
        State state = close(database, end.last());
        Opening.Live live = believed(state, chain);
        if (live == null) {
            throw Complaint.damaged("The database cannot be opened; close Ajar and open the journal again.");
        }
        return live;
    }

    private State close(Database database, long last) throws IOException {
        database.close();
        Builder.force(disk, file);
        State state = State.closed(file, last);
        opening.writeState(generation, state);
        return state;
    }

    /** Keeps what was closed until it is closed again; without it an opening after a kill only takes longer. */
    private void copyClosed() throws IOException {
        Path temporary = folder.resolve("copying.tmp");
        try {
            Files.copy(file, temporary, StandardCopyOption.REPLACE_EXISTING);
            disk.move(temporary, folder.resolve(CLOSED));
        } catch (IOException e) {
            Files.deleteIfExists(temporary);
            Files.deleteIfExists(folder.resolve(CLOSED));
        }
    }

    /** Closes and opens the database of the open journal. */
    Opening.Live checkpoint(Opening.Live live) throws IOException, SQLException {
        long last = projection.last(live.database().writer());
        State state = close(live.database(), last);
        copyClosed();
        opening.writeState(generation, state.opened());
        return new Opening.Live(generation, live.log(), Database.open(file), live.snapshot(), last,
                live.notices());
    }

    /** The log ends before what is known to have been kept: it is never written on again. */
    private Opening.Live withoutLost(Truth.Filled filled, long known) throws IOException, SQLException {
        Database database = filled.database();
        try {
            opening.keep(generation, known > filled.last()
                    ? "The log had lost its end, and so had the database: what was kept after write " + filled.last()
                            + " up to " + known + " is missing. Look for it in a backup; the old files stay in "
                            + Generations.name(generation) + "."
                    : "The log had lost its end; a snapshot still had it, and the journal goes on from there.");
            return opening.next(generation, sink -> projection.read(database.writer(), 0, sink), notices);
        } finally {
            database.abandon();
        }
    }

    /** Fills the database of the open journal anew. */
    Opening.Live rebuild(Log log) throws IOException, SQLException {
        Chain chain = Chain.of(folder, opening.key(), generation);
        setAside(false);
        opening.writeState(generation, State.building(log.last()));
        Truth.Filled filled = new Truth(folder, opening.key(), generation, chain, notices).fill(disk, file, projection);
        if (filled.last() != log.last()) {
            filled.database().abandon();
            throw Complaint.damaged("The log is not what was written; close Ajar and open the journal again.");
        }
        return checkpoint(new Opening.Live(generation, log, filled.database(), filled.snapshot(), log.last(), notices));
    }

    private static long newest(List<Snapshots.Held> held) {
        return held.isEmpty() ? 0 : held.getFirst().seq();
    }

    private Opening.Live live(Database database, Chain chain, Chain.End end, long snapshot, long checkpoint)
            throws IOException {
        try {
            if (end.torn() > 0) {
                notices.add(
                        "The last keep was interrupted before it was acknowledged; what there was of it is left out.");
            }
            Log log = Log.open(disk, chain, end, opening.key(), generation);
            return new Opening.Live(generation, log, database, snapshot, checkpoint, notices);
        } catch (IOException | RuntimeException e) {
            database.abandon();
            throw e;
        }
    }

    /**
     * Gives the database file another name, or takes it away if it holds nothing of its own.
     *
     * @return the one set aside last, now or before; null if there is none
     */
    private @Nullable Path setAside(boolean holdsNothing) throws IOException {
        List<Path> asides = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ASIDE + "*" + Database.SUFFIX)) {
            files.forEach(asides::add);
        }
        asides.sort(null);
        if (holdsNothing || !Files.exists(file)) {
            disk.delete(file);
            return asides.isEmpty() ? null : asides.getLast();
        }
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
        disk.delete(folder.resolve(COPY));
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
        if (Complaint.isCertain(e)) {
            throw Complaint.of(e);
        }
    }
}
