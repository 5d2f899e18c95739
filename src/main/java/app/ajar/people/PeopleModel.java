package app.ajar.people;

import app.ajar.keep.Changed;
import app.ajar.keep.Journal;
import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.ui.Background;
import app.ajar.ui.Loads;
import app.ajar.ui.Navigator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The list of people: who is shown, in which order, and who is ticked. */
public final class PeopleModel {

    /** So many fill any window. */
    private static final int FIRST = 60;
    /** Of more than these it is quicker to read everybody again. */
    private static final int MANY = 300;
    private static final Set<Ref.Kind> SEEN = EnumSet.of(Ref.Kind.PERSON, Ref.Kind.ROLE, Ref.Kind.SITUATION,
            Ref.Kind.ENTRY);

    private final Journal journal;
    private final PeopleQueries queries;
    private final Background background;
    private final Navigator navigator;
    private final Loads loads;
    private final Consumer<Changed> listener = this::changed;
    private final Ticks ticks = new Ticks();
    private final ObservableList<Row> shown = FXCollections.observableArrayList();
    private final ObservableList<Row> shownToRead = FXCollections.unmodifiableObservableList(shown);
    private final ReadOnlyObjectWrapper<Filter> filter = new ReadOnlyObjectWrapper<>(Filter.EVERYBODY);
    private final ReadOnlyObjectWrapper<Order> order = new ReadOnlyObjectWrapper<>(Order.BY_NAME);
    private final ReadOnlyObjectWrapper<@Nullable Listed> everybody = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper replacing = new ReadOnlyBooleanWrapper();
    private final Set<PersonId> due = new LinkedHashSet<>();
    private boolean allDue = true;
    private int counted;
    private boolean listening;
    private boolean isShown;
    private boolean firstWanted;

    public PeopleModel(Journal journal, PeopleQueries queries, Background background, Navigator navigator,
            Consumer<Exception> failed) {
        this.journal = journal;
        this.queries = queries;
        this.background = background;
        this.navigator = navigator;
        this.loads = new Loads(background, failed);
    }

    /** Reads everybody before anybody looks, so that the first look need not wait. */
    public void warm() {
        if (!isShown) {
            listen();
            read();
        }
    }

    /** What changes while nobody looks is noted and read when somebody does: the journal is always listened to. */
    void onShow() {
        isShown = true;
        listen();
        Listed now = everybody.get();
        allDue |= now == null || !now.today().equals(queries.today());
        read();
    }

    void onHide() {
        isShown = false;
        firstWanted = false;
    }

    /** Those who fit the filter, in the chosen order. */
    ObservableList<Row> shown() {
        return shownToRead;
    }

    /** True while those shown make room for others: then it is not the rep who goes to another row. */
    ReadOnlyBooleanProperty replacing() {
        return replacing.getReadOnlyProperty();
    }

    /** As they were read last, in the chosen order; null before that. */
    ReadOnlyObjectProperty<@Nullable Listed> everybody() {
        return everybody.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Filter> filter() {
        return filter.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Order> order() {
        return order.getReadOnlyProperty();
    }

    Ticks ticks() {
        return ticks;
    }

    Navigator navigator() {
        return navigator;
    }

    void filter(UnaryOperator<Filter> change) {
        firstWanted = false;
        filter.set(change.apply(filter.get()));
        show();
    }

    void sort(Order.By column) {
        order.set(order.get().choose(column));
        read();
    }

    void open(Row row) {
        navigator.go(new Navigator.Page(row.id()));
    }

    /** Opens the first of those shown; while there is nobody and not all are read yet, as soon as there is. */
    void openFirst() {
        Listed now = everybody.get();
        boolean isRead = now != null && now.rows().size() == now.all() && due.isEmpty() && !allDue;
        firstWanted = shown.isEmpty() && !isRead;
        if (!shown.isEmpty()) {
            open(shown.getFirst());
        }
    }

    /** The day for which they were read. */
    LocalDate today() {
        Listed now = everybody.get();
        return now == null ? queries.today() : now.today();
    }

    /** How many there are, those who are set aside not counted. */
    int count() {
        return counted;
    }

    /** Those who are ticked, in the order in which they were. */
    List<Row> ticked() {
        Listed now = everybody.get();
        return now == null ? List.of() : now.rows().stream().filter(row -> ticks.has(row.id())).toList();
    }

    /** How many of those ticked are not shown. */
    int tickedUnseen() {
        Set<PersonId> all = ticks.ticked().get();
        return all.isEmpty() ? 0 : all.size() - (int) shown.stream().filter(row -> all.contains(row.id())).count();
    }

    private void listen() {
        if (!listening) {
            listening = true;
            journal.listen(listener);
        }
    }

    private void changed(Changed changed) {
        boolean whole = changed.things().isEmpty();
        if (whole || changed.things().stream().map(Ref::kind).anyMatch(SEEN::contains)) {
            background.onScreen(() -> note(whole, changed.people()));
        }
    }

    private void note(boolean whole, Set<PersonId> people) {
        due.addAll(people);
        allDue |= whole || due.size() > MANY;
        if (isShown) {
            read();
        }
    }

    /** What is due is asked for until it was answered; an answer that comes after the next question is dropped. */
    private void read() {
        Listed before = everybody.get();
        Order by = order.get();
        Set<PersonId> asked = Set.copyOf(due);
        if (before == null && by.equals(Order.BY_NAME)) {
            loads.load(() -> sorted(queries.first(FIRST), by), first -> {
                take(first);
                readAll(by, asked);
            });
        } else if (before == null || allDue) {
            readAll(by, asked);
        } else {
            loads.load(() -> asked.isEmpty() ? sorted(before, by) : merged(before, asked, by),
                    now -> done(now, asked));
        }
    }

    private void readAll(Order by, Set<PersonId> asked) {
        allDue = true;
        loads.load(() -> sorted(queries.everybody(), by), now -> {
            allDue = false;
            done(now, asked);
        });
    }

    private void done(Listed now, Set<PersonId> asked) {
        due.removeAll(asked);
        take(now);
        if (now.rows().size() != now.all()) {
            // Two became one, or one two: whose rows they were is not said.
            readAll(order.get(), Set.of());
        }
    }

    private Listed merged(Listed before, Set<PersonId> asked, Order by) {
        Listed some = queries.some(asked);
        Set<PersonId> gone = new HashSet<>(asked);
        some.rows().forEach(row -> gone.add(row.id()));
        List<Row> rows = new ArrayList<>(before.rows());
        rows.removeIf(row -> gone.contains(row.id()));
        rows.addAll(some.rows());
        return sorted(new Listed(rows, some.all(), some.givers(), some.gatherings(), some.today()), by);
    }

    private static Listed sorted(Listed listed, Order by) {
        return new Listed(listed.rows().stream().sorted(by.comparator()).toList(), listed.all(), listed.givers(),
                listed.gatherings(), listed.today());
    }

    private void take(Listed now) {
        counted = (int) now.rows().stream().filter(row -> !row.setAside()).count();
        everybody.set(now);
        filter.set(filter.get().with(now.gatherings()));
        if (now.rows().size() == now.all() && !ticks.ticked().get().isEmpty()) {
            ticks.retain(now.rows().stream().map(Row::id).collect(Collectors.toSet()));
        }
        show();
        if (firstWanted) {
            openFirst();
        }
    }

    /** The very same rows; whether they say the same would be asked of each of their parts. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean areSame(List<Row> some, List<Row> others) {
        boolean same = some.size() == others.size();
        for (int at = 0; same && at < some.size(); at++) {
            same = some.get(at) == others.get(at);
        }
        return same;
    }

    private void show() {
        Listed now = everybody.get();
        Filter wanted = filter.get();
        List<Row> fit = now == null ? List.of() : now.rows().stream().filter(wanted::shows).toList();
        if (!areSame(fit, shown)) {
            replacing.set(true);
            try {
                shown.setAll(fit);
            } finally {
                replacing.set(false);
            }
        }
    }
}
