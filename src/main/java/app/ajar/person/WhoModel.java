package app.ajar.person;

import app.ajar.model.Fold;
import app.ajar.model.PersonId;
import app.ajar.person.PersonQueries.Candidate;
import app.ajar.ui.Loads;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** Everybody but one, to choose another by name. */
final class WhoModel {

    private final PersonQueries queries;
    private final Loads loads;
    private final ObservableList<Candidate> all = FXCollections.observableArrayList();
    private final FilteredList<Candidate> shown = new FilteredList<>(all);
    private boolean isLoaded;

    WhoModel(PersonQueries queries, Loads loads) {
        this.queries = queries;
        this.loads = loads;
    }

    void load(PersonId than) {
        isLoaded = false;
        loads.load(() -> queries.others(than), others -> {
            isLoaded = true;
            all.setAll(others);
        });
    }

    /** Whether it is known who there is. */
    boolean isLoaded() {
        return isLoaded;
    }

    /** Those with every word in one of their names. */
    ObservableList<Candidate> shown() {
        return shown;
    }

    void filter(String typed) {
        List<String> words = List.of(Fold.of(typed).strip().split("\\s+"));
        shown.setPredicate(one -> {
            String names = Fold.of(String.join(" ", one.person().names().stream().map(name -> name.text()).toList()));
            return words.stream().allMatch(names::contains);
        });
    }
}
