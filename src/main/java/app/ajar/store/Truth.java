package app.ajar.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What a generation holds, whatever the database says: the newest readable snapshot and the log after it. */
final class Truth {

    private final Path folder;
    private final Key key;
    private final int generation;
    private final Chain chain;
    private final Notices notices;
    private long reached;

    Truth(Path folder, Key key, int generation, Chain chain, Notices notices) {
        this.folder = folder;
        this.key = key;
        this.generation = generation;
        this.chain = chain;
        this.notices = notices;
    }

    /**
     * A database with all of it.
     *
     * @param snapshot the seq of the snapshot that it began with, 0 for none
     * @param end of the log
     */
    record Filled(Database database, long snapshot, Chain.End end) {

        long last() {
            return Math.max(snapshot, end.last());
        }
    }

    /**
     * Fills a new database file, which must not be there.
     *
     * @throws JournalException DAMAGED if no snapshot and the log after it can be read
     */
    Filled fill(Disk disk, Path file, Projection projection) throws IOException, SQLException {
        for (Snapshots.Held held : Snapshots.in(folder)) {
            Database database = Database.create(file, key, generation);
            try {
                Database.Filler filler = database.new Filler(projection);
                snapshot(held, filler);
            } catch (JournalException e) {
                throwAway(disk, database);
                if (e.trouble() != Trouble.DAMAGED) {
                    throw e;
                }
                notices.add("The snapshot " + held.file().getFileName()
                        + " is damaged; the journal was put together without it.");
                continue;
            } catch (IOException | SQLException | RuntimeException | Error e) {
                throwAway(disk, database);
                throw e;
            }
            return log(disk, database, projection, held.seq());
        }
        return log(disk, Database.create(file, key, generation), projection, 0);
    }

    /**
     * Reads all of it once, so that nothing is altered where it is too damaged to be used.
     *
     * @return why no database can be filled from it, null if one can
     */
    @Nullable
    JournalException complaint() throws IOException, SQLException {
        reached = 0;
        long from = 0;
        for (Snapshots.Held held : Snapshots.in(folder)) {
            if (from == 0 && isGood(held)) {
                from = held.seq();
            }
        }
        if (from == 0 && chain.segments().isEmpty()) {
            return Complaint.damaged("The journal's log is missing or empty; put the folder back from a backup.");
        }
        try {
            Chain.End end = chain.walk(from, (seq, payload) -> read(payload, seq));
            reached = Math.max(from, end.last());
            return end.damage() == null ? null : Complaint.damaged(end.damage().sentence());
        } catch (JournalException e) {
            return asComplaint(e);
        }
    }

    /**
     * Hands over all of it, without a database.
     *
     * @throws JournalException DAMAGED if it is not whole
     */
    void writes(Projection.Sink sink) throws IOException, SQLException {
        long from = 0;
        for (Snapshots.Held held : Snapshots.in(folder)) {
            if (isGood(held)) {
                Snapshot.read(held.file(), key, 0, sink);
                from = held.seq();
                break;
            }
        }
        Chain.End end = chain.walk(from, (seq, payload) -> sink.accept(read(payload, seq)));
        if (end.damage() != null) {
            throw Complaint.damaged(end.damage().sentence());
        }
    }

    /** The seq of the last write that can be put together, as far as was found by the last {@link #complaint()}. */
    long reached() {
        return reached;
    }

    private boolean isGood(Snapshots.Held held) throws IOException, SQLException {
        try {
            return held.is(Snapshot.read(held.file(), key, Long.MAX_VALUE, write -> {
            }), key);
        } catch (JournalException e) {
            asComplaint(e);
            return false;
        }
    }

    private static JournalException asComplaint(JournalException e) {
        if (e.trouble() != Trouble.DAMAGED) {
            throw e;
        }
        return e;
    }

    private void snapshot(Snapshots.Held held, Database.Filler filler) throws IOException, SQLException {
        if (!held.is(Snapshot.read(held.file(), key, 0, filler), key)) {
            throw Complaint.damaged("This snapshot is not what its name says.");
        }
        filler.flush();
    }

    private Filled log(Disk disk, Database database, Projection projection, long snapshot)
            throws IOException, SQLException {
        try {
            return log(database, projection, snapshot);
        } catch (IOException | SQLException | RuntimeException | Error e) {
            throwAway(disk, database);
            throw e;
        }
    }

    private Filled log(Database database, Projection projection, long snapshot) throws IOException, SQLException {
        Database.Filler filler = database.new Filler(projection);
        Chain.End end = chain.walk(snapshot, (seq, payload) -> filler.accept(read(payload, seq)));
        if (end.damage() != null) {
            throw Complaint.damaged(end.damage().sentence());
        }
        filler.flush();
        return new Filled(database, snapshot, end);
    }

    /** A write of the log, which must be the one that its frame names. */
    static Coded read(byte[] payload, long seq) {
        Coded write = Codec.read(payload);
        if (write.seq() != seq) {
            throw Complaint
                    .damaged("The log is damaged: write " + seq + " is not what it should be; nothing was changed.");
        }
        return write;
    }

    private static void throwAway(Disk disk, Database database) throws IOException {
        database.abandon();
        disk.delete(database.file());
    }
}
