package app.ajar.erase;

import app.ajar.keep.Decision;
import app.ajar.keep.Erasure;
import app.ajar.model.Fold;
import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.ui.Background;
import app.ajar.ui.Complaints;
import app.ajar.ui.Loads;
import app.ajar.ui.Navigator;
import app.ajar.ui.Navigator.Section;
import app.ajar.ui.Toasts;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Somebody is to be erased: everything is decided and the name is typed before anything is done. */
public final class EraseModel {

    /** How far it is. */
    enum State {
        READING, DECIDING, ERASING, DONE, FAILED
    }

    /**
     * What is to be read.
     *
     * @param rows what names them, to be decided one by one
     * @param named says how many those are; empty if there are none
     * @param name to be typed
     */
    record Shown(State state, String title, List<String> said, String named, List<Row> rows, String name) {

        Shown {
            said = List.copyOf(said);
            rows = List.copyOf(rows);
        }
    }

    /**
     * Something of other people's that names them.
     *
     * @param whose it is, and what and when
     * @param texts that name them
     */
    record Row(Ref ref, String whose, List<String> texts) {}

    private static final double UNKNOWN = -1;

    private final EraseQueries queries;
    private final Background background;
    private final Navigator navigator;
    private final Toasts toasts;
    private final EraseWords words;
    private final Loads loads;
    private final Map<Ref, Decision> decisions = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<Shown> shown;
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(UNKNOWN);
    private EraseQueries.@Nullable Look look;
    private String typed = "";
    private boolean isSeen;

    public EraseModel(EraseQueries queries, Background background, Navigator navigator, Toasts toasts, Clock clock) {
        this.queries = queries;
        this.background = background;
        this.navigator = navigator;
        this.toasts = toasts;
        this.words = new EraseWords(clock);
        this.loads = new Loads(background, this::failed);
        this.shown = new ReadOnlyObjectWrapper<>(words.reading());
    }

    ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Whether everything is decided and the name is typed. */
    ReadOnlyBooleanProperty ready() {
        return ready.getReadOnlyProperty();
    }

    /** How much of the work is done, from 0 to 1; less than 0 while that is not known. */
    ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    /** Reads what there is of somebody. */
    void look(PersonId person) {
        decisions.clear();
        typed = "";
        look = null;
        isSeen = true;
        ready.set(false);
        progress.set(UNKNOWN);
        shown.set(words.reading());
        loads.load(() -> queries.look(person), found -> {
            look = found;
            shown.set(words.deciding(found));
        });
    }

    void decide(Ref thing, Decision decision) {
        decisions.put(thing, decision);
        check();
    }

    void type(String name) {
        typed = name;
        check();
    }

    private void check() {
        EraseQueries.Look found = look;
        ready.set(found != null && shown.get().state() == State.DECIDING && isName(found.erasure())
                && found.erasure().toDecide().stream().allMatch(mention -> isDecided(mention.ref())));
    }

    private boolean isDecided(Ref thing) {
        Decision decision = decisions.get(thing);
        return decision != null && !(decision instanceof Decision.Reword(Map<String, String> texts)
                && texts.entrySet().stream().anyMatch(text -> text.getKey().equals(text.getValue())));
    }

    private boolean isName(Erasure erasure) {
        return Fold.of(typed).strip().equals(Fold.of(erasure.name()).strip());
    }

    void erase() {
        EraseQueries.Look found = look;
        if (found == null || !ready.get()) {
            return;
        }
        ready.set(false);
        Erasure erasure = found.erasure();
        Map<Ref, Decision> decided = Map.copyOf(decisions);
        shown.set(words.erasing(erasure));
        background.run(() -> queries.erase(erasure.person(), decided, (done, all) -> background
                .onScreen(() -> progress.set(all == 0 ? UNKNOWN : (double) done / all))), done -> done(erasure, done),
                this::failed);
    }

    private void done(Erasure erasure, Erasure.Done done) {
        look = null;
        if (navigator.place().get() instanceof Navigator.Page(PersonId person, var at)
                && erasure.group().contains(person)) {
            navigator.replace(Section.PEOPLE);
        }
        Shown said = words.done(erasure, done);
        shown.set(said);
        if (!isSeen) {
            toasts.say(said.title());
        }
    }

    private void failed(Exception problem) {
        look = null;
        ready.set(false);
        String why = Complaints.sentence(problem, words.messages());
        shown.set(words.failed(why));
        if (!isSeen) {
            toasts.say(why);
        }
    }

    /** The dialog is closed; what is being done goes on, and is said in a toast. */
    void leave() {
        isSeen = false;
        if (shown.get().state() != State.ERASING) {
            loads.drop();
            look = null;
        }
    }
}
