package app.ajar.capture;

import app.ajar.capture.CaptureQueries.Done;
import app.ajar.capture.CaptureQueries.Proposal;
import app.ajar.capture.language.Choice;
import app.ajar.keep.Ids;
import app.ajar.model.PersonId;
import app.ajar.ui.Background;
import app.ajar.ui.Complaints;
import app.ajar.ui.Loads;
import app.ajar.ui.Messages;
import app.ajar.ui.Navigator;
import app.ajar.ui.Words;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What stands in the box, what of it will be kept, and what became of it. */
public final class CaptureModel {

    private static final Duration PAUSE = Duration.ofMillis(120);
    private static final Duration SLOW = Duration.ofSeconds(2);

    private final CaptureQueries queries;
    private final DraftQueries drafts;
    private final DraftKeeper keeper;
    private final Background background;
    private final Navigator navigator;
    private final UndoModel undo;
    private final Messages messages = Messages.of(CaptureModel.class);
    private final ShownWords words = new ShownWords();
    private final Loads proposals;
    private final Loads pages;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper prompt = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper keeping = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ObservableList<Shown> rows = FXCollections.observableArrayList();
    private final ObservableList<Also> also = FXCollections.observableArrayList();
    private final ObservableList<Shown> rowsToRead = FXCollections.unmodifiableObservableList(rows);
    private final ObservableList<Also> alsoToRead = FXCollections.unmodifiableObservableList(also);
    private final Map<String, Choice> choices = new HashMap<>();
    private final Set<Tick> ticked = new HashSet<>();
    private final ChangeListener<Navigator.Place> follow = (place, before, now) -> turn();
    private @Nullable PersonId page;
    private UUID id = Ids.next();
    private @Nullable UUID last;
    private @Nullable Runnable whenKept;
    private Background.@Nullable Later pause;

    /** Something the capture could settle besides, and whether it is to. */
    record Also(Tick tick, String text, boolean chosen) {}

    public CaptureModel(CaptureQueries queries, DraftQueries drafts, Background background, Navigator navigator) {
        this.queries = queries;
        this.drafts = drafts;
        this.background = background;
        this.navigator = navigator;
        this.keeper = new DraftKeeper(drafts, background, this::failed);
        this.undo = new UndoModel(queries, background, this::say, this::failed);
        this.proposals = new Loads(background, this::failed);
        this.pages = new Loads(background, this::failed);
    }

    void onShow() {
        navigator.place().addListener(follow);
        turn();
        background.run(drafts::lastPage, found -> found.filter(person -> page == null && text.get().isEmpty())
                .ifPresent(person -> navigator.go(new Navigator.Page(person))), this::failed);
    }

    void onHide() {
        navigator.place().removeListener(follow);
        keeper.flush();
        proposals.drop();
        pages.drop();
    }

    /** Does something once nothing is being kept and all that was typed is saved. */
    void whenSaved(Runnable then) {
        if (keeping.get()) {
            whenKept = then;
        } else {
            keeper.whenSaved(then);
        }
    }

    ReadOnlyStringProperty text() {
        return text.getReadOnlyProperty();
    }

    ReadOnlyStringProperty prompt() {
        return prompt.getReadOnlyProperty();
    }

    /** How much will be kept, and how much waits. */
    ReadOnlyStringProperty count() {
        return count.getReadOnlyProperty();
    }

    /** What became of what was written, in a sentence. */
    ReadOnlyStringProperty status() {
        return status.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty keeping() {
        return keeping.getReadOnlyProperty();
    }

    /** Whether what was kept last can be taken back from here. */
    ReadOnlyBooleanProperty undoable() {
        return undoable.getReadOnlyProperty();
    }

    ObservableList<Shown> rows() {
        return rowsToRead;
    }

    ObservableList<Also> also() {
        return alsoToRead;
    }

    public UndoModel undo() {
        return undo;
    }

    void typed(String now) {
        if (!now.equals(text.get())) {
            text.set(now);
            say("");
            keeper.typed(page, new Draft(id, now));
            if (pause != null) {
                pause.cancel();
            }
            pause = background.after(PAUSE, this::propose);
        }
    }

    void choose(String typed, Choice choice) {
        choices.put(typed, choice);
        propose();
    }

    /** Ticks it, or takes the tick away. */
    void toggle(Tick tick) {
        if (!ticked.remove(tick)) {
            ticked.add(tick);
        }
        also.replaceAll(one -> one.tick().equals(tick)
                ? new Also(tick, one.text(), ticked.contains(tick))
                : one);
    }

    /** Says "keeping" at once, and "kept" when it is true. */
    void keep() {
        if (keeping.get() || text.get().isBlank()) {
            return;
        }
        keeping.set(true);
        say(messages.say("keeping"));
        Background.Later slow = background.after(SLOW, () -> say(messages.say("keeping.slow")));
        UUID mine = id;
        Asked asked = asked();
        background.run(() -> queries.keep(mine, asked), done -> {
            slow.cancel();
            done.ifPresentOrElse(what -> kept(what, asked), () -> say(messages.say("kept.nothing")));
            finished();
        }, problem -> {
            slow.cancel();
            failed(problem);
            finished();
        });
    }

    private void finished() {
        keeping.set(false);
        Runnable then = whenKept;
        if (then != null) {
            whenKept = null;
            keeper.whenSaved(then);
        }
    }

    void undoLast() {
        if (last != null) {
            undo.undo(last);
        }
    }

    /** The box is emptied, unless another page's draft stands in it by now. */
    private void kept(Done done, Asked asked) {
        String left = LeftOver.of(done.proposal());
        Draft rest = new Draft(Ids.next(), left);
        keeper.typed(asked.page(), rest);
        keeper.flush();
        if (done.write().equals(id)) {
            show(rest);
        }
        say(words.kept(done.proposal()));
        last = done.write();
        undoable.set(true);
        if (page == null && left.isEmpty() && !done.proposal().captured().people().isEmpty()) {
            navigator.go(new Navigator.Page(done.proposal().captured().people().getFirst()));
        }
    }

    private void propose() {
        if (text.get().isBlank()) {
            proposals.drop();
            rows.clear();
            also.clear();
            count.set("");
        } else {
            Asked asked = asked();
            proposals.load(() -> queries.propose(asked), this::show);
        }
    }

    private void show(Proposal proposal) {
        rows.setAll(words.rows(proposal));
        also.setAll(proposal.proposed().stream().map(one -> new Also(Tick.of(one), words.also(one, proposal.today()),
                ticked.contains(Tick.of(one)))).toList());
        count.set(words.count(proposal));
    }

    /** Goes to another page: its own draft stands in the box there, this one stays here. */
    private void turn() {
        PersonId to = navigator.place().get() instanceof Navigator.Page(PersonId person, var at) ? person : null;
        if (to != null && Objects.equals(page, to)) {
            return;
        }
        keeper.flush();
        page = to;
        Optional<Draft> known = keeper.last(to);
        show(known.orElseGet(() -> new Draft(Ids.next(), "")));
        prompt.set(messages.say("capture.prompt"));
        pages.load(() -> new Turned(known.isPresent() ? Optional.empty() : drafts.read(to),
                to == null ? Optional.empty() : queries.name(to)), this::turned);
    }

    private void show(Draft draft) {
        id = draft.id();
        choices.clear();
        ticked.clear();
        text.set(draft.text());
        propose();
    }

    private record Turned(Optional<Draft> draft, Optional<String> name) {}

    private void turned(Turned found) {
        found.name().ifPresent(name -> prompt.set(messages.say("capture.prompt.about", Words.name(name))));
        found.draft().ifPresent(draft -> {
            String since = text.get();
            show(new Draft(draft.id(), since.isEmpty() ? draft.text() : draft.text() + "\n" + since));
            keeper.typed(page, new Draft(id, text.get()));
        });
    }

    private Asked asked() {
        return new Asked(text.get(), page, choices, ticked);
    }

    private void say(String sentence) {
        status.set(sentence);
        undoable.set(false);
    }

    /** Something could not be read or written. */
    public void failed(Exception problem) {
        say(Complaints.sentence(problem, messages));
    }
}
