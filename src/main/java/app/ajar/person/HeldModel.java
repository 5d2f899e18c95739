package app.ajar.person;

import app.ajar.model.PersonId;
import app.ajar.rules.Handover;
import app.ajar.rules.Handover.Mark;
import app.ajar.ui.Background;
import app.ajar.ui.Loads;
import app.ajar.ui.Messages;
import app.ajar.ui.Toasts;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Everything held about somebody: what there is, what of it is handed over, and handing it over. */
public final class HeldModel {

    private final HeldQueries queries;
    private final Background background;
    private final Toasts toasts;
    private final Consumer<Exception> failed;
    private final Loads loads;
    private final HeldText text = new HeldText();
    private final Messages messages = Messages.of(HeldModel.class);
    private final ReadOnlyObjectWrapper<@Nullable HeldPage> page = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Handover.Choice> choice = new ReadOnlyObjectWrapper<>(Handover.Choice.USUAL);

    public HeldModel(HeldQueries queries, Background background, Toasts toasts, Consumer<Exception> failed) {
        this.queries = queries;
        this.background = background;
        this.toasts = toasts;
        this.failed = failed;
        this.loads = new Loads(background, failed);
    }

    /** Reads everything about somebody. What was chosen for somebody else is not carried over. */
    void open(PersonId person) {
        page.set(null);
        choice.set(Handover.Choice.USUAL);
        loads.load(() -> queries.of(person), found -> page.set(found.orElse(null)));
    }

    /** Nothing is held here any more. */
    void close() {
        loads.drop();
        page.set(null);
    }

    /** Null until it is read. */
    ReadOnlyObjectProperty<@Nullable HeldPage> page() {
        return page.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Handover.Choice> choice() {
        return choice.getReadOnlyProperty();
    }

    void choose(Handover.Choice now) {
        choice.set(now);
    }

    /** How many lines there are of a kind. */
    int count(Mark mark) {
        HeldPage now = page.get();
        return now == null ? 0 : now.count(mark);
    }

    /** What is handed over, in its order. */
    List<HeldItem> items() {
        HeldPage now = page.get();
        return now == null ? List.of() : now.only(choice.get());
    }

    /** What is left out, a sentence for each kind. */
    List<String> leftOut() {
        HeldPage now = page.get();
        return now == null ? List.of() : text.leftOut(now, choice.get());
    }

    /** The text that is handed over; empty until it is read. */
    String text() {
        HeldPage now = page.get();
        return now == null ? "" : text.of(now, choice.get());
    }

    void copied() {
        toasts.say(messages.say("held.copied"));
    }

    void save(Path file) {
        String whole = text();
        background.run(() -> {
            queries.save(file, whole);
            return file;
        }, saved -> toasts.say(messages.say("held.saved", String.valueOf(saved.getFileName()))), failed);
    }
}
