package app.ajar.keep;

import static app.ajar.store.jooq.Tables.REVISION;

import app.ajar.model.Cause;
import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.rules.Settlement;
import app.ajar.rules.StopRule;
import app.ajar.store.Drafts;
import app.ajar.store.JournalException;
import app.ajar.store.Mended;
import app.ajar.store.Opened;
import app.ajar.store.Disk;
import app.ajar.store.Opening;
import app.ajar.store.Projection;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A journal that is open. All of its writes pass through one thread; a method that writes returns when what it wrote is on
 * the disk, and throws a {@link JournalException} when nothing of it is.
 */
public final class Journal implements AutoCloseable {

    /**
     * What was kept.
     *
     * @param seq its place in the journal
     * @param again whether a write of this id was there already, and nothing was written now
     */
    public record Kept(UUID write, long seq, boolean again) {}

    /**
     * What an undo did.
     *
     * @param putBack how many things are as they were before
     * @param stayed how many are not, for they changed since or must not be taken back
     * @param why of each line about being in touch that stays
     */
    public record PutBack(Kept kept, int putBack, int stayed, List<StopRule.Why> why) {}

    /**
     * What an archive has that the journal has not.
     *
     * @param things how many things are new or later
     * @param people how many people are new
     * @param entries how many entries are new
     * @param erased how many people, and {@code points} how many numbers of others, are left out: erased before
     */
    public record Found(int things, int people, int entries, int erased, int points) {}

    private final Opened opened;
    private final Writer writer;
    private final Erasing erasing;
    private final Archive archive;
    private final Locking locking;
    private final Backups backups;
    private final Rewriting rewriting;
    private final WritingThread thread = new WritingThread();
    private final List<Consumer<Changed>> listeners = new CopyOnWriteArrayList<>();
    private volatile Runnable guard = () -> {
    };

    private Journal(Opened opened, Projection projection, Disk disk, Clock clock) {
        this.opened = opened;
        this.archive = new Archive(opened, projection, disk, clock);
        this.writer = new Writer(opened, projection, clock, this::tell);
        this.erasing = new Erasing(opened, projection, writer, clock);
        this.backups = new Backups(this, opened, clock);
        this.rewriting = new Rewriting(this, opened, disk);
        this.locking = new Locking(opened, clock, rewriting, work -> onThread(() -> {
            work.run();
            return opened;
        }));
    }

    /**
     * Makes a new, empty journal in the folder, which is made if it is not there.
     *
     * @throws JournalException {@code REFUSED} if there is something in it or it cannot be written
     */
    public static void create(Path folder) {
        Opening.create(folder, Disk.REAL);
    }

    /** Opens the journal in the folder. */
    public static Journal open(Path folder, Clock clock) {
        return open(folder, Disk.REAL, clock);
    }

    /**
     * Opens the journal in the folder.
     *
     * @param words its passphrase, or the code on paper; null if none was given
     * @throws JournalException PASSPHRASE if it has one and these are not the words
     */
    public static Journal open(Path folder, Clock clock, @Nullable String words) {
        return open(folder, Disk.REAL, clock, words);
    }

    /** Opens it through a disk of the caller's. */
    public static Journal open(Path folder, Disk disk, Clock clock) {
        return open(folder, disk, clock, null);
    }

    /** Opens it through a disk of the caller's. */
    public static Journal open(Path folder, Disk disk, Clock clock, @Nullable String words) {
        Apply apply = new Apply();
        return new Journal(Opening.open(folder, disk, apply, clock, words), apply, disk, clock);
    }

    /** Opens it although a backup of it goes on where its folder ends. */
    public static Journal openAsItIs(Path folder, Clock clock, @Nullable String words) {
        Apply apply = new Apply();
        return new Journal(Opening.openAsItIs(folder, Disk.REAL, apply, clock, words), apply, Disk.REAL, clock);
    }

    /**
     * Brings a folder that is older than a backup of its journal to where the backup ends; then it can be opened.
     *
     * @throws JournalException {@code REFUSED} if the backup does not begin with all that the folder holds
     */
    public static void goOn(Path folder, Path backup, Clock clock, @Nullable String words) {
        Opening.goOn(folder, Disk.REAL, new Apply(), clock, backup, words);
    }

    /**
     * Makes the journal again of which this is a backup or an archive: the same, with its whole history.
     *
     * @param folder is not there, or empty
     */
    public static void createFrom(Path folder, Path backup, Clock clock, @Nullable String words) {
        Opening.createFrom(folder, Disk.REAL, new Apply(), clock, backup, words);
    }

    /** Keeps what the rep wrote. */
    public Kept keep(UUID id, List<Change> changes) {
        return keep(id, new Cause.Kept(), changes);
    }

    /**
     * Keeps the changes as one write, all or none.
     *
     * @param id made by the caller; if a write of this id is kept already, nothing is written
     * @throws JournalException if nothing was written, with the reason
     */
    public Kept keep(UUID id, Cause cause, List<Change> changes) {
        return onThread(() -> writer.keep(id, cause, changes));
    }

    /**
     * Puts back what a write changed, where it did not change since. An undo of an undo is a redo.
     *
     * @throws JournalException {@code REFUSED} if nothing of it can be put back
     */
    public PutBack undo(UUID write) {
        return onThread(() -> writer.undo(write));
    }

    /** Says that a line about being in touch was meant for somebody else; it then stands for them. */
    public Kept move(Entry line, PersonId to, String reason) {
        return onThread(() -> writer.move(line, to, reason));
    }

    /** What erasing somebody would do; nothing is done. REFUSED if there is nobody of that id. */
    public Erasure wouldErase(PersonId person) {
        return onThread(() -> erasing.look(person));
    }

    /**
     * Erases somebody for good, with all that is theirs, from every file in the folder and backup in reach; one is made
     * before. What names them becomes what was decided; REFUSED if something of {@link Erasure#toDecide} is not.
     */
    public Erasure.Done erase(PersonId person, Map<Ref, Decision> decisions, Erasure.Progress progress) {
        backups.before();
        rewriting.note();
        Erasure.Done done = onThread(() -> erasing.erase(person, decisions));
        return new Erasure.Done(done.kept(), done.things(), done.isClean(), rewriting.runAfter(progress));
    }

    /** Writes anew the backups that were out of reach when somebody was erased, where they are not any more. */
    public void finishErasing() {
        rewriting.run();
    }

    /**
     * Forgets for good what lies in the trash. Of somebody who asked not to be contacted enough is kept to know their
     * numbers again. REFUSED, and nothing is done, if it is a line about being in touch.
     */
    public Erasure.Done forget(Collection<Ref> things) {
        return onThread(() -> erasing.forget(things));
    }

    /** The write that an undo would take back next, also one of an earlier run. */
    public Optional<UUID> toUndo() {
        return read(db -> Undo.next(db).undo());
    }

    /** The undo that a redo would take back next. */
    public Optional<UUID> toRedo() {
        return read(db -> Undo.next(db).redo());
    }

    /** What new entries could settle, before they are kept; the rep chooses among what is not automatic. */
    public List<Settlement> settlements(List<Entry> fresh, LocalDate today) {
        return read(db -> Expand.settlements(db, fresh, today));
    }

    /** Reads; the context is good until the function returns. */
    public <T> T read(Function<DSLContext, T> question) {
        guard.run();
        finishMending();
        try {
            return opened.read(connection -> question.apply(Apply.context(connection)));
        } catch (SQLException e) {
            throw JournalException.because(e, "The journal is closed; open it again.");
        }
    }

    /** A disk that was full may have room again, and nothing but the tables was missing. */
    void finishMending() {
        if (writer.isBroken()) {
            thread.unlessThis(writer::finishMending);
        }
    }

    /** From now on runs this before every question and every write: a thread that must not wait can be refused. */
    public void guard(Runnable check) {
        guard = check;
    }

    /** Calls back on the writing thread after each write. */
    public void listen(Consumer<Changed> listener) {
        listeners.add(listener);
    }

    public void ignore(Consumer<Changed> listener) {
        listeners.remove(listener);
    }

    /** Who can open it. */
    public Locking locking() {
        return locking;
    }

    /** Drafts of what is not kept yet. */
    public Drafts drafts() {
        return opened.drafts();
    }

    public Path folder() {
        return opened.folder();
    }

    /** Which journal this is, whatever folder it lies in. */
    public UUID id() {
        return opened.journal();
    }

    public long last() {
        return opened.last();
    }

    /** What was put right while it was opened or since, a sentence each. */
    public List<String> notices() {
        return opened.notices();
    }

    /** How it was put right when it was opened; empty if nothing was damaged. */
    public Optional<Mended> mended() {
        return opened.mended();
    }

    /** Changes that this version could not read; they are kept and exported. */
    public List<String> unread() {
        return read(db -> db.select(REVISION.SEQ, REVISION.ORDINAL).from(REVISION)
                .where(REVISION.KIND.eq("UNKNOWN").and(REVISION.ACTION.eq("UNKNOWN")))
                .fetch(row -> "change " + row.value2() + " of write " + row.value1()));
    }

    /** Reads everything again and names what is not as it was written, a sentence each. */
    public List<String> verify() {
        return onThread(opened::verify);
    }

    /** Writes the whole journal into one file that any Ajar can read; its text can be read by anybody. */
    public void export(Path file) {
        onThread(() -> {
            archive.write(file);
            return file;
        });
    }

    /**
     * Brings in an archive: into an empty journal with its whole history, else what it has that this journal has not.
     *
     * @return how many things were new or later
     */
    public int importArchive(Path file) {
        backups.before(file);
        return onThread(() -> {
            int count = archive.bringIn(file, writer);
            tell(new Changed(opened.last(), Set.of(), Set.of()));
            return count;
        });
    }

    /** What {@link #importArchive} would bring in; nothing is written. */
    public Found wouldImport(Path file) {
        return onThread(() -> archive.wouldBringIn(file, writer));
    }

    /** Its backups: where they lie, and what is in them. */
    public Backups backups() {
        return backups;
    }

    /**
     * Puts everything back as a backup of this journal has it, in one write that can be undone; but what was said about
     * being in touch stays, and so does who said it, and what was erased stays erased. A backup is made before.
     *
     * @throws JournalException if nothing was written, with the reason
     */
    public Kept restore(Path backup) {
        EndState then = backups.read(backup);
        backups.before(backup);
        return onThread(() -> {
            archive.attachments(backup, then, Apply.context(opened.database().writer()));
            return writer.restore(then);
        });
    }

    /** Takes a snapshot after half an hour of change; for a thread of low priority that may wait. */
    public void snapshotIfDue() {
        if (opened.snapshots().due()) {
            writer.snapshot();
        }
    }

    public void onShow(Runnable show) {
        opened.lock().onShow(show);
    }

    @Override
    public void close() {
        if (thread.isClosed()) {
            return;
        }
        try {
            onThread(() -> {
                try {
                    if (writer.hasWritten()) {
                        writer.snapshot();
                    }
                } finally {
                    opened.close();
                }
                return opened;
            });
        } finally {
            thread.close();
        }
    }

    private void tell(Changed changed) {
        listeners.forEach(listener -> listener.accept(changed));
    }

    private <T> T onThread(Supplier<T> work) {
        guard.run();
        return thread.of(() -> {
            T done = work.get();
            if (writer.isLong()) {
                thread.later(writer::checkpoint);
            }
            return done;
        });
    }
}
