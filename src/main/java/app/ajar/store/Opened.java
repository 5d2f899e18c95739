package app.ajar.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A journal that is open: its log, its database, and what was put right on the way. For one writing thread. */
public final class Opened implements Closeable {

    /** Something that is asked of the database. */
    @FunctionalInterface
    public interface Question<T> {
        T of(Connection connection) throws SQLException;
    }

    private volatile Opening opening;
    private final Lock lock;
    private final Drafts drafts;
    private final List<String> notices = new ArrayList<>();
    private volatile Opening.Live live;
    private final Snapshots snapshots;
    /** Whoever takes the database away waits for those who read in it. */
    private final ReentrantReadWriteLock inUse = new ReentrantReadWriteLock();
    private final @Nullable Mended mended;
    private boolean closed;

    Opened(Opening opening, Lock lock, Opening.Live live) {
        this.opening = opening;
        this.lock = lock;
        this.live = live;
        this.notices.addAll(live.notices().sentences());
        this.mended = live.notices().mended();
        this.drafts = new Drafts(opening.disk(), opening.drafts(), opening.key(), opening.clock());
        this.snapshots = new Snapshots(this, live.snapshot());
    }

    /** Which journal this is, whatever folder it lies in. */
    public UUID journal() {
        return opening.key().journal();
    }

    /** How what is written outside the database is sealed, and with it the archives that only this journal reads. */
    public Key key() {
        return opening.key();
    }

    public Path folder() {
        return opening.home();
    }

    public AttachmentFolder attachments() {
        return opening.attachments();
    }

    public int generation() {
        return live.generation();
    }

    public Log log() {
        return live.log();
    }

    public Database database() {
        return live.database();
    }

    public Drafts drafts() {
        return drafts;
    }

    /** Reads; the connection is good until the question returns. For any thread. */
    public <T> T read(Question<T> question) throws SQLException {
        inUse.readLock().lock();
        try (Reader reader = live.database().reader()) {
            return question.of(reader.connection());
        } finally {
            inUse.readLock().unlock();
        }
    }

    /** Where its backups lie. */
    public Places places() {
        return new Places(opening.home(), opening.key(), opening.disk());
    }

    public Snapshots snapshots() {
        return snapshots;
    }

    public Lock lock() {
        return lock;
    }

    /** The seq of the last write that is kept, 0 if there is none. */
    public long last() {
        return live.log().last();
    }

    /** What was put right or is to be known, a sentence each, since the journal was opened. */
    public synchronized List<String> notices() {
        return List.copyOf(notices);
    }

    /** How the journal was put right when it was opened; empty if nothing was damaged. */
    public Optional<Mended> mended() {
        return Optional.ofNullable(mended);
    }

    /** The places whose backups may still hold what was forgotten. */
    public synchronized Behind behind() {
        return Behind.read(opening.home(), opening.key());
    }

    /** Notes them. */
    public synchronized void behind(Behind places) {
        try {
            places.write(opening.disk(), opening.home(), opening.key());
        } catch (IOException e) {
            throw Complaint.of(e);
        }
    }

    /** Something more is to be known. */
    synchronized void notice(String sentence) {
        notices.add(sentence);
    }

    Path generationFolder() {
        return opening.folder(live.generation());
    }

    Projection projection() {
        return opening.projection();
    }

    Disk disk() {
        return opening.disk();
    }

    Clock clock() {
        return opening.clock();
    }

    /**
     * Throws the database away and fills it anew from snapshot and log: for when a commit failed after the log had the
     * write. Connections taken before are of no use afterwards.
     *
     * @throws JournalException if that fails; everything kept is in the log, and the journal must be opened anew
     */
    public synchronized void rebuild() {
        inUse.writeLock().lock();
        try {
            synchronized (snapshots) {
                live = opening.rebuild(live);
                notices.addAll(live.notices().sentences());
            }
        } finally {
            inUse.writeLock().unlock();
        }
    }

    /**
     * Builds a new generation of the given writes beside the live one and goes over to it: all of it or, on an
     * exception, nothing. Connections taken before are of no use afterwards.
     *
     * @param writes all of them from the first; may read from this journal's database
     */
    public synchronized void newGeneration(Source writes) {
        inUse.writeLock().lock();
        try {
            synchronized (snapshots) {
                keys();
                live = opening.renew(live, writes);
                notices.addAll(live.notices().sentences());
                snapshots.restart();
            }
        } catch (IOException e) {
            throw Complaint.of(e);
        } finally {
            inUse.writeLock().unlock();
        }
    }

    /** Goes on with what a change of keys that was broken off had left to be done. */
    synchronized void follow() {
        try {
            goOnFollowing();
        } catch (IOException e) {
            notices.add("Some files beside the journal are still as they were before its passphrase was changed; free "
                    + "some space and open the journal again.");
        }
    }

    private void goOnFollowing() throws IOException {
        Key before = opening.previous();
        if (before != null) {
            new Rekey(opening).follow(drafts, before, live.generation());
            opening = opening.with(key(), null, opening.earlier());
        }
    }

    /**
     * Goes over to another key: builds a new generation that is sealed with it, all of it or, on an exception, nothing,
     * and forgets what the key before had sealed. Connections taken before are of no use afterwards.
     *
     * @throws JournalException if it could not be done; the journal may then have to be opened anew, with whichever key
     */
    public synchronized void rekey(Key fresh) {
        inUse.writeLock().lock();
        try {
            synchronized (snapshots) {
                goOnFollowing();
                Key before = key();
                Key next = fresh.withHash(before.hash());
                KeyFile both = keys().between(before, next, live.generation() + 1);
                Opening over = opening.with(next, before, both.earlier(both.since(), next));
                try {
                    both.write(disk(), folder());
                    live = over.renew(live, sink -> projection().read(live.database().writer(), 0, sink));
                } catch (IOException | RuntimeException | Error e) {
                    if (opening.generations().isNamed(live.generation())) {
                        both.stayed().write(disk(), folder());
                    }
                    throw e;
                }
                opening = over;
                notices.addAll(live.notices().sentences());
                snapshots.restart();
                follow();
            }
        } catch (IOException e) {
            throw Complaint.of(e);
        } finally {
            inUse.writeLock().unlock();
        }
    }

    /** The keys, with a change that failed taken back: the next generation would count as changed. */
    private KeyFile keys() throws IOException {
        KeyFile file = KeyFile.read(folder());
        KeyFile settled = file.settled(live.generation());
        if (settled != file) {
            settled.write(disk(), folder());
        }
        return settled;
    }

    /** Whether there may be archives that are sealed with an earlier key. */
    public boolean hasEarlierKeys() {
        return !opening.earlier().isEmpty();
    }

    /** The key with which an archive can be read, if it is of this journal: the one now, or one before. */
    public Key keyOf(Path archive) {
        return opening.keyOf(archive);
    }

    /** Once no archive is left that is sealed with an earlier key. */
    public synchronized void forgetEarlierKeys() {
        if (hasEarlierKeys() && opening.previous() == null) {
            try {
                keys().alone().write(disk(), folder());
            } catch (IOException e) {
                throw Complaint.of(e);
            }
            opening = opening.with(key(), null, List.of());
        }
    }

    /** Locks the same key away anew: with another passphrase, or another code. */
    public synchronized void lockAway(Key same) {
        if (same.seal() == null || !Arrays.equals(same.secret(), key().secret())) {
            throw new IllegalArgumentException("another key");
        }
        try {
            keys().with(same.seal()).write(disk(), folder());
        } catch (IOException e) {
            throw Complaint.of(e);
        }
        opening = opening.with(same, opening.previous(), opening.earlier());
    }

    /**
     * As {@link #newGeneration}, and takes away at once whatever else in the folder holds what the writes do not: every
     * generation before, snapshots and copies in them, drafts, attachments. What cannot be taken away now goes at the
     * next opening.
     *
     * @param isAbout whether the bytes of a draft, with the name of its box before them, are about what is forgotten
     * @param attachments names of the files that go
     * @return whether nothing is left
     */
    public synchronized boolean forget(Source writes, Predicate<byte[]> isAbout, Collection<String> attachments) {
        inUse.writeLock().lock();
        try {
            synchronized (snapshots) {
                keys();
                opening.finishForgetting(live.generation());
                int next = live.generation() + 1;
                Remains going = new Remains(next, List.of(), Remains.hashes(attachments));
                live = opening.renew(live, writes, file -> !going.isGoing(file),
                        () -> new Remains(next, drafts.files(isAbout), going.attachments()));
                notices.addAll(live.notices().sentences());
                snapshots.restart();
            }
        } catch (IOException e) {
            throw Complaint.of(e);
        } finally {
            inUse.writeLock().unlock();
        }
        try {
            drafts.delete(isAbout);
            opening.finishForgetting(live.generation());
            return true;
        } catch (IOException | JournalException e) {
            return false;
        }
    }

    /** The key of the hashes of what must not come back. */
    public byte[] hashKey() {
        return key().hashKey();
    }

    /** How many writes an opening after a kill would have to put into the database again. */
    public synchronized long sinceCheckpoint() {
        return last() - live.checkpoint();
    }

    /**
     * Closes the database and opens it again, so that an opening after a kill begins from here; it also gives space
     * back. Takes some tenths of a second. Connections taken before are of no use afterwards.
     *
     * @return whether it was done; it is not while somebody reads
     * @throws JournalException if that fails; everything kept is in the log, and the journal must be opened anew
     */
    public synchronized boolean checkpoint() {
        if (closed || !inUse.writeLock().tryLock()) {
            return false;
        }
        try {
            synchronized (snapshots) {
                live = opening.checkpoint(live);
                return true;
            }
        } finally {
            inUse.writeLock().unlock();
        }
    }

    /**
     * Reads everything again: all of the log, each snapshot, each row.
     *
     * @return what is not as it was written, a sentence each; empty if all is well
     */
    public synchronized List<String> verify() {
        synchronized (snapshots) {
            return Reread.damages(opening, live);
        }
    }

    /** Bytes of the live generation on the disk. */
    public long size() {
        try (var files = Files.walk(generationFolder())) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw Complaint.of(e);
        }
    }

    /** Closes everything; whatever fails, what is kept stays kept, and only the next opening takes longer. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            try {
                drafts.close();
                synchronized (snapshots) {
                    opening.close(live);
                }
            } finally {
                lock.close();
            }
        }
    }
}
