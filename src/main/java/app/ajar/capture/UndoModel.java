package app.ajar.capture;

import app.ajar.keep.Journal;
import app.ajar.ui.Background;
import app.ajar.ui.Messages;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Takes back what was written, and brings it back. */
public final class UndoModel {

    private final CaptureQueries queries;
    private final Background background;
    private final Consumer<String> say;
    private final Consumer<Exception> failed;
    private final Messages messages = Messages.of(UndoModel.class);

    /** @param say takes a sentence about what was done */
    public UndoModel(CaptureQueries queries, Background background, Consumer<String> say, Consumer<Exception> failed) {
        this.queries = queries;
        this.background = background;
        this.say = say;
        this.failed = failed;
    }

    /** The last write that is in effect. */
    public void undo() {
        run(() -> queries.toUndo().map(queries::undo), "undo");
    }

    /** The last undo. */
    public void redo() {
        run(() -> queries.toRedo().map(queries::undo), "redo");
    }

    /** A certain write. */
    void undo(UUID write) {
        run(() -> Optional.of(queries.undo(write)), "undo");
    }

    private void run(Callable<Optional<Journal.PutBack>> work, String done) {
        background.run(work, back -> say.accept(back.map(what -> sentence(what, done))
                .orElseGet(() -> messages.say(done + ".nothing"))), failed);
    }

    private String sentence(Journal.PutBack back, String done) {
        String sentence = messages.say(done + ".done");
        String stayed = back.stayed() == 0 ? "" : " " + messages.say("undo.stayed", back.stayed());
        return back.why().isEmpty() ? sentence + stayed : sentence + " " + messages.say("undo.stop.stays");
    }
}
