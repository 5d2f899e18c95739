package app.ajar.app;

import app.ajar.keep.Journal;
import app.ajar.read.People;
import app.ajar.store.JournalException;
import app.ajar.store.Trouble;
import app.ajar.ui.Background;
import app.ajar.ui.Complaints;
import app.ajar.ui.Messages;
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
     * @param bringing whether people are to be brought in at once
     * @param empty whether nobody is in it yet
     */
    record Open(Journal journal, boolean bringing, boolean empty) implements State {}

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Opens the journal that is meant, or shows the doors. */
    void start(Start start) {
        state.set(new Opening(Work.OPENING));
        background.run(() -> start.meant(journals::last), meant -> meant.ifPresentOrElse(this::open, this::welcome),
                problem -> welcome());
    }

    void welcome() {
        welcome("");
    }

    private void welcome(String complaint) {
        background.run(journals::suggested, suggested -> state.set(new Welcome(suggested, complaint)),
                problem -> state.set(new Welcome(Path.of(""), Complaints.sentence(problem, messages))));
    }

    void open(Path folder) {
        go(Work.OPENING, folder, false, () -> journals.open(folder));
    }

    /** Opens the folder of a journal, or makes the journal again of which a folder holds backups. */
    void openOrRestore(Path folder) {
        go(Work.OPENING, folder, false, () -> {
            Optional<Path> backup = journals.newestBackup(folder);
            return backup.isPresent() ? journals.unpack(backup.get()) : journals.open(folder);
        });
    }

    /** Opens a folder although a backup of its journal goes on where it ends. */
    void openAsItIs(Path folder) {
        go(Work.OPENING, folder, false, () -> journals.openAsItIs(folder));
    }

    /** Brings a folder to where its backup ends, and opens it. */
    void goOn(Path folder, Path backup) {
        go(Work.OPENING, folder, false, () -> journals.goOn(folder, backup));
    }

    /**
     * Makes a new journal.
     *
     * @param name what people call the rep; may be empty
     */
    void begin(Path folder, String name) {
        go(Work.MAKING, null, false, () -> journals.begin(folder, name));
    }

    /** Makes a new journal where it is suggested, into which people are to be brought at once. */
    void beginAndBringIn() {
        go(Work.MAKING, null, true, () -> journals.begin(journals.suggested(), ""));
    }

    /** Opens the sample, which is made the first time. */
    void sample() {
        go(Work.SAMPLE, null, false, journals::sample);
    }

    /** Brings an archive into a new journal. */
    void unpack(Path archive) {
        go(Work.MAKING, null, false, () -> journals.unpack(archive));
    }

    /** Closes the journal, if one is open, and does what is to be done then. */
    void close(Runnable then) {
        Optional<Journal> open = state.get() instanceof Open(Journal journal, var bringing, var empty)
                ? Optional.of(journal)
                : Optional.empty();
        state.set(new Opening(Work.OPENING));
        background.run(() -> {
            open.ifPresent(journal -> {
                journal.backups().ifChanged();
                journal.close();
            });
            return open;
        }, closed -> then.run(), problem -> then.run());
    }

    private void go(Work kind, @Nullable Path folder, boolean bringing, Callable<Journal> work) {
        state.set(new Opening(kind));
        background.run(() -> {
            Journal journal = work.call();
            return new Open(journal, bringing, !journal.read(db -> new People(db).any()));
        }, state::set, problem -> {
            String sentence = Complaints.sentence(problem, messages);
            Trouble trouble = problem instanceof JournalException known ? known.trouble() : Trouble.REFUSED;
            Path backup = problem instanceof JournalException known ? known.backup() : null;
            if (folder == null) {
                welcome(sentence);
            } else {
                state.set(new NotOpened(sentence, trouble, folder, backup));
            }
        });
    }
}
