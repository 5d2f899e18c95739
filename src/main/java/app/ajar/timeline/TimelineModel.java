package app.ajar.timeline;

import app.ajar.keep.Changed;
import app.ajar.keep.Journal;
import app.ajar.model.Entry;
import app.ajar.model.PersonId;
import app.ajar.read.Cursor;
import app.ajar.read.Entries;
import app.ajar.ui.Background;
import app.ajar.ui.Loads;
import app.ajar.ui.Navigator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The timeline of the person whose page is open: a page at first, and more once the end is reached. */
public final class TimelineModel {

    /** What there is to say where no entries are. */
    enum State {
        NOBODY, LOADING, EMPTY, SHOWN
    }

    private final Journal journal;
    private final TimelineQueries queries;
    private final RowWords words;
    private final Background background;
    private final Navigator navigator;
    private final Loads loads;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ObservableList<Row> rowsToRead = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NOBODY);
    private final Consumer<Changed> listener = this::changed;
    private final ChangeListener<Navigator.Place> follow = (place, before, now) -> open();
    private volatile @Nullable PersonId person;
    private @Nullable Entry last;
    private Cursor next = Cursor.NEWEST;
    private boolean more;

    public TimelineModel(Journal journal, TimelineQueries queries, RowWords words, Background background,
            Navigator navigator, Consumer<Exception> failed) {
        this.journal = journal;
        this.queries = queries;
        this.words = words;
        this.background = background;
        this.navigator = navigator;
        this.loads = new Loads(background, failed);
    }

    void onShow() {
        journal.listen(listener);
        navigator.place().addListener(follow);
        open();
    }

    void onHide() {
        journal.ignore(listener);
        navigator.place().removeListener(follow);
        loads.drop();
    }

    ObservableList<Row> rows() {
        return rowsToRead;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** The end is in sight: loads what follows, if anything does. */
    void loadMore() {
        PersonId whose = person;
        if (more && whose != null) {
            more = false;
            Entry above = last;
            loads.load(() -> read(whose, next, Entries.PAGE, above), loaded -> {
                rows.addAll(loaded.rows());
                take(loaded);
            });
        }
    }

    private void changed(Changed changed) {
        PersonId mine = person;
        if (mine != null && (changed.people().contains(mine) || changed.things().isEmpty())) {
            background.onScreen(() -> reload(Math.max(Entries.PAGE, rows.size() + 1)));
        }
    }

    private void open() {
        rows.clear();
        last = null;
        more = false;
        if (navigator.place().get() instanceof Navigator.Page(PersonId now, var at)) {
            person = now;
            state.set(State.LOADING);
            reload(Entries.PAGE);
        } else {
            person = null;
            loads.drop();
            state.set(State.NOBODY);
        }
    }

    private void reload(int limit) {
        PersonId whose = person;
        if (whose != null) {
            loads.load(() -> read(whose, Cursor.NEWEST, limit, null), loaded -> {
                rows.setAll(loaded.rows());
                take(loaded);
            });
        }
    }

    private void take(Loaded loaded) {
        next = loaded.page().next();
        more = loaded.page().more();
        if (!loaded.page().entries().isEmpty()) {
            last = loaded.page().entries().getLast();
        }
        state.set(rows.isEmpty() ? State.EMPTY : State.SHOWN);
    }

    private record Loaded(TimelineQueries.Page page, List<Row> rows) {}

    private Loaded read(PersonId whose, Cursor after, int limit, @Nullable Entry above) {
        TimelineQueries.Page page = queries.page(whose, after, limit);
        List<Row> made = new ArrayList<>();
        Entry before = above;
        for (Entry entry : page.entries()) {
            made.add(words.row(entry, before, page.people(), page.today()));
            before = entry;
        }
        return new Loaded(page, made);
    }
}
