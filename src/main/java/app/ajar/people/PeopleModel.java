package app.ajar.people;

import app.ajar.keep.Changed;
import app.ajar.keep.Journal;
import app.ajar.model.Fold;
import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.people.PeopleQueries.Row;
import app.ajar.ui.Background;
import app.ajar.ui.Loads;
import app.ajar.ui.Navigator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** The list of people: everybody, or those whose name or work has the words of the filter. */
public final class PeopleModel {

    private final Journal journal;
    private final PeopleQueries queries;
    private final Background background;
    private final Navigator navigator;
    private final Loads loads;
    private final ObservableList<Row> all = FXCollections.observableArrayList();
    private final FilteredList<Row> shown = new FilteredList<>(all);
    private final ObservableList<Row> shownToRead = FXCollections.unmodifiableObservableList(shown);
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final Consumer<Changed> listener = this::changed;

    public PeopleModel(Journal journal, PeopleQueries queries, Background background, Navigator navigator,
            Consumer<Exception> failed) {
        this.journal = journal;
        this.queries = queries;
        this.background = background;
        this.navigator = navigator;
        this.loads = new Loads(background, failed);
    }

    void onShow() {
        journal.listen(listener);
        load();
    }

    void onHide() {
        journal.ignore(listener);
        loads.drop();
    }

    /** Those who fit the filter, by name. */
    ObservableList<Row> shown() {
        return shownToRead;
    }

    /** How many there are, whatever the filter. */
    ReadOnlyIntegerProperty count() {
        return count.getReadOnlyProperty();
    }

    /** Whether the list was read at all. */
    ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    Navigator navigator() {
        return navigator;
    }

    void filter(String typed) {
        List<String> words = List.of(Fold.of(typed).strip().split("\\s+"));
        shown.setPredicate(row -> words.stream().allMatch(row.folded()::contains));
    }

    void choose(Row row) {
        navigator.go(new Navigator.Page(row.id()));
    }

    /** Where in the list the person is whose page is open; empty if nobody's is, or the filter hides them. */
    Optional<Integer> chosen() {
        return navigator.place().get() instanceof Navigator.Page(PersonId person, var at)
                ? shown.stream().filter(row -> row.id().equals(person)).findFirst().map(shown::indexOf)
                : Optional.empty();
    }

    private void changed(Changed changed) {
        boolean whole = changed.things().isEmpty();
        boolean names = changed.things().stream().map(Ref::kind)
                .anyMatch(kind -> kind == Ref.Kind.PERSON || kind == Ref.Kind.SITUATION);
        if (whole || names) {
            background.onScreen(this::load);
        }
    }

    private void load() {
        loads.load(queries::everybody, rows -> {
            all.setAll(rows);
            count.set(rows.size());
            loaded.set(true);
        });
    }
}
