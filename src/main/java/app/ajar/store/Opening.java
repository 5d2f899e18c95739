package app.ajar.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Opens a journal and puts right what can be put right. The database is believed only if it is byte for byte the file
 * that was closed and its last write is the log's; everything else is put together again from snapshot and log.
 */
public final class Opening {

    private final Path home;
    private final Disk disk;
    private final Projection projection;
    private final Clock clock;
    private final Key key;
    private final Generations generations;
    private final @Nullable Key previous;
    private final List<Key> earlier;
    private int named;

    private Opening(Path home, Disk disk, Projection projection, Clock clock, Key key, @Nullable Key previous,
            List<Key> earlier) {
        this.home = home;
        this.disk = disk;
        this.projection = projection;
        this.clock = clock;
        this.key = key;
        this.previous = previous;
        this.earlier = earlier;
        this.generations = new Generations(home, disk);
    }

    Opening with(Key other, @Nullable Key before, List<Key> all) {
        return new Opening(home, disk, projection, clock, other, before, all);
    }

    /**
     * A generation that is open.
     *
     * @param snapshot the seq of the newest snapshot that is not known to be damaged, 0 if there is none
     * @param checkpoint the seq of the last write in the database when it was closed last
     */
    record Live(int generation, Log log, Database database, long snapshot, long checkpoint, Notices notices) {

        Live withSnapshot(long verified) {
            return new Live(generation, log, database, verified, checkpoint, notices);
        }
    }

    /** With the key of what is live. */
    private static Opening of(Path home, Disk disk, Projection projection, Clock clock, @Nullable String words)
            throws IOException {
        KeyFile file = KeyFile.read(home);
        int live = new Generations(home, disk).live(file.journal());
        Key key = file.unlock(live, words);
        List<Key> earlier = file.earlier(live, key);
        boolean following = file.before() != null && live >= file.since();
        return new Opening(home, disk, projection, clock, key, following ? earlier.getFirst() : null, earlier);
    }

    /**
     * Makes a new, empty journal.
     *
     * @throws JournalException REFUSED if the folder cannot hold one or holds something already
     */
    public static void create(Path folder, Disk disk) {
        Folder.create(folder.toAbsolutePath().normalize(), disk);
    }

    /**
     * Opens a journal for reading and writing.
     *
     * @param words the passphrase, or the code on paper; null if none was given
     * @throws JournalException in one sentence that says what to do; nothing is altered if it is NEWER, IN_USE or
     *     PASSPHRASE
     */
    public static Opened open(Path folder, Disk disk, Projection projection, Clock clock, @Nullable String words) {
        return open(folder, disk, projection, clock, words, false);
    }

    /** Opens it also if it is an older state of what a backup of it holds. */
    public static Opened openAsItIs(Path folder, Disk disk, Projection projection, Clock clock,
            @Nullable String words) {
        return open(folder, disk, projection, clock, words, true);
    }

    private static Opened open(Path folder, Disk disk, Projection projection, Clock clock, @Nullable String words,
            boolean asItIs) {
        Path home = folder.toAbsolutePath().normalize();
        try {
            Folder.toOpen(home);
            Opening opening = of(home, disk, projection, clock, words);
            Snapshots.refuseNewer(opening.folder(opening.live()), opening.key(), opening.live());
            Lock lock = Lock.take(home);
            Opened opened = null;
            try {
                opening = new Rekey(opening).settled(KeyFile.read(home), opening.live());
                Ahead ahead = Ahead.of(opening, opening.live());
                if (ahead != null && ahead.goesOn() && !asItIs) {
                    throw ahead.complaint();
                }
                String upgrade = BeforeUpgrade.backUp(opening, opening.live());
                Live live = opening.openOrOffer();
                opened = new Opened(opening, lock, live);
                Backup apart = ahead == null ? Apart.of(opening, live) : null;
                if (apart != null) {
                    opened.notice(Ahead.apart(apart));
                }
                if (!upgrade.isEmpty()) {
                    opened.notice(upgrade);
                }
                if (ahead != null) {
                    opened.notice(ahead.sentence());
                }
                opened.follow();
                return opened;
            } catch (IOException | SQLException | RuntimeException | Error e) {
                (opened == null ? lock : opened).close();
                throw e;
            }
        } catch (IOException | SQLException | OutOfMemoryError e) {
            throw Complaint.of(e);
        }
    }

    /**
     * Goes on from a backup of the journal that holds all that its folder holds, and more, or all that can still be
     * read of a damaged one.
     *
     * @throws JournalException REFUSED if it does not; the journal is as it was
     */
    public static void goOn(Path folder, Disk disk, Projection projection, Clock clock, Path backup,
            @Nullable String words) {
        Path home = folder.toAbsolutePath().normalize();
        try {
            Folder.toOpen(home);
            Opening opening = of(home, disk, projection, clock, words);
            try (Lock lock = Lock.take(home)) {
                if (Rescue.isNeeded(opening, opening.live())) {
                    Rescue.goOn(opening, opening.live(), backup);
                } else {
                    Ahead.goOn(opening, opening.live(), backup);
                }
            }
        } catch (IOException | SQLException | OutOfMemoryError e) {
            throw Complaint.of(e);
        }
    }

    /**
     * Makes a journal of a backup or an archive: the same journal, with its whole history.
     *
     * @param folder is not there, or empty
     * @throws JournalException if it could not be made; there is no journal in the folder then
     */
    public static void createFrom(Path folder, Disk disk, Projection projection, Clock clock, Path backup,
            @Nullable String words) {
        Folder.createFrom(folder.toAbsolutePath().normalize(), disk, projection, clock, backup, words);
    }

    /** What a generation holds, whatever its database says. */
    Truth truth(int generation) throws IOException {
        return new Truth(folder(generation), key, generation, Chain.of(folder(generation), key, generation),
                new Notices());
    }

    Path home() {
        return home;
    }

    Disk disk() {
        return disk;
    }

    Projection projection() {
        return projection;
    }

    Clock clock() {
        return clock;
    }

    Key key() {
        return key;
    }

    Path drafts() {
        return home.resolve("drafts");
    }

    AttachmentFolder attachments() {
        return new AttachmentFolder(home.resolve("attachments"), key, previous);
    }

    /** The key before, as long as something in the folder may be sealed with it. */
    @Nullable
    Key previous() {
        return previous;
    }

    /** All keys before that a backup may be sealed with, the last one first. */
    List<Key> earlier() {
        return earlier;
    }

    /** The key with which an archive of this journal can be read, if it can be. */
    Key keyOf(Path archive) {
        try {
            return Stream.concat(Stream.of(key), earlier.stream()).filter(one -> Snapshot.isSealedWith(archive, one))
                    .findFirst().orElse(key);
        } catch (JournalException e) {
            // Whoever reads it says what is wrong with it.
            return key;
        }
    }

    /** The backups in reach, not yet read. */
    List<Backup> backups() {
        Places places = new Places(home, key, disk);
        List<Backup> all = new ArrayList<>(Backup.in(places.beside()));
        Places.Second second = places.second();
        if (second != null) {
            all.addAll(Backup.in(places.within(second.chosen())));
        }
        return all;
    }

    Generations generations() {
        return generations;
    }

    Path folder(int generation) {
        return generations.folder(generation);
    }

    Sealer.Place place(int generation) {
        return Generations.place(key.journal(), generation);
    }

    private int live() throws IOException {
        return generations.live(key.journal());
    }

    private Live openOrOffer() throws IOException, SQLException {
        try {
            return open();
        } catch (JournalException e) {
            throw Rescue.offered(this, e);
        }
    }

    private Live open() throws IOException, SQLException {
        Notices notices = new Notices();
        int generation = live();
        Live opened = new Recovery(this, generation, notices).open();
        generations.sayWhatWasLost(opened.generation(), opened.notices());
        if (opened.generation() == generation) {
            sweep(generation);
        }
        return opened;
    }

    /** Before anything of a generation is altered: makes sure that it is the one that is named. */
    void name(int generation, Notices notices) throws IOException {
        if (named == generation) {
            return;
        }
        Integer pointed = generations.pointed();
        if (pointed == null || pointed != generation) {
            generations.point(generation);
            notices.add("The name of the live generation was lost, and has been written again.");
        } else {
            // Whoever wrote it may have failed before it was on the disk.
            disk.forceFolder(home);
        }
        named = generation;
    }

    private void sweep(int generation) {
        try {
            generations.sweep(generation);
            finishForgetting(generation);
        } catch (IOException e) {
            // The next opening tries again.
        }
    }

    /** Takes away what is left of what was forgotten. */
    void finishForgetting(int live) throws IOException {
        Remains.finish(disk, home, generations, live);
    }

    /** Builds the next generation; nothing is altered until it is gone over to. */
    void build(int next, Source writes) throws IOException, SQLException {
        build(next, writes, file -> true);
    }

    /** @param attachments which of the files beside it go on being there */
    private void build(int next, Source writes, Predicate<Path> attachments) throws IOException, SQLException {
        Remains.dropStale(disk, home, next);
        new Builder(disk, generations, key).build(next, writes, projection, clock.instant(),
                attachments().only(attachments));
    }

    /** Goes over to a generation that was built, and opens it; the one before stays until the next opening. */
    Live next(int next, Notices notices) throws IOException, SQLException {
        generations.point(next);
        return new Recovery(this, next, notices).open();
    }

    Live rebuild(Live live) {
        live.database().abandon();
        try {
            return new Recovery(this, live.generation(), new Notices()).rebuild(live.log());
        } catch (IOException | SQLException | OutOfMemoryError e) {
            throw Complaint.of(e);
        }
    }

    Live renew(Live live, Source writes) {
        return renew(live, writes, file -> true, null);
    }

    /**
     * @param attachments which of the files beside it go on being there
     * @param remains what is to be taken away once it was gone over, or null
     */
    Live renew(Live live, Source writes, Predicate<Path> attachments, @Nullable Supplier<Remains> remains) {
        try {
            int next = live.generation() + 1;
            build(next, writes, attachments);
            if (remains != null) {
                remains.get().write(disk, home);
            }
            generations.goOver(live.log(), live.generation(), next);
            live.log().close();
            live.database().abandon();
            try {
                return new Recovery(this, next, new Notices()).open();
            } catch (IOException | SQLException | JournalException | OutOfMemoryError e) {
                // What was written is kept already.
                return new Recovery(this, next, new Notices()).open();
            }
        } catch (IOException | SQLException | OutOfMemoryError e) {
            throw Complaint.of(e);
        }
    }

    Live checkpoint(Live live) {
        try {
            return new Recovery(this, live.generation(), new Notices()).checkpoint(live);
        } catch (IOException | SQLException | OutOfMemoryError e) {
            throw Complaint.of(e);
        }
    }

    /** Never fails: what is not said in {@code state.json} only makes the next opening take longer. */
    void close(Live live) {
        live.log().close();
        Long last = null;
        try {
            last = projection.last(live.database().writer());
        } catch (SQLException | RuntimeException | Error e) {
            live.database().abandon();
        }
        if (last == null) {
            return;
        }
        try {
            live.database().close();
            Builder.force(disk, live.database().file());
            writeState(live.generation(), State.closed(live.database().file(), last));
            disk.delete(folder(live.generation()).resolve(Recovery.CLOSED));
        } catch (IOException | RuntimeException | Error e) {
            live.database().abandon();
        }
    }

    void writeState(int generation, State state) throws IOException {
        state.write(disk, folder(generation), place(generation));
    }

    @Nullable
    State readState(int generation) throws IOException {
        return State.read(folder(generation), place(generation));
    }
}
