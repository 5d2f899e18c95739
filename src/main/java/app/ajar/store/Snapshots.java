package app.ajar.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The snapshots of a generation: when it is closed and every 30 minutes of change a new one, the two newest that could be read
 * again are kept, and the log only as far back as the second needs it.
 */
public final class Snapshots {

    private static final Duration EVERY = Duration.ofMinutes(30);
    private static final Pattern NAME = Pattern.compile("snapshot-(\\d+)\\.ajar");
    private static final int KEPT = 2;

    private final Opened opened;
    private Instant since;
    private long newest;

    Snapshots(Opened opened, long newest) {
        this.opened = opened;
        this.since = opened.clock().instant();
        this.newest = newest;
    }

    /** A snapshot file by what its name says. */
    record Held(Path file, long seq) {

        /** Whether what it says of itself is what its name and place say: what is not sealed anybody could have written. */
        boolean is(Snapshot.Manifest manifest, Key key) {
            return manifest.seq() == seq && manifest.journal().equals(key.journal())
                    && Snapshot.isSealedWith(file, key);
        }
    }

    static String name(long seq) {
        return "snapshot-" + seq + ".ajar";
    }

    /** Those that lie in the folder, newest first, not yet read. */
    static List<Held> in(Path folder) throws IOException {
        List<Held> held = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "snapshot-*.ajar")) {
            for (Path file : files) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches()) {
                    held.add(new Held(file, Long.parseLong(name.group(1))));
                }
            }
        }
        held.sort(Comparator.comparingLong(Held::seq).reversed());
        return held;
    }

    /** @throws JournalException NEWER if something in the folder was written by a newer Ajar */
    static void refuseNewer(Path folder, Key key, int generation) throws IOException {
        State.read(folder, Generations.place(key.journal(), generation));
        Chain.of(folder, key, generation);
        for (Held held : in(folder)) {
            try {
                Snapshot.manifest(held.file(), key);
            } catch (JournalException e) {
                if (e.trouble() == Trouble.NEWER) {
                    throw e;
                }
            }
        }
    }

    /** Whether something was written that no snapshot holds, and 30 minutes have passed since the last or the opening. */
    public synchronized boolean due() {
        return opened.last() > newest && !opened.clock().instant().isBefore(since.plus(EVERY));
    }

    /**
     * Writes one if anything changed since the last, reads it again, and lets go of what is then no longer needed. May
     * run beside writing.
     *
     * @return whether one was written
     * @throws JournalException if it could not be; nothing was taken away then
     */
    public synchronized boolean take() {
        Instant now = opened.clock().instant();
        since = now;
        if (opened.last() <= newest) {
            return false;
        }
        try {
            Path folder = opened.generationFolder();
            Path file;
            try (Reader reader = opened.database().readerOfOneState()) {
                Connection connection = reader.connection();
                long seq = opened.projection().last(connection);
                if (seq <= newest) {
                    return false;
                }
                file = folder.resolve(name(seq));
                Snapshot.write(opened.disk(), file, opened.key(), now,
                        sink -> opened.projection().read(connection, 0, sink), opened.attachments());
                newest = seq;
                connection.rollback();
            }
            forget(file);
            return true;
        } catch (IOException | SQLException | OutOfMemoryError e) {
            throw Complaint.of(e);
        }
    }

    /**
     * Makes a backup of everything: a copy of the newest snapshot, which is taken if anything changed since, or, should
     * that be damaged or gone, read from the database once more. May run beside writing.
     *
     * @param folder where it is to lie
     * @return empty if there is nothing in the journal
     * @throws JournalException if it could not be made
     */
    public synchronized Optional<Backup> backUp(Places places, Path folder) {
        take();
        if (newest == 0) {
            return Optional.empty();
        }
        Instant now = opened.clock().instant();
        Path snapshot = opened.generationFolder().resolve(name(newest));
        if (Files.isRegularFile(snapshot)) {
            try {
                return Optional.of(places.make(folder, now, newest, part -> copy(snapshot, part)));
            } catch (JournalException e) {
                if (e.trouble() != Trouble.DAMAGED) {
                    throw e;
                }
            }
        }
        try (Reader reader = opened.database().readerOfOneState()) {
            Connection connection = reader.connection();
            long seq = opened.projection().last(connection);
            Backup made = places.make(folder, now, seq, part -> Snapshot.write(opened.disk(), part, opened.key(), now,
                    sink -> opened.projection().read(connection, 0, sink), opened.attachments()));
            connection.rollback();
            return Optional.of(made);
        } catch (SQLException e) {
            throw Complaint.of(e);
        }
    }

    private void copy(Path snapshot, Path part) throws IOException {
        try (InputStream in = Files.newInputStream(snapshot); Disk.Out out = opened.disk().create(part)) {
            in.transferTo(Disk.stream(out));
            out.force();
        }
    }

    /** After the generation changed, which begins with a snapshot. */
    synchronized void restart() {
        since = opened.clock().instant();
        newest = opened.last();
    }

    private void forget(Path verified) throws IOException {
        int good = 0;
        for (Held held : in(opened.generationFolder())) {
            if (good == KEPT) {
                opened.disk().delete(held.file());
            } else if (held.file().equals(verified) || isGood(held)) {
                good++;
                if (good == KEPT) {
                    opened.log().prune(held.seq());
                }
            }
        }
    }

    private boolean isGood(Held held) {
        try {
            return held.is(Snapshot.verify(held.file(), opened.key()), opened.key());
        } catch (JournalException e) {
            return false;
        }
    }
}
