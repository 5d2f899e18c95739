package app.ajar.ui;

import java.util.Set;
import app.ajar.model.EntryId;
import app.ajar.model.PersonId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Where the window is; screens go to each other through it and know nothing else of one another. */
public final class Navigator {

    private static final int REMEMBERED = 50;

    private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(Section.TODAY);
    private final Deque<Place> behind = new ArrayDeque<>();
    private Consumer<Box> box = opened -> {
    };
    private Consumer<PersonId> asking = person -> {
    };
    private Consumer<PersonId> erasing = person -> {
    };

    /** Somewhere to be. */
    public sealed interface Place {}

    /** A place of the rail; the timeline of everybody is the second tab of People. */
    public enum Section implements Place {
        TODAY, PEOPLE, TIMELINE, DOORS, IDEAS, REFERRALS, INSIGHTS, SETTINGS
    }

    /**
     * Somebody's page.
     *
     * @param person by the id that the page goes by
     * @param at the entry to be seen first, or null for the newest
     */
    public record Page(PersonId person, @Nullable EntryId at) implements Place {

        public Page(PersonId person) {
            this(person, null);
        }
    }

    /**
     * What the box is opened with.
     *
     * @param people those it is about; may be empty
     * @param text to begin with; may be empty
     * @param settles what is ticked if the capture could settle it, for it was opened from there
     */
    public record Box(List<PersonId> people, String text, Set<EntryId> settles) {

        public static final Box EMPTY = new Box(List.of(), "");

        public Box {
            people = List.copyOf(people);
            settles = Set.copyOf(settles);
        }

        public Box(List<PersonId> people, String text) {
            this(people, text, Set.of());
        }
    }

    public ReadOnlyObjectProperty<Place> place() {
        return place.getReadOnlyProperty();
    }

    public void go(Place to) {
        if (!to.equals(place.get())) {
            behind.push(place.get());
            if (behind.size() > REMEMBERED) {
                behind.removeLast();
            }
            place.set(to);
        }
    }

    /** To where the window was before; stays where there is no before. */
    public void back() {
        if (!behind.isEmpty()) {
            place.set(behind.pop());
        }
    }

    /** To another place, as if the window had never been here: of a page that is gone. */
    public void replace(Place to) {
        Place gone = place.get();
        behind.removeIf(gone::equals);
        place.set(to);
    }

    /** Opens the box in which everything is written. */
    public void write(Box opened) {
        box.accept(opened);
    }

    /** Opens the box about whoever's page this is; about nobody yet where it is nobody's. */
    public void writeHere() {
        write(place.get() instanceof Page page ? new Box(List.of(page.person()), "") : Box.EMPTY);
    }

    /** What opens the box. */
    public void onWrite(Consumer<Box> open) {
        box = open;
    }

    /** Opens what asks somebody about the guess that stands, instead of going by it. */
    public void ask(PersonId person) {
        asking.accept(person);
    }

    /** Opens what asks whether somebody is to be erased. */
    public void erase(PersonId person) {
        erasing.accept(person);
    }

    /** What opens it. */
    public void onErase(Consumer<PersonId> open) {
        erasing = open;
    }

    /** What opens it. */
    public void onAsk(Consumer<PersonId> open) {
        asking = open;
    }
}
