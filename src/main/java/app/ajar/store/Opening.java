package app.ajar.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
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
    private int named;

    private Opening(Path home, Disk disk, Projection projection, Clock clock, Key key, @Nullable Key previous) {
        this.home = home;
        this.disk = disk;
        this.projection = projection;
        this.clock = clock;
        this.key = key;
        this.previous = previous;
        this.generations = new Generations(home, disk);
    }

    Opening with(Key other, @Nullable Key before) {
        return new Opening(home, disk, projection, clock, other, before);
    }

    /**
     * A generation that is open.
     *
     * @param snapshot the seq of the newest snapshot that is not known to be damaged, 0 if there is none
     * @param checkpoint the seq of the last write in the database when it was closed last
     */
    record Live(int generation, Log log, Database database, long snapshot, long checkpoint, List<String> notices) {

        Live withSnapshot(long verified) {
            return new Live(generation, log, database, verified, checkpoint, notices);
        }
    }

    /** With the key of what is live. */
    private static Opening of(Path home, Disk disk, Projection projection, Clock clock, @Nullable String words)
            throws IOException {
        KeyFile file = KeyFile.read(home);
        int live = new Opening(home, disk, projection, clock, new Key(file.journal(), Sealer.NONE), null).live();
        Key key = file.unlock(live, words);
        return new Opening(home, disk, projection, clock, key, live < file.since() ? null : file.previous(key));
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
            opening.refuseNewer(opening.live());
            Lock lock = Lock.take(home);
            try {
                opening = new Rekey(opening).settled(KeyFile.read(home), opening.live());
                Ahead ahead = Ahead.of(opening, opening.live());
                if (ahead != null && ahead.goesOn() && !asItIs) {
                    throw ahead.complaint();
                }
                String upgrade = BeforeUpgrade.backUp(opening, opening.live());
                Opened opened = new Opened(opening, lock, opening.open());
                if (!upgrade.isEmpty()) {
                    opened.notice(upgrade);
                }
                if (ahead != null) {
                    opened.notice(ahead.sentence());
                }
                opened.follow();
                return opened;
            } catch (IOException | SQLException | RuntimeException | Error e) {
                lock.close();
                throw e;
            }
        } catch (IOException | SQLException e) {
            throw Complaint.of(e);
        }
    }

    /**
     * Goes on from a backup of the journal that holds all that its folder holds, and more.
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
                Ahead.goOn(opening, opening.live(), backup);
            }
        } catch (IOException | SQLException e) {
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
                new ArrayList<>());
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

    /** The key before, as long as something may be sealed with it. */
    @Nullable
    Key previous() {
        return previous;
    }

    Generations generations() {
        return generations;
    }

    Path folder(int generation) {
        return generations.folder(generation);
    }

    Sealer.Place place(int generation) {
        return new Sealer.Place(key.journal(), generation, 0, 0, 0);
    }

    /** The one that counts: what {@code CURRENT} says, unless it says what it said before a later one was in use. */
    private int live() throws IOException {
        Integer pointed = generations.pointed();
        List<Integer> all = generations.all();
        int used = 0;
        for (int generation : all) {
            used = wasUsed(generation) ? generation : used;
        }
        if (pointed != null) {
            return Math.max(pointed, used);
        }
        if (all.size() == 1) {
            return all.getFirst();
        }
        throw Complaint
                .damaged("The journal's CURRENT is missing or damaged, and it is not certain which of the folders "
                        + "g-… counts; put the folder back from a backup.");
    }

    /** Whether it was open since it was built: nothing that is only built leaves these. */
    private boolean wasUsed(int generation) throws IOException {
        State state = readState(generation);
        return state != null && state.phase() != State.Phase.CLEAN
                || Mark.read(folder(generation), place(generation)) != Mark.UNKNOWN;
    }

    private void refuseNewer(int generation) throws IOException {
        Path folder = folder(generation);
        State.read(folder, place(generation));
        Chain.of(folder, key, generation);
        for (Snapshots.Held held : Snapshots.in(folder)) {
            try {
                Snapshot.manifest(held.file(), key);
            } catch (JournalException e) {
                if (e.trouble() == Trouble.NEWER) {
                    throw e;
                }
            }
        }
    }

    private Live open() throws IOException, SQLException {
        List<String> notices = new ArrayList<>();
        int generation = live();
        Live opened = new Recovery(this, generation, notices).open();
        generations.sayWhatWasLost(opened.generation(), opened.notices());
        if (opened.generation() == generation) {
            sweep(generation);
        }
        return opened;
    }

    /** Before anything of a generation is altered: makes sure that it is the one that is named. */
    void name(int generation, List<String> notices) throws IOException {
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
    Live next(int next, List<String> notices) throws IOException, SQLException {
        generations.point(next);
        return new Recovery(this, next, notices).open();
    }

    Live rebuild(Live live) {
        live.database().abandon();
        try {
            return new Recovery(this, live.generation(), new ArrayList<>()).rebuild(live.log());
        } catch (IOException | SQLException e) {
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
            goOver(live, next);
            live.log().close();
            live.database().abandon();
            try {
                return new Recovery(this, next, new ArrayList<>()).open();
            } catch (IOException | SQLException | JournalException e) {
                // What was written is kept already.
                return new Recovery(this, next, new ArrayList<>()).open();
            }
        } catch (IOException | SQLException e) {
            throw Complaint.of(e);
        }
    }

    /** Names the next generation, or fails with the live one still named; if that is not certain, its log is closed. */
    private void goOver(Live live, int next) throws IOException {
        try {
            generations.point(next);
        } catch (IOException e) {
            Integer named = generations.pointed();
            if (named != null && named == live.generation()) {
                throw e;
            }
            try {
                generations.point(next);
            } catch (IOException again) {
                live.log().close();
                throw again;
            }
        }
    }

    Live checkpoint(Live live) {
        try {
            return new Recovery(this, live.generation(), new ArrayList<>()).checkpoint(live);
        } catch (IOException | SQLException e) {
            throw Complaint.of(e);
        }
    }

    /** Never fails: what is not said in {@code state.json} only makes the next opening take longer. */
    void close(Live live) {
        live.log().close();
        Long last = null;
        try {
            last = projection.last(live.database().writer());
        } catch (SQLException | RuntimeException e) {
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
        } catch (IOException e) {
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
