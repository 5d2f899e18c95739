package app.ajar.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings log and database of one generation together, row by row of the table of what can be found at an opening. */
final class Recovery {

    /** The database as it was closed last, until it is closed again. */
    static final String CLOSED = "closed" + Database.SUFFIX;
    private static final String COPY = "copy" + Database.SUFFIX;
    private static final String REBUILT = "The database was missing or not as Ajar had left it; it was put together "
            + "again from what was kept, and nothing is missing.";
    private static final String END_LOST = "The log had lost its end; the database still had it, and the "
            + "journal goes on from there.";
    private static final String DAMAGED = "The log was damaged; the database still had everything, and the "
            + "journal goes on from there.";
    /** After putting in again more changes than this, the next opening should not have to: it takes two seconds. */
    private static final int MANY = 2000;

    private final Opening opening;
    private final int generation;
    private final Notices notices;
    private final Path folder;
    private final Path file;
    private final Disk disk;
    private final Projection projection;

    Recovery(Opening opening, int generation, Notices notices) {
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
        long known = known(state, end);
        if (end.damage() != null || chain.segments().isEmpty() || end.last() < known) {
            return fromCopy(known, end.damage() == null ? END_LOST : DAMAGED);
        }
        opening.name(generation, notices);
        clearTemporary();
        copyClosed();
        opening.writeState(generation, state.opened());
        return opened(state, chain, end);
    }

    /** Opens the file, which is as it was closed, and brings it up to the log; null if it cannot be used. */
    private Opening.@Nullable Live opened(State state, Chain chain, Chain.End end) throws IOException, SQLException {
        Database database = null;
        try {
            database = Database.open(file, opening.key());
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
        } catch (IOException | Error e) {
            abandon(database);
            throw e;
        }
    }

    /**
     * The seq up to which something says that it was kept. State and mark also know what was found before: an opening
     * that is broken off must not forget that something was lost.
     */
    private long known(@Nullable State state, Chain.End end) throws IOException {
        long seen = end.damage() == null ? end.last() : end.damage().seen();
        long told = Math.max(acknowledged(), newest(Snapshots.in(folder)));
        return Math.max(Math.max(seen, told), state == null ? 0 : state.last());
    }

    private long acknowledged() {
        return Mark.read(folder, opening.place(generation));
    }

    private int replay(Chain chain, long after, Database database) throws IOException, SQLException {
        Database.Filler filler = database.new Filler(projection);
        chain.walk(after, (seq, payload) -> filler.accept(Truth.read(payload, seq)));
        filler.flush();
        return filler.all();
    }

    /** What log and snapshot lost and the database has; null, and nothing altered, if it has not all of it either. */
    private Opening.@Nullable Live fromCopy(long atLeast, String notice) throws IOException, SQLException {
        if (!Files.isRegularFile(file) || Files.size(file) == 0) {
            return null;
        }
        Path copy = folder.resolve(COPY);
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        try {
            return fromDatabase(copy, atLeast, atLeast, notice);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** A new generation of what a closed database file holds; null if it cannot be read, is not ours, or damaged. */
    private Opening.@Nullable Live fromDatabase(Path source, long atLeast, long known, String notice)
            throws IOException, SQLException {
        int next = generation + 1;
        Database database;
        try {
            database = Database.open(source, opening.key());
        } catch (SQLException e) {
            return null;
        }
        try {
            long last = isOurs(database) ? projection.last(database.writer()) : -1;
            if (last < atLeast || !projection.damages(database.writer()).isEmpty()) {
                return null;
            }
            opening.name(generation, notices);
            opening.build(next, sink -> projection.read(database.writer(), 0, sink));
            boolean whole = last >= known;
            Mended mended = new Mended(whole ? Mended.Part.LOG : Mended.Part.BOTH, folder, null, 0, known, last, whole);
            if (whole) {
                notices.add(notice, mended);
            } else {
                opening.generations().keep(generation, missing(last, known));
                notices.add(mended);
            }
        } catch (SQLException | RuntimeException e) {
            refuseIfFull(e);
            return null;
        } finally {
            database.abandon();
        }
        return opening.next(next, notices);
    }

    private String missing(long last, long known) {
        return "The log had lost its end, and so had the database: what was kept after write " + last + " up to "
                + known
                + " is missing. Look for it in a backup; the old files stay in " + Generations.name(generation) + ".";
    }

    /** The seq of the last write in the database as it lies there; 0 if it cannot be read or is not ours. */
    private long last() throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) == 0) {
            return 0;
        }
        Database database = null;
        try {
            Database open = Database.open(file, opening.key());
            database = open;
            return isOurs(open)
                    ? Database.within("the database does not say", () -> projection.last(open.writer()))
                    : 0;
        } catch (SQLException | RuntimeException e) {
            refuseIfFull(e);
            return 0;
        } finally {
            abandon(database);
        }
    }

    private boolean isOurs(Database database) {
        return new Database.Label(opening.key().journal().toString(), generation, Database.SCHEMA)
                .equals(database.label());
    }

    private Opening.Live unbelieved(@Nullable State state, Chain chain) throws IOException, SQLException {
        Chain.End end = chain.end(newest(Snapshots.in(folder)));
        if (end.damage() != null) {
            throw Complaint.damaged(end.damage().sentence());
        }
        long acknowledged = acknowledged();
        long known = known(state, end);
        boolean whole = !chain.segments().isEmpty() && end.last() == known;
        boolean wasOpen = state != null && state.phase() == State.Phase.OPENED;
        // A mark from before the opening is not the one that was written since.
        boolean hasNothingElse = state != null && wasOpen && whole && acknowledged >= Math.max(0, state.last());
        boolean asClosed = state != null && wasOpen && whole && state.isOf(folder.resolve(CLOSED));
        Truth truth = new Truth(folder, opening.key(), generation, chain, notices);
        JournalException complaint = asClosed ? null : truth.complaint();
        if (complaint != null) {
            Opening.Live live = fromCopy(Math.max(1, known), DAMAGED);
            if (live == null) {
                throw complaint;
            }
            return live;
        }
        opening.name(generation, notices);
        clearTemporary();
        long reached = asClosed ? end.last() : truth.reached();
        boolean lay = Files.exists(file);
        boolean isBuilding = state != null && state.phase() == State.Phase.BUILDING;
        if (!isBuilding && !(hasNothingElse && last() <= known)) {
            Aside.put(disk, file);
            hasNothingElse = false;
        }
        Path aside = hasNothingElse ? null : Aside.last(folder);
        if (aside != null && Files.size(aside) > 0) {
            Opening.Live live = fromDatabase(aside, reached + 1, known, END_LOST);
            if (live != null) {
                return live;
            }
        }
        disk.delete(file);
        if (state != null && asClosed) {
            Opening.Live live = afterKill(state, chain);
            if (live != null) {
                return live;
            }
            complaint = truth.complaint();
            if (complaint != null) {
                throw complaint;
            }
        }
        disk.delete(file);
        opening.writeState(generation, State.building(known));
        Truth.Filled filled = truth.fill(disk, file, projection);
        if (chain.segments().isEmpty() || known > filled.end().last()) {
            boolean certain = acknowledged != Mark.UNKNOWN || state != null && state.phase() == State.Phase.CLEAN;
            return withoutLost(filled, known, certain);
        }
        if (state == null || state.isOfThisVersion() && state.phase() == State.Phase.CLEAN) {
            notices.add(REBUILT,
                    new Mended(Mended.Part.DATABASE, lay ? aside : null, snapshot(filled), filled.snapshot(), known,
                            filled.last(), true));
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
        return new Opening.Live(generation, live.log(), Database.open(file, opening.key()), live.snapshot(), last,
                live.notices());
    }

    /**
     * The log ends before what is known to have been kept: it is never written on again.
     *
     * @param certain whether what is known is all that was kept
     */
    private Opening.Live withoutLost(Truth.Filled filled, long known, boolean certain)
            throws IOException, SQLException {
        Database database = filled.database();
        int next = generation + 1;
        try {
            opening.build(next, sink -> projection.read(database.writer(), 0, sink));
            opening.generations().keep(generation, known > filled.last()
                    ? missing(filled.last(), known)
                    : certain
                            ? "The log had lost its end; a snapshot still had it, and the journal goes on from there."
                            : "The log was lost, and so was the database: whatever was kept after write "
                                    + filled.last()
                                    + " is missing. Look for it in a backup; the old files stay in "
                                    + Generations.name(generation) + ".");
            notices.add(new Mended(Mended.Part.BOTH, folder, snapshot(filled), filled.snapshot(), known, filled.last(),
                    certain && known <= filled.last()));
        } finally {
            database.abandon();
        }
        return opening.next(next, notices);
    }

    private @Nullable Path snapshot(Truth.Filled filled) {
        return filled.snapshot() == 0 ? null : folder.resolve(Snapshots.name(filled.snapshot()));
    }

    /** Fills the database of the open journal anew. */
    Opening.Live rebuild(Log log) throws IOException, SQLException {
        Chain chain = Chain.of(folder, opening.key(), generation);
        Aside.put(disk, file);
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
        } catch (IOException | RuntimeException | Error e) {
            database.abandon();
            throw e;
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
