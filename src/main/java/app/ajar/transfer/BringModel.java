package app.ajar.transfer;

import app.ajar.keep.Journal;
import app.ajar.ui.Background;
import app.ajar.ui.Complaints;
import app.ajar.ui.Messages;
import app.ajar.ui.Toasts;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Bringing people in: a file is chosen, what is in it is said, and only then it comes in. */
public final class BringModel {

    private final BringQueries queries;
    private final Background background;
    private final Toasts toasts;
    private final Messages messages = Messages.of(BringModel.class);
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper file = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private @Nullable Path chosen;
    private Runnable done = () -> {
    };

    public BringModel(BringQueries queries, Background background, Toasts toasts) {
        this.queries = queries;
        this.background = background;
        this.toasts = toasts;
    }

    /** What is in the file, or why it cannot come in. */
    ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    /** The name of the file chosen; empty if none was. */
    ReadOnlyStringProperty file() {
        return file.getReadOnlyProperty();
    }

    /** Whether there is something to bring in. */
    ReadOnlyBooleanProperty ready() {
        return ready.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    void onDone(Runnable whenDone) {
        done = whenDone;
    }

    /** Begins anew. */
    void clear() {
        chosen = null;
        ready.set(false);
        file.set("");
        said.set(messages.say("bring.none"));
    }

    void choose(Path archive) {
        chosen = archive;
        ready.set(false);
        busy.set(true);
        file.set(String.valueOf(archive.getFileName()));
        said.set(messages.say("bring.reading"));
        background.run(() -> queries.look(archive), found -> {
            busy.set(false);
            ready.set(found.things() > 0);
            String inIt = found.things() == 0
                    ? messages.say("bring.nothing")
                    : messages.say("bring.found", found.people(), found.entries());
            said.set(found.erased() + found.points() == 0
                    ? inIt
                    : inIt + " " + messages.say("bring.left.out", found.erased(), found.points()));
        }, this::failed);
    }

    void bringIn() {
        Path archive = chosen;
        if (archive == null || !ready.get() || busy.get()) {
            return;
        }
        ready.set(false);
        busy.set(true);
        said.set(messages.say("bring.coming"));
        background.run(() -> {
            Journal.Found found = queries.look(archive);
            queries.bringIn(archive);
            return found;
        }, found -> {
            busy.set(false);
            toasts.say(messages.say("bring.done", found.people(), found.entries()));
            done.run();
        }, this::failed);
    }

    private void failed(Exception problem) {
        busy.set(false);
        said.set(Complaints.sentence(problem, messages));
    }
}
