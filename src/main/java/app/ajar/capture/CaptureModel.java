package app.ajar.capture;

import app.ajar.capture.language.Choice;
import app.ajar.model.EntryId;
import app.ajar.model.PersonId;
import app.ajar.ui.Background;
import app.ajar.ui.Complaints;
import app.ajar.ui.Loads;
import app.ajar.ui.Messages;
import app.ajar.ui.Navigator;
import app.ajar.ui.Writing;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The box in which everything is written: opened with somebody or nobody, typed in, kept or put aside. */
public final class CaptureModel {

    private final CaptureQueries queries;
    private final DraftQueries drafts;
    private final DraftKeeper keeper;
    private final Background background;
    private final Writing writing;
    private final Messages messages = Messages.of(CaptureModel.class);
    private final SheetModel sheet;
    private final HeadModel head;
    private final MenuModel menu;
    private final PreviewModel preview;
    private final AsideModel aside;
    private final KeepModel keep;
    private final Loads openings;
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private Consumer<Edit> editor;
    private Set<EntryId> wanted = Set.of();

    public CaptureModel(CaptureQueries queries, DraftQueries drafts, UndoneQueries undos, Clock clock,
            Background background, Writing writing) {
        this.queries = queries;
        this.drafts = drafts;
        this.background = background;
        this.writing = writing;
        this.keeper = new DraftKeeper(drafts, background, this::failed);
        this.sheet = new SheetModel(keeper, queries::today);
        this.editor = edit -> typed(edit.in(sheet.asked().text()), edit.caret());
        this.preview = new PreviewModel(queries, background, this::unseen, sheet::asked, this::change,
                edit -> editor.accept(edit));
        this.head = new HeadModel(queries, preview.words().head(), () -> sheet.asked().head(),
                how -> change(now -> now.with(how.apply(now.head()))));
        this.menu = new MenuModel(this::means);
        this.aside = new AsideModel(drafts, keeper, clock, background, this::failed, this::openAside);
        UndoneModel undone = new UndoneModel(undos, background, new Box(), status::set, this::failed);
        this.keep = new KeepModel(queries, background, sheet, undone, writing, preview.words(), status::set,
                this::failed);
        this.openings = new Loads(background, this::failed);
        preview.seen().addListener((seen, before, now) -> show(now));
        writing.onUndone(write -> {
            if (!writing.isUntyped(write)) {
                undone.undone(write);
            }
        });
        writing.onRedone(undone::redone);
    }

    ReadOnlyStringProperty text() {
        return sheet.text();
    }

    /** What became of it, in a sentence; empty if there is nothing to say. */
    ReadOnlyStringProperty status() {
        return status.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty keeping() {
        return keep.keeping();
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
        Optional<Draft> known = sheet.known(first);
        turn(first, known.orElse(null));
        wanted = box.settles();
        open.set(true);
        openings.load(() -> new Opened(queries.known().tokens(box.people()),
                known.isPresent() ? Optional.empty() : drafts.read(first), queries.known().known(),
                queries.known().scripts()), found -> opened(box, found));
    }

    private record Opened(List<Token> with, Optional<Draft> draft, KnownQueries.Known known,
            List<KnownQueries.Script> scripts) {}

    /** What was typed while it was read stays, below what was there. */
    private void opened(Navigator.Box box, Opened found) {
        menu.know(found.known().names(), false);
        menu.know(found.scripts());
        String since = sheet.asked().text();
        found.draft().ifPresent(sheet::take);
        List<Token> with = new ArrayList<>(sheet.asked().head().with());
        found.with().stream().filter(token -> !with.contains(token)).forEach(with::add);
        String before = sheet.asked().text();
        String all = before;
        for (String more : found.draft().isPresent() ? List.of(since, box.text()) : List.of(box.text())) {
            all = more.isBlank() || all.contains(more) ? all : all.isBlank() ? more : all + "\n" + more;
        }
        sheet.show(sheet.asked().with(sheet.asked().head().with(with)).with(all));
        if (!all.equals(before)) {
            sheet.save();
        }
        show();
        aside.load(sheet.page());
    }

    private void turn(@Nullable PersonId to, @Nullable Draft known) {
        sheet.turn(to, known);
        status.set("");
        show();
    }

    /** What was typed on it in this run is newer than what was listed. */
    private void openAside(@Nullable PersonId to, Draft listed) {
        turn(to, sheet.known(to).orElse(listed));
        aside.load(to);
    }

    private void show() {
        head.show();
        preview.ask();
    }

    private void show(@Nullable Seen seen) {
        if (seen != null) {
            menu.know(seen.proposal().names(), seen.party());
            head.show(seen);
            tick(seen.proposal());
        }
    }

    /** What it was opened for is ticked as soon as it could be settled, and once: the tick can be taken away. */
    private void tick(Proposal proposal) {
        Set<Tick> ticks = proposal.proposed().stream().filter(one -> wanted.contains(one.settled().id())).map(Tick::of)
                .collect(Collectors.toSet());
        if (!ticks.isEmpty()) {
            wanted = Set.of();
            ticks.addAll(sheet.asked().ticked());
            change(now -> new Asked(now.text(), now.head(), now.choices(), ticks));
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
        if (!now.equals(sheet.asked().text())) {
            sheet.change(asked -> asked.with(now));
            status.set("");
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
            Edit edit = menu.take(place, sheet.asked());
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
        sheet.change(how);
        show();
    }

    /** Says "keeping" at once; the box is closed when it is kept. */
    void keep() {
        keep.keep(this::close);
    }

    /** Does something once nothing is being kept and all that was typed is saved. */
    public void whenSaved(Runnable then) {
        keep.whenKept(() -> keeper.whenSaved(then));
    }

    private void failed(Exception problem) {
        if (open.get()) {
            status.set(Complaints.sentence(problem, messages));
        } else {
            writing.failed(problem);
        }
    }

    /** What could not be shown of a box that is closed by now is not missed. */
    private void unseen(Exception problem) {
        if (open.get()) {
            failed(problem);
        }
    }

    /** Where words that were taken back are put. */
    private final class Box implements UndoneModel.Back {

        @Override
        public @Nullable Draft now(@Nullable PersonId on) {
            return open.get() && sheet.isOf(on) ? sheet.draft() : keeper.last(on).orElse(null);
        }

        @Override
        public void put(@Nullable PersonId on, Draft draft) {
            sheet.put(on, draft);
            if (!open.get() || sheet.isOf(on)) {
                open(new Navigator.Box(on == null ? List.of() : List.of(on), ""));
            }
        }

        @Override
        public void restore(@Nullable PersonId on, @Nullable Draft before) {
            Draft there = before == null ? sheet.fresh() : before;
            boolean shown = sheet.isOf(on);
            sheet.put(on, there);
            if (shown) {
                turn(on, there);
            }
            if (shown && there.isEmpty()) {
                close();
            }
        }
    }
}
