package app.ajar.timeline;

import app.ajar.keep.Changed;
import app.ajar.model.EntryId;
import app.ajar.model.PersonId;
import app.ajar.read.Cursor;
import app.ajar.ui.Background;
import app.ajar.ui.Loads;
import app.ajar.ui.Navigator;
import app.ajar.ui.Writing;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import org.jspecify.annotations.Nullable;

/**
 * The stream of somebody's page or of everybody: a stretch of it is loaded around what is in sight, and more on the
 * side that comes near. Whatever changes, what is in sight first stays.
 */
public final class StreamModel {

    /** As many as fill a large window. */
    static final int FIRST = 30;
    static final int PAGE = 50;
    /** So many are held at most. */
    static final int MOST = 240;
    private static final int NEAR = 15;
    private static final UUID LAST_OF_A_DAY = new UUID(-1, -1);

    /** What there is to say where no entries are. */
    enum State {
        LOADING, EMPTY, NONE_OF_KIND, SHOWN
    }

    private final StreamQueries queries;
    private final StreamRows composed;
    private final Background background;
    private final Navigator navigator;
    private final Question question;
    private final Loads besides;
    private final Lookups lookups;
    private final EditModel edits;
    private final boolean everybody;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyObjectWrapper<Filter> filter = new ReadOnlyObjectWrapper<>(Filter.ALL);
    private final ReadOnlyObjectWrapper<@Nullable EntryId> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable PersonId> filteredPerson = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<StreamQueries.Roles> roles = new ReadOnlyObjectWrapper<>(
            StreamQueries.Roles.NONE);
    private final ReadOnlyObjectWrapper<StreamQueries.Extent> extent = new ReadOnlyObjectWrapper<>(
            new StreamQueries.Extent(0, 0));
    private final Consumer<Changed> listener = this::changed;
    private final ChangeListener<Navigator.Place> follow = (place, before, now) -> go(now);
    private final Set<EntryId> opened = new HashSet<>();
    private Scope scope;
    private Stretch stretch = Stretch.NOTHING;
    private @Nullable EntryId first;
    private Cursor place = Cursor.NEWEST;
    private boolean atTop = true;
    private boolean listening;

    private StreamModel(boolean everybody, StreamQueries queries, EditQueries editing, Background background,
            Writing writing, Navigator navigator) {
        this.everybody = everybody;
        this.queries = queries;
        this.background = background;
        this.navigator = navigator;
        this.composed = new StreamRows(queries.words().dates());
        this.question = new Question(new Loads(background, writing::failed), this::take);
        this.besides = new Loads(background, writing::failed);
        this.lookups = new Lookups(queries, new Loads(background, writing::failed), this::asked);
        this.edits = new EditModel(editing, background, writing, queries.words());
        this.scope = new Scope.Everybody(null);
        edits.listen(this::show, this::toEntry);
    }

    /** Of the person whose page is open. */
    public static StreamModel ofPage(StreamQueries queries, EditQueries editing, Background background,
            Writing writing, Navigator navigator) {
        return new StreamModel(false, queries, editing, background, writing, navigator);
    }

    /** Of everybody. */
    public static StreamModel ofEverybody(StreamQueries queries, EditQueries editing, Background background,
            Writing writing, Navigator navigator) {
        return new StreamModel(true, queries, editing, background, writing, navigator);
    }

    void onShow() {
        if (!listening) {
            listening = true;
            queries.listen(listener);
            navigator.place().addListener(follow);
        }
        go(navigator.place().get());
    }

    void onHide() {
        if (listening) {
            listening = false;
            queries.ignore(listener);
            navigator.place().removeListener(follow);
        }
        question.drop();
        besides.drop();
    }

    boolean isEverybody() {
        return everybody;
    }

    StreamWords words() {
        return queries.words();
    }

    Lookups lookups() {
        return lookups;
    }

    EditModel edits() {
        return edits;
    }

    ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Filter> filter() {
        return filter.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable EntryId> selected() {
        return selected.getReadOnlyProperty();
    }

    /** Whose entries everybody's are narrowed to; null while they are not. */
    ReadOnlyObjectProperty<@Nullable PersonId> filteredPerson() {
        return filteredPerson.getReadOnlyProperty();
    }

    /** Of the one whose page it is. */
    ReadOnlyObjectProperty<StreamQueries.Roles> roles() {
        return roles.getReadOnlyProperty();
    }

    /** How many entries stand before the first row, and how many there are; an estimate while pages come and go. */
    ReadOnlyObjectProperty<StreamQueries.Extent> extent() {
        return extent.getReadOnlyProperty();
    }

    /** The one whose page it is, or to whom everybody's entries are narrowed. */
    @Nullable
    PersonId person() {
        return scope.person();
    }

    boolean mayBeOlder() {
        return stretch.older();
    }

    boolean mayBeNewer() {
        return stretch.newer();
    }

    void select(@Nullable EntryId id) {
        selected.set(id);
    }

    /** This row is the first in sight now. */
    void inSight(EntryId id, boolean top) {
        first = id;
        atTop = top;
        stretch.told().stream().filter(one -> one.id().equals(id)).findFirst().ifPresent(one -> place = one.place());
    }

    /** Rows are near an end of what is loaded: what is beyond it is loaded, if anything is. */
    void near(int before, int behind) {
        if (question.isOpen() || stretch.isEmpty()) {
            return;
        }
        Stretch have = stretch;
        StreamQueries.Asked asked = asked();
        if (before < NEAR && have.newer()) {
            question.ask(true, () -> new Question.Answer(
                    have.after(queries.newer(asked, have.first(), PAGE), MOST), new Shown.Aim.Stay(null), true));
        } else if (behind < NEAR && have.older()) {
            question.ask(true, () -> new Question.Answer(
                    have.before(queries.older(asked, have.last(), PAGE), MOST), new Shown.Aim.Stay(null), true));
        }
    }

    void toNewest() {
        toNewest(FIRST);
    }

    private void toNewest(int limit) {
        StreamQueries.Asked asked = asked();
        ask(() -> answer(queries.around(asked, Cursor.NEWEST, 0, limit), new Shown.Aim.Top(null)));
    }

    void toOldest() {
        StreamQueries.Asked asked = asked();
        ask(() -> answer(queries.around(asked, Cursor.OLDEST, PAGE, 0), new Shown.Aim.Bottom()));
    }

    /** To the last entry of a day, or the first before it. */
    void toDay(LocalDate day) {
        to(() -> new Cursor(day.atTime(LocalTime.MAX), LAST_OF_A_DAY));
    }

    /** To the place before which so many entries stand. */
    void toPlace(int before) {
        StreamQueries.Asked asked = asked();
        to(() -> queries.place(asked, before).orElse(Cursor.NEWEST));
    }

    /** To an entry, which is then the chosen one. */
    public void toEntry(EntryId id) {
        selected.set(id);
        to(() -> queries.place(id).orElse(Cursor.NEWEST));
    }

    private void to(Callable<Cursor> where) {
        StreamQueries.Asked asked = asked();
        ask(() -> {
            Cursor there = where.call();
            Stretch around = queries.around(asked, there, PAGE, PAGE);
            return answer(around, new Shown.Aim.Top(instead(around, there)));
        });
    }

    void show(Filter kinds) {
        if (kinds != filter.get()) {
            filter.set(kinds);
            around(PAGE, PAGE);
        }
    }

    /** Everybody's entries that are also somebody's; null for all of them. */
    void with(@Nullable PersonId person) {
        if (everybody && !scope.equals(new Scope.Everybody(person))) {
            scope = new Scope.Everybody(person);
            filteredPerson.set(person);
            around(PAGE, PAGE);
        }
    }

    /** What is first in sight stays, as far as it is still to be shown. */
    private void around(int newer, int older) {
        Cursor there = place;
        StreamQueries.Asked asked = asked();
        ask(() -> {
            Stretch around = queries.around(asked, there, newer, older);
            return answer(around, new Shown.Aim.Stay(instead(around, there)));
        });
    }

    /** Shows a long text to its end. */
    void open(EntryId id) {
        opened.add(id);
        reload();
    }

    private StreamQueries.Asked asked() {
        return new StreamQueries.Asked(scope, filter.get(), opened);
    }

    private void go(Navigator.Place to) {
        if (!everybody && to instanceof Navigator.Page page) {
            boolean other = !scope.equals(new Scope.Page(page.person()));
            if (other) {
                clear(new Scope.Page(page.person()));
            }
            if (page.at() != null) {
                filter.set(Filter.ALL);
                toEntry(page.at());
            } else {
                reload();
            }
        } else if (everybody && to == Navigator.Section.TIMELINE) {
            reload();
        }
    }

    private void clear(Scope now) {
        scope = now;
        filter.set(Filter.ALL);
        opened.clear();
        selected.set(null);
        stretch = Stretch.NOTHING;
        first = null;
        place = Cursor.NEWEST;
        atTop = true;
        roles.set(StreamQueries.Roles.NONE);
        state.set(State.LOADING);
        shown.set(Shown.NOTHING);
    }

    private void changed(Changed changed) {
        background.onScreen(() -> {
            PersonId person = scope.person();
            boolean about = everybody || person != null;
            if (about && (person == null || changed.people().contains(person) || changed.things().isEmpty())
                    && !question.again()) {
                reload();
            }
        });
    }

    private void reload() {
        if (first == null || stretch.isEmpty() || atTop && !stretch.newer() && !edits.isEditing()) {
            toNewest(Math.max(FIRST, Math.min(MOST, stretch.size() + 1)));
            return;
        }
        Cursor there = place;
        int newer = (int) stretch.told().stream().filter(one -> one.place().isNewerThan(there)).count();
        around(Math.max(PAGE, newer), Math.max(PAGE, stretch.size() - newer + 1));
    }

    /** The first that is not newer than a place; where there is none the oldest. */
    private static @Nullable EntryId instead(Stretch stretch, Cursor place) {
        return stretch.told().stream().filter(one -> !one.place().isNewerThan(place)).findFirst().map(Told::id)
                .orElseGet(() -> stretch.isEmpty() ? null : stretch.told().getLast().id());
    }

    private void ask(Callable<Question.Answer> asked) {
        question.ask(false, asked);
    }

    private static Question.Answer answer(Stretch stretch, Shown.Aim aim) {
        return new Question.Answer(stretch, aim, false);
    }

    /** The pages before and behind came and went: how many stand before the first is known from what did. */
    private void moved(Stretch before) {
        Cursor was = before.first();
        Cursor now = stretch.first();
        int came = (int) stretch.told().stream().filter(one -> one.place().isNewerThan(was)).count();
        int went = (int) before.told().stream().filter(one -> one.place().isNewerThan(now)).count();
        StreamQueries.Extent known = extent.get();
        extent.set(new StreamQueries.Extent(Math.max(0, known.before() - came + went), known.all()));
    }

    private void take(Question.Answer answer) {
        Stretch before = stretch;
        stretch = answer.stretch();
        state.set(!stretch.isEmpty()
                ? State.SHOWN
                : filter.get() == Filter.ALL && !(everybody && scope.person() != null)
                        ? State.EMPTY
                        : State.NONE_OF_KIND);
        shown.set(new Shown(rows(), answer.aim()));
        if (answer.more()) {
            moved(before);
        } else {
            besides();
        }
    }

    private List<Row> rows() {
        return composed.of(stretch, everybody, edits.drafts(), edits.notes());
    }

    /** The same rows, with what is being edited as it is now. */
    private void show() {
        shown.set(new Shown(rows(), new Shown.Aim.Stay(null)));
    }

    /** What is not needed for the first rows. */
    private void besides() {
        Scope now = scope;
        StreamQueries.Asked asked = asked();
        Cursor from = stretch.newer() && !stretch.isEmpty() ? stretch.first() : Cursor.NEWEST;
        besides.load(() -> new Besides(now instanceof Scope.Page page
                ? queries.roles(page.person())
                : StreamQueries.Roles.NONE, queries.extent(asked, from)), known -> {
                    roles.set(known.roles());
                    extent.set(known.extent());
                });
    }

    private record Besides(StreamQueries.Roles roles, StreamQueries.Extent extent) {}
}
