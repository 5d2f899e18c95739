package app.ajar.ui;

import app.ajar.model.PersonId;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Where the window is; screens go to each other through it and know nothing else of one another. */
public final class Navigator {

    private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(new Nobody());

    /** Somewhere to be. */
    public sealed interface Place {}

    /** Nobody's page. */
    public record Nobody() implements Place {}

    /** Somebody's page, by the id that it goes by. */
    public record Page(PersonId person) implements Place {}

    public ReadOnlyObjectProperty<Place> place() {
        return place.getReadOnlyProperty();
    }

    public void go(Place to) {
        place.set(to);
    }
}
