package app.ajar.capture;

import app.ajar.keep.Ids;
import app.ajar.model.PersonId;
import app.ajar.ui.Background;
import app.ajar.ui.Messages;
import app.ajar.ui.Writing;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/** Keeps what stands in the box: says "keeping" at once, and "kept" when it is true. */
final class KeepModel {

    private static final Duration SLOW = Duration.ofSeconds(2);

    private final CaptureQueries queries;
    private final Background background;
    private final SheetModel sheet;
    private final UndoneModel undone;
    private final Writing writing;
    private final SeenWords words;
    private final Consumer<String> say;
    private final Consumer<Exception> failed;
    private final Messages messages = Messages.of(KeepModel.class);
    private final ReadOnlyBooleanWrapper keeping = new ReadOnlyBooleanWrapper();
    private @Nullable Runnable whenKept;

    /**
     * @param say takes a sentence about how it goes
     * @param failed takes why nothing was kept
     */
    KeepModel(CaptureQueries queries, Background background, SheetModel sheet, UndoneModel undone, Writing writing,
            SeenWords words, Consumer<String> say, Consumer<Exception> failed) {
        this.queries = queries;
        this.background = background;
        this.sheet = sheet;
        this.undone = undone;
        this.writing = writing;
        this.words = words;
        this.say = say;
        this.failed = failed;
    }

    ReadOnlyBooleanProperty keeping() {
        return keeping.getReadOnlyProperty();
    }

    /** @param close is run once it is kept, if its page is still the one in the box */
    void keep(Runnable close) {
        Asked asked = sheet.asked();
        if (keeping.get() || asked.text().isBlank() && asked.head().chosen() == null) {
            return;
        }
        keeping.set(true);
        say.accept(messages.say("keeping"));
        Background.Later slow = background.after(SLOW, () -> say.accept(messages.say("keeping.slow")));
        Draft mine = sheet.draft();
        PersonId on = sheet.page();
        background.run(() -> queries.keep(mine.id(), mine.asked()), done -> {
            slow.cancel();
            done.ifPresentOrElse(what -> kept(what, mine, on, close),
                    () -> say.accept(messages.say("kept.nothing")));
            finished();
        }, problem -> {
            slow.cancel();
            failed.accept(problem);
            finished();
        });
    }

    /** What waited stays in the box. */
    private void kept(CaptureQueries.Done done, Draft draft, @Nullable PersonId on, Runnable close) {
        String left = LeftOver.of(done.proposal());
        Asked rest = left.isEmpty()
                ? Asked.NOTHING
                : new Asked(left, draft.asked().head().choosing(null), Map.of(), Set.of());
        sheet.put(on, new Draft(Ids.next(), draft.begun(), rest));
        undone.kept(done.write(), on, draft, left);
        say.accept("");
        if (sheet.isOf(on)) {
            close.run();
        }
        String sentence = words.kept(done.proposal());
        if (words.stopped(done.proposal()).isEmpty()) {
            writing.kept(done.write(), sentence);
        } else {
            writing.kept(done.write(), "fth-bell-off", sentence, messages.say("kept.stop.undo"));
        }
    }

    private void finished() {
        keeping.set(false);
        Runnable then = whenKept;
        if (then != null) {
            whenKept = null;
            then.run();
        }
    }

    /** Does something once nothing is being kept. */
    void whenKept(Runnable then) {
        if (keeping.get()) {
            whenKept = then;
        } else {
            then.run();
        }
    }
}
