package app.ajar.keep;

import static app.ajar.store.jooq.Tables.PREFERENCE;
import static app.ajar.store.jooq.Tables.SETTING;

import app.ajar.model.Change;
import app.ajar.model.Setting;
import app.ajar.model.Thing;
import app.ajar.store.Backup;
import app.ajar.store.JournalException;
import app.ajar.store.Key;
import app.ajar.store.Opened;
import app.ajar.store.Places;
import app.ajar.store.Snapshot;
import app.ajar.store.Trouble;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The backups of an open journal: made after half an hour with changes, when it is closed, and before anything that
 * changes much; beside its folder and, if wished, in a second place. For any thread that may wait; none waits for it.
 */
public final class Backups {

    /** The setting that names the folder of the second place; empty for none. */
    public static final String SECOND = Restore.OWN_SETTINGS + "second";

    private static final Duration EVERY = Duration.ofMinutes(30);
    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);

    private final Journal journal;
    private final Opened opened;
    private final Clock clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Instant since;
    private Set<Long> spared = Set.of();
    private volatile Status status = Status.UNKNOWN;

    /**
     * How it stands with the backups beside the journal.
     *
     * @param known false until it was looked
     * @param last when the last good one was made, null if there is none
     * @param complaint why the last attempt failed, empty if it did not
     */
    public record Status(boolean known, @Nullable Instant last, String complaint) {

        static final Status UNKNOWN = new Status(false, null, "");
    }

    /**
     * A folder in which backups lie.
     *
     * @param chosen what the rep chose; null for the one beside the journal
     * @param reachable false if it is not there now
     * @param last when the last good one was made there, null if none is known
     */
    public record Place(Path folder, @Nullable Path chosen, boolean reachable, @Nullable Instant last) {}

    /**
     * What an attempt came to.
     *
     * @param made what was made; the one there is if nothing changed since; null if the journal is empty
     * @param there the one in the second place, null if there is none
     * @param fresh whether the first was made now
     * @param second why there is none in the second place, empty if there is one or none is wished
     */
    public record Made(@Nullable Backup made, @Nullable Backup there, boolean fresh, String second) {}

    /**
     * What is in a backup, and what going back to it would do.
     *
     * @param people in sight in it
     * @param entries in sight in it
     * @param gone what is in sight now and would not be, people and entries first written last
     * @param changed how many things would go back to an earlier state
     * @param back how many would come back
     * @param lines how many lines about being in touch were said since; they stay, as all do
     * @param stops how many people said something about being in touch, whatever is gone back to
     */
    public record Inside(Path file, Instant made, int people, int entries, List<Thing> gone, int changed, int back,
            int lines, int stops) {

        public Inside {
            gone = List.copyOf(gone);
        }

        /** Whether going back to it would change anything. */
        public boolean differs() {
            return !gone.isEmpty() || changed > 0 || back > 0;
        }
    }

    Backups(Journal journal, Opened opened, Clock clock) {
        this.journal = journal;
        this.opened = opened;
        this.clock = clock;
        this.since = clock.instant();
    }

    /** Calls back, on whatever thread, when the status has changed. */
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    public Status status() {
        return status;
    }

    /** Looks when the last good one was made. */
    public Status look() {
        Optional<Backup> last = newest();
        set(new Status(true, last.map(Backup::at).orElse(null), status.complaint()));
        return status;
    }

    private Optional<Backup> newest() {
        return opened.places().newestOwn(opened.places().beside());
    }

    private void set(Status now) {
        if (!now.equals(status)) {
            status = now;
            listeners.forEach(Runnable::run);
        }
    }

    /** Where they lie; the first is the one beside the journal. */
    public List<Place> places() {
        Places places = opened.places();
        List<Place> all = new ArrayList<>();
        all.add(new Place(places.beside(), null, true, newest().map(Backup::at).orElse(null)));
        second().ifPresent(chosen -> {
            Path folder = places.within(chosen);
            boolean reachable = isReachable(chosen);
            Places.Second noted = places.second();
            Instant last = reachable
                    ? places.newestOwn(folder).map(Backup::at).orElse(null)
                    : noted != null && noted.chosen().equals(chosen) ? noted.last() : null;
            all.add(new Place(folder, chosen, reachable, last));
        });
        return all;
    }

    /** The folder that was chosen for the second place. */
    public Optional<Path> second() {
        return journal.read(db -> db.select(SETTING.VAL).from(SETTING).where(SETTING.NAME.eq(SECOND))
                .fetchOptional(SETTING.VAL)).filter(text -> !text.isEmpty()).flatMap(text -> {
                    try {
                        return Optional.of(Path.of(text));
                    } catch (InvalidPathException e) {
                        return Optional.empty();
                    }
                });
    }

    /**
     * What is to be written so that there is this second place.
     *
     * @param folder empty for none
     * @throws JournalException REFUSED if it lies where the journal does
     */
    public Change choose(Optional<Path> folder) {
        folder.ifPresent(path -> {
            Path chosen = path.toAbsolutePath().normalize();
            Path home = opened.folder().toAbsolutePath().normalize();
            if (chosen.startsWith(home) || chosen.startsWith(opened.places().beside())) {
                throw Expand.refused("That folder is the journal's own; choose another, best on another disk.");
            }
        });
        return new Change.Put(new Setting(SECOND, folder.map(path -> path.toAbsolutePath().normalize().toString())
                .orElse("")));
    }

    private static boolean isReachable(Path chosen) {
        return Files.isDirectory(chosen) && Files.isWritable(chosen);
    }

    /** All that can be gone back to: whole, and of any copy of this journal; the newest first. */
    public List<Backup> all() {
        List<Backup> all = new ArrayList<>();
        for (Place place : places()) {
            all.addAll(Backup.in(place.folder()).stream().filter(Backup::isWhole).toList());
        }
        all.sort(Comparator.reverseOrder());
        return all;
    }

    /**
     * Makes a backup wherever there is none of what is kept now.
     *
     * @throws JournalException if there is none anywhere then
     */
    public synchronized Made make() {
        since = clock.instant();
        journal.finishMending();
        Optional<Backup> before = newest().filter(one -> one.seq() == opened.last());
        Optional<Backup> made = before;
        JournalException failed = null;
        try {
            made = before.isPresent() ? before : make(opened.places().beside());
        } catch (JournalException e) {
            failed = e;
        }
        Second second = inSecond();
        if (failed == null) {
            set(new Status(true, made.map(Backup::at).orElse(null), ""));
            return new Made(made.orElse(null), second.made(), before.isEmpty() && made.isPresent(),
                    second.complaint());
        }
        Backup there = second.made();
        set(new Status(true, there == null ? newest().map(Backup::at).orElse(null) : there.at(),
                String.valueOf(failed.getMessage())));
        if (there == null) {
            throw failed;
        }
        return new Made(there, null, true, "");
    }

    /** Makes one in a folder that the caller names, whatever there is already elsewhere. */
    public synchronized Made makeIn(Path folder) {
        Optional<Backup> before = opened.places().newestOwn(folder).filter(one -> one.seq() == opened.last());
        Optional<Backup> made = before.isPresent() ? before : make(folder);
        return new Made(made.orElse(null), null, before.isEmpty() && made.isPresent(), "");
    }

    /** A backup of now, and the older ones let go; that these could not be let go is no reason to have none. */
    private Optional<Backup> make(Path folder) {
        int usual = Thread.currentThread().getPriority();
        Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
        try {
            Optional<Backup> made = opened.snapshots().backUp(opened.places(), folder);
            try {
                opened.places().retain(folder, clock.getZone(), pinned());
            } catch (JournalException e) {
                LOG.warn("an old backup could not be let go", e);
            }
            return made;
        } finally {
            Thread.currentThread().setPriority(usual);
        }
    }

    /** Those made before going back to one, until that is to stay so. */
    private Set<Long> pinned() {
        return Stream.concat(spared.stream(), journal.read(WentBack::all).stream().map(back -> back.seq() - 1))
                .collect(Collectors.toSet());
    }

    /** What there is in the second place, or why there is nothing. */
    private record Second(@Nullable Backup made, String complaint) {}

    private Second inSecond() {
        Places places = opened.places();
        try {
            Optional<Path> chosen = second();
            Places.Second noted = places.second();
            if (chosen.isEmpty()) {
                if (noted != null) {
                    places.note(null);
                }
                return new Second(null, "");
            }
            Instant last = noted != null && noted.chosen().equals(chosen.get()) ? noted.last() : null;
            if (!isReachable(chosen.get())) {
                note(places, noted, new Places.Second(chosen.get(), last));
                return new Second(null, "The second place is not there just now; it is used again when it is.");
            }
            Path folder = places.within(chosen.get());
            Optional<Backup> there = places.newestOwn(folder).filter(one -> one.seq() == opened.last());
            Optional<Backup> made = there.isPresent() ? there : make(folder);
            note(places, noted, new Places.Second(chosen.get(), made.map(Backup::at).orElse(last)));
            return new Second(made.orElse(null), "");
        } catch (JournalException e) {
            LOG.warn("no backup in the second place", e);
            return new Second(null, "In the second place: " + e.getMessage());
        }
    }

    private static void note(Places places, Places.@Nullable Second before, Places.Second now) {
        if (!now.equals(before)) {
            places.note(now);
        }
    }

    /** Makes one if half an hour has passed in which something was written; only the status says if that fails. */
    public void ifDue() {
        synchronized (this) {
            if (clock.instant().isBefore(since.plus(EVERY))) {
                return;
            }
        }
        ifChanged();
    }

    /** Makes one if something was written since the last; says nothing if that fails but in the status. */
    public void ifChanged() {
        try {
            make();
        } catch (JournalException e) {
            LOG.warn("no backup could be made", e);
        }
    }

    /**
     * Makes one before much is changed.
     *
     * @throws JournalException if it could not be made: then nothing is to be changed
     */
    public void before() {
        if (opened.last() > 0) {
            make();
        }
    }

    /** The same, and a backup that is about to be read stays, be it the oldest. */
    synchronized void before(Path read) {
        spared = Backup.of(read).map(backup -> Set.of(backup.seq())).orElse(Set.of());
        try {
            before();
        } finally {
            spared = Set.of();
        }
    }

    /**
     * Looks into a backup; nothing is written.
     *
     * @throws JournalException if it is damaged, newer, or of another journal
     */
    public Inside inside(Path file) {
        EndState then = read(file);
        return journal.read(db -> {
            Restore.Plan plan = Restore.plan(then, db);
            int stops = db.fetchCount(db.selectDistinct(PREFERENCE.PERSON).from(PREFERENCE));
            return new Inside(file, then.made(), then.people(),
                    then.entries(), plan.gone().reversed(), plan.changed(), plan.back(), plan.lines(), stops);
        });
    }

    EndState read(Path file) {
        Key by = opened.keyOf(file);
        Snapshot.verify(file, by);
        EndState then = journal.read(db -> EndState.of(file, by, db));
        if (!then.manifest().journal().equals(opened.journal())) {
            throw new JournalException(Trouble.REFUSED,
                    "This is a backup of another journal; open it as one of its own, or bring people in from it.");
        }
        return then;
    }

    /** How many people and entries are in sight in a backup. */
    public Inside count(Path file) {
        EndState then = read(file);
        return new Inside(file, then.made(), then.people(), then.entries(),
                List.of(), 0, 0, 0, 0);
    }

    /** That everything was put back and nobody has said yet to keep it so; the latest. */
    public Optional<WentBack> wentBack() {
        return journal.read(WentBack::all).stream().findFirst();
    }

    /** What is to be written so that everything stays as it was put back. */
    public Change keepIt(WentBack back) {
        return new Change.Put(new Setting(WentBack.KEPT, Long.toString(back.seq())));
    }
}
