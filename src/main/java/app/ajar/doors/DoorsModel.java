package app.ajar.doors;

import app.ajar.model.EntryId;
import app.ajar.doors.Shown.Card;
import app.ajar.keep.Changed;
import app.ajar.keep.Journal;
import app.ajar.model.PersonId;
import app.ajar.rules.DoorGroup;
import app.ajar.ui.Background;
import app.ajar.ui.Loads;
import app.ajar.ui.Navigator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The groups of the place of doors, how much of each is shown, and what is done from there. */
public final class DoorsModel {

    /** What is shown of a group that has more. */
    private static final int FIRST = 4;
    private static final int FIRST_RESTING = 8;
    private static final int MORE = 50;

    private final Journal journal;
    private final DoorsQueries queries;
    private final Navigator navigator;
    private final Loads loads;
    private final Consumer<Changed> listener;
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final Map<DoorGroup.Kind, Integer> limits = new EnumMap<>(DoorGroup.Kind.class);
    private final Set<PersonId> opened = new HashSet<>();

    public DoorsModel(Journal journal, DoorsQueries queries, Background background, Navigator navigator,
            Consumer<Exception> failed) {
        this.journal = journal;
        this.queries = queries;
        this.navigator = navigator;
        this.loads = new Loads(background, failed);
        this.listener = changed -> background.onScreen(this::read);
    }

    void onShow() {
        journal.listen(listener);
        read();
    }

    void onHide() {
        journal.ignore(listener);
        loads.drop();
    }

    private void read() {
        loads.load(queries::read, shown::set);
    }

    /** As it was read last; null before that. */
    ReadOnlyObjectProperty<@Nullable Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Those of a group who are shown. */
    List<Card> of(DoorGroup.Kind kind) {
        List<Card> all = all(kind);
        return all.subList(0, Math.min(all.size(), limit(kind)));
    }

    /** How many there are. */
    int count(DoorGroup.Kind kind) {
        return all(kind).size();
    }

    /** How many more are shown when more are asked for; 0 if all are. */
    int more(DoorGroup.Kind kind) {
        return Math.min(MORE, Math.max(0, count(kind) - limit(kind)));
    }

    void showMore(DoorGroup.Kind kind) {
        limits.put(kind, limit(kind) + MORE);
    }

    private List<Card> all(DoorGroup.Kind kind) {
        Shown now = shown.get();
        return now == null ? List.of() : now.of(kind);
    }

    private int limit(DoorGroup.Kind kind) {
        return limits.getOrDefault(kind, switch (kind) {
            case ACKNOWLEDGE, MOMENT, SILENT, BROKE, ASKED_FOR_NO_CONTACT -> FIRST;
            case RESTING -> FIRST_RESTING;
            case NEVER, REOPENED -> 1;
        });
    }

    /** Whether the other noes of somebody are opened. */
    boolean isOpened(PersonId person) {
        return opened.contains(person);
    }

    void turn(PersonId person) {
        if (!opened.remove(person)) {
            opened.add(person);
        }
    }

    /** To somebody's page. */
    void open(PersonId person) {
        navigator.go(new Navigator.Page(person));
    }

    /**
     * Opens the box about somebody with what is to be said there.
     *
     * @param settles what is ticked in it
     */
    void write(PersonId person, String text, Set<EntryId> settles) {
        navigator.write(new Navigator.Box(List.of(person), text, settles));
    }
}
