package app.ajar.people;

import app.ajar.keep.Changed;
import app.ajar.keep.Journal;
import app.ajar.model.PersonId;
import app.ajar.people.PersonQueries.Portrait;
import app.ajar.ui.Background;
import app.ajar.ui.Loads;
import app.ajar.ui.Navigator;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import org.jspecify.annotations.Nullable;

/** Who the person is whose page is open. */
public final class PersonModel {

    private final Journal journal;
    private final PersonQueries queries;
    private final Background background;
    private final Navigator navigator;
    private final Loads loads;
    private final ReadOnlyObjectWrapper<@Nullable Portrait> portrait = new ReadOnlyObjectWrapper<>();
    private final Consumer<Changed> listener = this::changed;
    private final ChangeListener<Navigator.Place> follow = (place, before, now) -> load();
    private volatile @Nullable PersonId page;

    public PersonModel(Journal journal, PersonQueries queries, Background background, Navigator navigator,
            Consumer<Exception> failed) {
        this.journal = journal;
        this.queries = queries;
        this.background = background;
        this.navigator = navigator;
        this.loads = new Loads(background, failed);
    }

    void onShow() {
        journal.listen(listener);
        navigator.place().addListener(follow);
        load();
    }

    void onHide() {
        journal.ignore(listener);
        navigator.place().removeListener(follow);
        loads.drop();
    }

    /** Null while nobody's page is open. */
    ReadOnlyObjectProperty<@Nullable Portrait> portrait() {
        return portrait.getReadOnlyProperty();
    }

    private void changed(Changed changed) {
        PersonId mine = page;
        if (mine != null && (changed.people().contains(mine) || changed.things().isEmpty())) {
            background.onScreen(this::load);
        }
    }

    private void load() {
        if (navigator.place().get() instanceof Navigator.Page(PersonId person, var at)) {
            page = person;
            loads.load(() -> queries.portrait(person), found -> show(person, found));
        } else {
            page = null;
            loads.drop();
            portrait.set(null);
        }
    }

    /** Somebody whose making was undone has no page any more. */
    private void show(PersonId asked, Optional<Portrait> found) {
        if (found.isEmpty()) {
            navigator.go(Navigator.Section.PEOPLE);
        } else if (found.get().person().id().equals(asked)) {
            portrait.set(found.get());
        } else {
            navigator.go(new Navigator.Page(found.get().person().id()));
        }
    }
}
