package app.ajar.ui;

import app.ajar.model.Change;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Keeps what is changed by hand, takes back what was kept, and says in a toast what became of it. */
public final class Writing {

    private final Keeper keeper;
    private final Background background;
    private final Toasts toasts;
    private final Messages messages = Messages.of(Writing.class);
    private final List<Consumer<UUID>> undone = new ArrayList<>();
    private final List<Consumer<UUID>> redone = new ArrayList<>();
    private final Set<UUID> untyped = new HashSet<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /** The journal, as far as this needs it; called beside the window. */
    public interface Keeper {

        /** Keeps the changes as one write of this id; none is no write. */
        void keep(UUID id, List<Change> changes);

        /** The write that is to be taken back next. */
        Optional<UUID> toUndo();

        /** The undo that is to be taken back next. */
        Optional<UUID> toRedo();

        Back undo(UUID write);

        UUID next();
    }

    /**
     * What an undo did.
     *
     * @param write what was taken back, first of all: of an undo that was undone the write it had undone
     * @param redo whether it brought something back
     * @param what was written, in words
     * @param stayed how many things stay as they are, for they changed since
     * @param stopStays whether something that was said about being in touch stays
     */
    public record Back(UUID write, boolean redo, String what, int stayed, boolean stopStays) {}

    public Writing(Keeper keeper, Background background, Toasts toasts) {
        this.keeper = keeper;
        this.background = background;
        this.toasts = toasts;
    }

    /** Whether something is being kept just now. */
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /**
     * Keeps changes as one write.
     *
     * @param done the sentence that says so once it is true
     * @param changes worked out beside the window; empty if there is nothing to change
     */
    public void keep(String done, Callable<List<Change>> changes) {
        keep(done, changes, () -> {
        }, this::failed);
    }

    /**
     * Keeps changes as one write, and does something once they are kept.
     *
     * @param failed takes why nothing was written
     */
    public void keep(String done, Callable<List<Change>> changes, Runnable then, Consumer<Exception> failed) {
        busy.set(true);
        background.run(() -> {
            List<Change> worked = changes.call();
            UUID id = keeper.next();
            if (!worked.isEmpty()) {
                keeper.keep(id, worked);
            }
            return worked.isEmpty() ? Optional.<UUID>empty() : Optional.of(id);
        }, id -> {
            busy.set(false);
            id.ifPresent(write -> {
                untyped.add(write);
                kept(write, done);
            });
            then.run();
        }, problem -> {
            busy.set(false);
            failed.accept(problem);
        });
    }

    /** Something was kept by whoever calls. */
    public void kept(UUID write, String sentence) {
        kept(write, "fth-check", sentence, messages.say("toast.undo"));
    }

    /** Something was kept by whoever calls, with words of its own for taking it back. */
    public void kept(UUID write, String icon, String sentence, String action) {
        toasts.show(new Toasts.Toast(icon, sentence, action, messages.say("keys.undo"), () -> undo(write)));
    }

    /** Takes back the last write that is in effect. */
    public void undo() {
        run(() -> keeper.toUndo().map(keeper::undo), "undo.nothing");
    }

    /** Takes back a certain write. */
    public void undo(UUID write) {
        run(() -> Optional.of(keeper.undo(write)), "undo.nothing");
    }

    /** Brings back what was taken back last. */
    public void redo() {
        run(() -> keeper.toRedo().map(keeper::undo), "redo.nothing");
    }

    /** Whether a write was kept here and now, and is not known to have been typed anywhere. */
    public boolean isUntyped(UUID write) {
        return untyped.contains(write);
    }

    /** Hears of every write that was taken back. */
    public void onUndone(Consumer<UUID> listener) {
        undone.add(listener);
    }

    /** Hears of every write that was brought back. */
    public void onRedone(Consumer<UUID> listener) {
        redone.add(listener);
    }

    /** Says why something could not be read or written. */
    public void failed(Exception problem) {
        toasts.failed(problem);
    }

    private void run(Callable<Optional<Back>> work, String nothing) {
        busy.set(true);
        background.run(work, back -> {
            busy.set(false);
            back.ifPresentOrElse(this::say, () -> toasts.say(messages.say(nothing)));
        }, problem -> {
            busy.set(false);
            failed(problem);
        });
    }

    private void say(Back back) {
        String sentence = messages.say(back.redo() ? "redo.done" : "undo.done", back.what());
        String stayed = back.stopStays()
                ? " " + messages.say("undo.stop.stays")
                : back.stayed() == 0 ? "" : " " + messages.say("undo.stayed", back.stayed());
        toasts.show(back.redo()
                ? new Toasts.Toast("fth-rotate-cw", sentence + stayed, messages.say("toast.undo"),
                        messages.say("keys.undo"), this::undo)
                : new Toasts.Toast("fth-rotate-ccw", sentence + stayed, messages.say("toast.redo"),
                        messages.say("keys.redo"), this::redo));
        (back.redo() ? redone : undone).forEach(listener -> listener.accept(back.write()));
    }
}
