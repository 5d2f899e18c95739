package app.ajar.app;

import app.ajar.keep.Journal;
import app.ajar.mended.MendedQueries;
import app.ajar.mended.Report;
import app.ajar.read.People;
import app.ajar.store.JournalException;
import app.ajar.store.Trouble;
import app.ajar.ui.Background;
import app.ajar.ui.Complaints;
import app.ajar.ui.Messages;
import app.ajar.ui.Navigator;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Which journal is open, or why none is. */
final class OpenModel {

    private final Journals journals;
    private final Background background;
    private final Messages messages = Messages.of(OpenModel.class);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(
            new Opening(Work.OPENING));

    OpenModel(Journals journals, Background background) {
        this.journals = journals;
        this.background = background;
    }

    sealed interface State {}

    /** What takes a while. */
    enum Work {
        OPENING, MAKING, SAMPLE
    }

    /** What is opened in a journal at once. */
    enum Then {
        NOTHING, BRING_IN, PASSPHRASE
    }

    /** A journal is being opened or made. */
    record Opening(Work work) implements State {}

    /**
     * There is none to open; one can be made or chosen.
     *
     * @param suggested a folder for a new one
     * @param complaint why the one chosen cannot be; empty if there is nothing to say
     */
    record Welcome(Path suggested, String complaint) implements State {}

    /**
     * It cannot be opened.
     *
     * @param sentence what to do
     * @param folder the one to try again
     * @param backup the one that can be gone on from; null if there is none
     */
    record NotOpened(String sentence, Trouble trouble, Path folder, @Nullable Path backup) implements State {}

    /**
     * It has a passphrase, which is to be typed.
     *
     * @param place a folder, or an archive
     * @param complaint what was wrong with the one typed; empty if none was
     * @param way how it is opened with the right one
     */
    record Locked(Path place, String complaint, Way way) implements State {}

    /** How a journal is come by. */
    @FunctionalInterface
    interface Way {

        /** @param words the passphrase, or the code on paper; null if none was typed */
        Journal by(@Nullable String words);
    }

    /**
     * @param then what is opened in it at once
     * @param first where in it the window is first
     */
    record Open(Journal journal, Then then, Navigator.Section first) implements State {

        Open at(Navigator.Section place) {
            return new Open(journal, then, place);
        }
    }

    /** It was damaged and put right; what was done is read before it is shown. */
    record PutRight(Open open, Report report) implements State {}

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Opens the journal that is meant, or shows the doors. */
    void start(Start start) {
        state.set(new Opening(Work.OPENING));
        background.run(() -> start.meant(journals::last).map(folder -> new Meant(folder, start.words())),
                meant -> meant.ifPresentOrElse(this::open, this::welcome), problem -> welcome());
    }

    /** @param words the passphrase, if it was given already */
    private record Meant(Path folder, @Nullable String words) {}

    private void open(Meant meant) {
        go(Work.OPENING, meant.folder(), meant.words(), words -> journals.open(meant.folder(), words));
    }

    void welcome() {
        welcome("");
    }

    private void welcome(String complaint) {
        background.run(journals::suggested, suggested -> state.set(new Welcome(suggested, complaint)),
                problem -> state.set(new Welcome(Path.of(""), Complaints.sentence(problem, messages))));
    }

    void open(Path folder) {
        open(new Meant(folder, null));
    }

    /** @param words the passphrase, or the code on paper, as it was typed */
    void unlock(Locked locked, String words) {
        go(Work.OPENING, locked.place(), words, locked.way());
    }

    /** Closes the journal and asks for its passphrase. */
    void lock() {
        if (state.get() instanceof Open open) {
            Path folder = open.journal().folder();
            close(() -> state.set(new Locked(folder, "", words -> journals.open(folder, words))));
        }
    }

    /** Opens the folder of a journal, or makes the journal again of which a folder holds backups. */
    void openOrRestore(Path folder) {
        go(Work.OPENING, folder, null, words -> {
            Optional<Path> backup = journals.newestBackup(folder);
            return backup.isPresent() ? journals.unpack(backup.get(), words) : journals.open(folder, words);
        });
    }

    /** Opens a folder although a backup of its journal goes on where it ends. */
    void openAsItIs(Path folder) {
        go(Work.OPENING, folder, null, words -> journals.openAsItIs(folder, words));
    }

    /** Brings a folder to where its backup ends, and opens it. */
    void goOn(Path folder, Path backup) {
        go(Work.OPENING, folder, null, words -> journals.goOn(folder, backup, words));
    }

    /**
     * Makes a new journal.
     *
     * @param name what people call the rep; may be empty
     * @param lock whether a passphrase is to be set at once
     */
    void begin(Path folder, String name, boolean lock) {
        make(Work.MAKING, lock ? Then.PASSPHRASE : Then.NOTHING, () -> journals.begin(folder, name));
    }

    /** Makes a new journal where it is suggested, into which people are to be brought at once. */
    void beginAndBringIn() {
        make(Work.MAKING, Then.BRING_IN, () -> journals.begin(journals.suggested(), ""));
    }

    /** Opens the sample, which is made the first time. */
    void sample() {
        make(Work.SAMPLE, Then.NOTHING, journals::sample);
    }

    /** Brings an archive into a new journal. */
    void unpack(Path archive) {
        state.set(new Opening(Work.MAKING));
        background.run(() -> opened(journals.unpack(archive, null), Then.NOTHING), state::set, problem -> {
            if (trouble(problem) == Trouble.PASSPHRASE) {
                state.set(new Locked(archive, "", words -> journals.unpack(archive, words)));
            } else {
                welcome(Complaints.sentence(problem, messages));
            }
        });
    }

    /** Closes the journal, if one is open, and does what is to be done then. */
    void close(Runnable then) {
        Optional<Journal> open = switch (state.get()) {
            case Open it -> Optional.of(it.journal());
            case PutRight it -> Optional.of(it.open().journal());
            default -> Optional.empty();
        };
        state.set(new Opening(Work.OPENING));
        background.run(() -> {
            open.ifPresent(journal -> {
                journal.backups().ifChanged();
                journal.close();
            });
            return open;
        }, closed -> then.run(), problem -> then.run());
    }

    private void make(Work kind, Then then, Callable<Journal> work) {
        state.set(new Opening(kind));
        background.run(() -> opened(work.call(), then), state::set,
                problem -> welcome(Complaints.sentence(problem, messages)));
    }

    private void go(Work kind, Path place, @Nullable String words, Way way) {
        state.set(new Opening(kind));
        background.run(() -> opened(way.by(words), Then.NOTHING), state::set, problem -> {
            String sentence = Complaints.sentence(problem, messages);
            if (trouble(problem) == Trouble.PASSPHRASE) {
                state.set(new Locked(place, words == null ? "" : sentence, way));
            } else {
                state.set(new NotOpened(sentence, trouble(problem), place,
                        problem instanceof JournalException known ? known.backup() : null));
            }
        });
    }

    /** Shows a journal that was put right. */
    void goIn(Open open) {
        state.set(open);
    }

    /** A journal is open that cannot be shown: closes it again. */
    void notShown(Open open, Exception problem) {
        if (state.get() == open) {
            close(() -> state.set(new NotOpened(Complaints.sentence(problem, messages), trouble(problem),
                    open.journal().folder(), null)));
        }
    }

    private static State opened(Journal journal, Then then) {
        try {
            boolean empty = !journal.read(db -> new People(db).any());
            Open open = new Open(journal, then, empty ? Navigator.Section.TODAY : Navigator.Section.PEOPLE);
            return new MendedQueries(journal).report().<State>map(report -> new PutRight(open, report)).orElse(open);
        } catch (RuntimeException | Error e) {
            // Nobody could open it again while this holds it.
            journal.close();
            throw e;
        }
    }

    private static Trouble trouble(Exception problem) {
        return problem instanceof JournalException known ? known.trouble() : Trouble.REFUSED;
    }
}
