package app.ajar.capture;

import app.ajar.capture.language.Choice;
import app.ajar.keep.Ids;
import app.ajar.model.PersonId;
import app.ajar.model.When;
import app.ajar.ui.Background;
import app.ajar.ui.Complaints;
import app.ajar.ui.Loads;
import app.ajar.ui.Messages;
import app.ajar.ui.Navigator;
import app.ajar.ui.Writing;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** What stands in the box, and what becomes of it. */
public final class CaptureModel {

    private static final Duration SLOW = Duration.ofSeconds(2);

    private final CaptureQueries queries;
    private final DraftQueries drafts;
    private final DraftKeeper keeper;
    private final Background background;
    private final Writing writing;
    private final Messages messages = Messages.of(CaptureModel.class);
    private final HeadModel head;
    private final MenuModel menu;
    private final PreviewModel preview;
    private final AsideModel aside;
    private final UndoneModel undone;
    private final Loads openings;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper keeping = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private Consumer<Edit> editor;
    private @Nullable PersonId page;
    private UUID id = Ids.next();
    private LocalDate begun;
    private Asked asked = Asked.NOTHING;
    private @Nullable Runnable whenKept;

    public CaptureModel(CaptureQueries queries, DraftQueries drafts, UndoneQueries undos, Clock clock,
            Background background, Writing writing) {
        this.queries = queries;
        this.drafts = drafts;
        this.background = background;
        this.writing = writing;
        this.begun = queries.today();
        this.keeper = new DraftKeeper(drafts, background, this::failed);
        this.editor = edit -> typed(edit.in(asked.text()), edit.caret());
        this.preview = new PreviewModel(queries, background, this::failed, () -> asked, this::change,
                edit -> editor.accept(edit));
        this.head = new HeadModel(queries, preview.words().head(), () -> asked.head(),
                how -> change(now -> now.with(how.apply(now.head()))));
        this.menu = new MenuModel(this::means);
        this.aside = new AsideModel(drafts, keeper, clock, background, this::failed, this::turn);
        this.undone = new UndoneModel(undos, background, new Box(), status::set, this::failed);
        this.openings = new Loads(background, this::failed);
        preview.seen().addListener((seen, before, now) -> show(now));
        writing.onUndone(undone::undone);
        writing.onRedone(undone::redone);
    }

    ReadOnlyStringProperty text() {
        return text.getReadOnlyProperty();
    }

    /** What became of it, in a sentence; empty if there is nothing to say. */
    ReadOnlyStringProperty status() {
        return status.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty keeping() {
        return keeping.getReadOnlyProperty();
    }

    /** Whether the box is to be seen. */
    ReadOnlyBooleanProperty open() {
        return open.getReadOnlyProperty();
    }

    /** Whether all that was typed is saved. */
    ReadOnlyBooleanProperty saved() {
        return keeper.saved();
    }

    HeadModel head() {
        return head;
    }

    MenuModel menu() {
        return menu;
    }

    PreviewModel preview() {
        return preview;
    }

    AsideModel aside() {
        return aside;
    }

    /** From now on changes of the text that are not typed are made by the one who shows it. */
    void editBy(Consumer<Edit> shows) {
        editor = shows;
    }

    /** Learns whom it may be about, so that a name can be completed as soon as the box is open. */
    void warm() {
        background.run(() -> queries.known().known(), known -> menu.know(known.names(), false), this::failed);
    }

    /** Opens the box: the draft of the first of these people stands in it again, else of nobody. */
    void open(Navigator.Box box) {
        PersonId first = box.people().isEmpty() ? null : box.people().getFirst();
        Optional<Draft> known = turn(first, keeper.last(first).filter(draft -> !draft.isEmpty()).orElse(null));
        open.set(true);
        openings.load(() -> new Opened(queries.known().tokens(box.people()),
                known.isPresent() ? Optional.empty() : drafts.read(first), queries.known().known(),
                queries.known().scripts()), found -> opened(box, found));
    }

    private record Opened(List<Token> with, Optional<Draft> draft, KnownQueries.Known known,
            List<KnownQueries.Script> scripts) {}

    private void opened(Navigator.Box box, Opened found) {
        menu.know(found.known().names(), false);
        menu.know(found.scripts());
        String since = asked.text();
        boolean mine = found.draft().isPresent();
        found.draft().ifPresent(this::take);
        List<Token> with = new ArrayList<>(asked.head().with());
        found.with().stream().filter(token -> !with.contains(token)).forEach(with::add);
        asked = asked.with(asked.head().with(with));
        String all = asked.text();
        for (String more : mine ? List.of(since, box.text()) : List.of(box.text())) {
            all = more.isBlank() || all.contains(more) ? all : all.isBlank() ? more : all + "\n" + more;
        }
        boolean changed = !all.equals(asked.text());
        asked = asked.with(all);
        if (changed) {
            save();
        }
        show();
        aside.load(page);
    }

    /** Goes to another page, with the draft that is known of it. */
    private Optional<Draft> turn(@Nullable PersonId to, @Nullable Draft known) {
        keeper.flush();
        page = to;
        status.set("");
        take(known == null ? new Draft(Ids.next(), queries.today(), Asked.NOTHING) : known);
        show();
        return Optional.ofNullable(known);
    }

    /** One that was begun on another day is about that day, until another one is chosen. */
    private void take(Draft draft) {
        id = draft.id();
        begun = draft.begun();
        Head above = draft.asked().head();
        boolean old = begun.isBefore(queries.today()) && above.day() == null && !draft.isEmpty();
        asked = old ? draft.asked().with(above.on(new Head.Day(null, When.day(begun)))) : draft.asked();
    }

    private void show() {
        text.set(asked.text());
        head.show();
        preview.ask();
    }

    private void show(@Nullable Seen seen) {
        if (seen != null) {
            menu.know(seen.proposal().names(), seen.party());
            head.show(seen);
        }
    }

    /** The box is closed; the draft stays. */
    void close() {
        open.set(false);
        openings.drop();
        preview.drop();
        keeper.flush();
    }

    void typed(String now, int caret) {
        if (!now.equals(asked.text())) {
            asked = asked.with(now);
            text.set(now);
            status.set("");
            save();
            preview.askSoon();
        }
        menu.at(Typing.at(now, caret));
    }

    /** A name is typed above the box. */
    void typedAbove(String name) {
        menu.at(Typing.above(name));
    }

    /** A day was typed in words that stand for none that has come. */
    void unreadDay() {
        status.set(messages.say("head.other.unknown"));
    }

    /** Takes what the menu offers there; above the box it is somebody to write about, else it is typed. */
    void take(int place) {
        MenuModel.Menu now = menu.shown().get();
        if (now.kind() != Typing.Kind.ABOVE) {
            Edit edit = menu.take(place, asked);
            if (edit != null) {
                editor.accept(edit);
            }
        } else if (place >= 0 && place < now.entries().size()) {
            menu.at(Typing.NOTHING);
            switch (now.entries().get(place)) {
                case MenuEntry.Known known -> head.add(new Token(known.id(), known.name()));
                case MenuEntry.Fresh(String name) -> head.add(new Token(null, name));
                case MenuEntry.Sign _,MenuEntry.Script _ -> {
                }
            }
        }
    }

    private void means(String typed, Choice choice) {
        change(now -> {
            Map<String, Choice> choices = new HashMap<>(now.choices());
            choices.put(typed, choice);
            return new Asked(now.text(), now.head(), choices, now.ticked());
        });
    }

    private void change(UnaryOperator<Asked> how) {
        asked = how.apply(asked);
        head.show();
        save();
        preview.ask();
    }

    private void save() {
        keeper.typed(page, new Draft(id, begun, asked));
    }

    /** Says "keeping" at once; the box is closed when it is kept. */
    void keep() {
        if (keeping.get() || asked.text().isBlank() && asked.head().chosen() == null) {
            return;
        }
        keeping.set(true);
        status.set(messages.say("keeping"));
        Background.Later slow = background.after(SLOW, () -> status.set(messages.say("keeping.slow")));
        Draft mine = new Draft(id, begun, asked);
        PersonId on = page;
        background.run(() -> queries.keep(mine.id(), mine.asked()), done -> {
            slow.cancel();
            done.ifPresentOrElse(what -> kept(what, mine, on), () -> status.set(messages.say("kept.nothing")));
            finished();
        }, problem -> {
            slow.cancel();
            failed(problem);
            finished();
        });
    }

    /** What waited stays in the box. */
    private void kept(CaptureQueries.Done done, Draft draft, @Nullable PersonId on) {
        String left = LeftOver.of(done.proposal());
        Asked rest = new Asked(left, draft.asked().head().choosing(null), Map.of(), java.util.Set.of());
        keeper.typed(on, new Draft(Ids.next(), begun, left.isEmpty() ? Asked.NOTHING : rest));
        keeper.flush();
        undone.kept(done.write(), on, draft, left);
        status.set("");
        if (Objects.equals(on, page)) {
            close();
        }
        SeenWords words = preview.words();
        if (words.stopped(done.proposal()).isEmpty()) {
            writing.kept(done.write(), words.kept(done.proposal()));
        } else {
            writing.kept(done.write(), "fth-bell-off", words.kept(done.proposal()), messages.say("kept.stop.undo"));
        }
    }

    private void finished() {
        keeping.set(false);
        Runnable then = whenKept;
        if (then != null) {
            whenKept = null;
            keeper.whenSaved(then);
        }
    }

    /** Does something once nothing is being kept and all that was typed is saved. */
    void whenSaved(Runnable then) {
        if (keeping.get()) {
            whenKept = then;
        } else {
            keeper.whenSaved(then);
        }
    }

    private void failed(Exception problem) {
        status.set(Complaints.sentence(problem, messages));
    }

    /** Where words that were taken back are put. */
    private final class Box implements UndoneModel.Back {

        @Override
        public @Nullable Draft now(@Nullable PersonId on) {
            return open.get() && Objects.equals(on, page)
                    ? new Draft(id, begun, asked)
                    : keeper.last(on).orElse(null);
        }

        @Override
        public void put(@Nullable PersonId on, Draft draft) {
            keeper.typed(on, draft);
            keeper.flush();
            if (!open.get() || Objects.equals(on, page)) {
                open(new Navigator.Box(on == null ? List.of() : List.of(on), ""));
            }
        }

        @Override
        public void restore(@Nullable PersonId on, @Nullable Draft before) {
            boolean shown = open.get() && Objects.equals(on, page);
            Draft there = before == null ? new Draft(Ids.next(), queries.today(), Asked.NOTHING) : before;
            keeper.typed(on, there);
            if (Objects.equals(on, page)) {
                turn(on, there);
            }
            if (shown && there.isEmpty()) {
                close();
            }
        }
    }
}
