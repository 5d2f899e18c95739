package app.ajar.trash;

import app.ajar.keep.Changed;
import app.ajar.model.Ref;
import app.ajar.ui.Background;
import app.ajar.ui.Loads;
import app.ajar.ui.Messages;
import app.ajar.ui.Toasts;
import app.ajar.ui.Writing;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The trash: what lies there, what of it is ticked, and putting it back. */
public final class TrashModel {

    private final TrashQueries queries;
    private final Background background;
    private final Writing writing;
    private final Toasts toasts;
    private final Loads loads;
    private final Messages messages = Messages.of(TrashModel.class);
    private final Consumer<Changed> listener = this::changed;
    private final ObservableList<Row> shown = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Set<Ref>> ticked = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private List<Row> all = List.of();
    private String filter = "";

    public TrashModel(TrashQueries queries, Background background, Writing writing, Toasts toasts) {
        this.queries = queries;
        this.toasts = toasts;
        this.background = background;
        this.writing = writing;
        this.loads = new Loads(background, writing::failed);
    }

    void onShow() {
        queries.listen(listener);
        load();
    }

    void onHide() {
        queries.ignore(listener);
        loads.drop();
    }

    /** What fits the words that are looked for, what was thrown away last first. */
    ObservableList<Row> shown() {
        return shown;
    }

    /** A new set with every change; all of them are shown. */
    ReadOnlyObjectProperty<Set<Ref>> ticked() {
        return ticked.getReadOnlyProperty();
    }

    /** Whether it is known by now what lies there. */
    ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    /** Whether nothing lies there at all. */
    boolean isEmpty() {
        return all.isEmpty();
    }

    private void changed(Changed changed) {
        background.onScreen(this::load);
    }

    private void load() {
        loads.load(() -> {
            TrashWords words = new TrashWords(queries.today());
            return queries.all().stream().map(words::row).toList();
        }, rows -> {
            all = rows;
            show();
            loaded.set(true);
        });
    }

    /** Looks for words. */
    void filter(String typed) {
        filter = typed;
        show();
    }

    private void show() {
        List<Row> fitting = all.stream().filter(row -> row.has(filter)).toList();
        if (!fitting.equals(shown)) {
            shown.setAll(fitting);
        }
        Set<Ref> still = new LinkedHashSet<>(ticked.get());
        still.retainAll(fitting.stream().map(Row::ref).toList());
        ticked.set(still);
    }

    void tick(Row row) {
        Set<Ref> now = new LinkedHashSet<>(ticked.get());
        if (!now.remove(row.ref())) {
            now.add(row.ref());
        }
        ticked.set(now);
    }

    /** Ticks all that are shown; takes the ticks away if all have one. */
    void tickAll() {
        boolean every = ticked.get().size() == shown.size();
        ticked.set(every ? Set.of() : new LinkedHashSet<>(shown.stream().map(Row::ref).toList()));
    }

    /** What something is done to: all that are ticked, else the one row. */
    List<Row> chosen(@Nullable Row at) {
        return ticked.get().isEmpty()
                ? at == null ? List.of() : List.of(at)
                : shown.stream().filter(row -> ticked.get().contains(row.ref())).toList();
    }

    /** Whether some of these would not be seen if they were put back alone, for whose they are lies there, too. */
    static boolean needsOwners(List<Row> rows) {
        Set<Ref> refs = new LinkedHashSet<>(rows.stream().map(Row::ref).toList());
        return rows.stream().filter(row -> row.lying().needsOwners())
                .anyMatch(row -> row.lying().owners().stream().noneMatch(owner -> refs.contains(Ref.of(owner.id()))));
    }

    /**
     * Puts them back, in one write.
     *
     * @param withOwners whether those whose they are come back as well where nobody would see them else
     */
    void putBack(List<Row> rows, boolean withOwners) {
        Set<Ref> refs = new LinkedHashSet<>(rows.stream().map(Row::ref).toList());
        if (!refs.isEmpty()) {
            String what = rows.size() == 1 ? rows.getFirst().kind() : "";
            writing.keep(messages.say("trash.back.done", rows.size(), what), () -> queries.back(refs, withOwners));
        }
    }

    /** Forgets them for good; nothing brings them back. */
    void forget(List<Row> rows, Runnable then, Consumer<Exception> failed) {
        Set<Ref> refs = new LinkedHashSet<>(rows.stream().map(Row::ref).toList());
        background.run(() -> queries.forget(refs), gone -> {
            toasts.say(messages.say("forget.done", gone));
            then.run();
            load();
        }, failed);
    }
}
