package app.ajar.search;

import app.ajar.model.EntryId;
import app.ajar.model.PersonId;
import app.ajar.ui.Background;
import app.ajar.ui.Loads;
import app.ajar.ui.Messages;
import app.ajar.ui.Navigator;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What is looked for, what was found, and which of it is chosen. */
public final class SearchModel {

    private static final Duration PAUSE = Duration.ofMillis(80);

    /** What is shown of it. */
    enum Scope {
        ALL, PEOPLE, ENTRIES, COMMANDS
    }

    private final SearchQueries queries;
    private final Background background;
    private final Navigator navigator;
    private final Consumer<EntryId> atTimeline;
    private final List<Command> commands;
    private final Loads loads;
    private final SearchWords words = new SearchWords();
    private final Messages messages = words.messages();
    private final ObservableList<Item> items = FXCollections.observableArrayList();
    private final ObservableList<Item> itemsToRead = FXCollections.unmodifiableObservableList(items);
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyObjectWrapper<Scope> scope = new ReadOnlyObjectWrapper<>(Scope.ALL);
    private Background.@Nullable Later later;
    private @Nullable Runnable waiting;
    private String typed = "";
    private String answered = "";
    private boolean moved;
    private Said said;

    /**
     * @param atTimeline goes to an entry that is nobody's yet
     * @param commands what can be done from anywhere
     */
    public SearchModel(SearchQueries queries, Background background, Navigator navigator,
            Consumer<EntryId> atTimeline, List<Command> commands, Consumer<Exception> failed) {
        this.queries = queries;
        this.background = background;
        this.navigator = navigator;
        this.atTimeline = atTimeline;
        this.commands = List.copyOf(commands);
        this.loads = new Loads(background, failed);
        this.said = said(Found.nothing(LocalDate.EPOCH));
        show();
    }

    ObservableList<Item> items() {
        return itemsToRead;
    }

    /** The place in the list of the one that is chosen; -1 if there is none. */
    ReadOnlyIntegerProperty chosen() {
        return chosen.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Scope> scope() {
        return scope.getReadOnlyProperty();
    }

    /** The day for which it was found. */
    LocalDate today() {
        return said.found().today();
    }

    /** Looks for nothing yet. */
    void begin() {
        scope.set(Scope.ALL);
        said = said(Found.nothing(LocalDate.EPOCH));
        typed = "";
        answered = "";
        moved = false;
        stop();
        show();
    }

    /** Nobody waits for an answer any more. */
    void stop() {
        if (later != null) {
            later.cancel();
        }
        waiting = null;
        loads.drop();
    }

    /** Looks once the fingers rest; an answer to fewer letters is dropped. */
    void type(String text) {
        typed = text.strip();
        moved = false;
        stop();
        later = background.after(PAUSE, this::look);
        show();
    }

    private void look() {
        String asked = typed;
        loads.load(() -> said(queries.find(asked)), now -> {
            said = now;
            answered = asked;
            show();
            Runnable act = waiting;
            waiting = null;
            if (act != null) {
                act.run();
            }
        });
    }

    /**
     * Does something with what is chosen. Who types and goes on at once means the first of what will be found, not of
     * what was found for fewer letters: it is done as soon as that is there, unless more is typed or nobody waits.
     */
    void whenFound(Runnable act) {
        if (moved || typed.equals(answered)) {
            act.run();
        } else {
            stop();
            waiting = act;
            look();
        }
    }

    /** What was found, in words: those are made where it is looked for, for they take longer than a frame. */
    private record Said(Found found, List<Item.Somebody> people, List<Item.Written> entries) {}

    private Said said(Found found) {
        return new Said(found, found.people().stream().map(one -> words.somebody(one, found)).toList(),
                found.entries().stream().map(one -> words.written(one, found)).toList());
    }

    /** Shows only people, then only entries, then only commands, then all again. */
    void nextScope(boolean back) {
        Scope[] all = Scope.values();
        scope.set(all[Math.floorMod(scope.get().ordinal() + (back ? -1 : 1), all.length)]);
        show();
    }

    /** To the next that can be chosen, or the one before. */
    void move(int by) {
        for (int at = chosen.get() + by; at >= 0 && at < items.size(); at += by) {
            if (items.get(at).isChoice()) {
                chosen.set(at);
                moved = true;
                return;
            }
        }
    }

    void choose(Item item) {
        chosen.set(items.indexOf(item));
        moved = true;
    }

    @Nullable
    Item current() {
        int at = chosen.get();
        return at < 0 || at >= items.size() ? null : items.get(at);
    }

    /** Goes to the one that is chosen, or does it. */
    void open() {
        switch (current()) {
            case Item.Somebody somebody -> navigator.go(new Navigator.Page(somebody.id()));
            case Item.Written written when written.pages().isEmpty() -> atTimeline.accept(written.id());
            case Item.Written written -> navigator.go(new Navigator.Page(written.pages().getFirst(), written.id()));
            case Item.Act act -> act.run().run();
            case null, default -> {
                // Nothing is chosen.
            }
        }
    }

    /** Whether the one that is chosen is somebody, or somebody's. */
    boolean canWrite() {
        return !about().isEmpty();
    }

    /** Opens the box about the one that is chosen. */
    void write() {
        navigator.write(new Navigator.Box(about(), ""));
    }

    private List<PersonId> about() {
        return switch (current()) {
            case Item.Somebody somebody -> List.of(somebody.id());
            case Item.Written written -> written.pages();
            case null, default -> List.of();
        };
    }

    /** Opens the box with what was typed: a name that fits one person is that person, another begins a part. */
    void note() {
        List<Found.Somebody> named = !typed.equals(answered)
                ? List.of()
                : said.found().people().stream()
                        .filter(one -> Marked.count(one.name(), said.found().words()) == said.found().words()
                                .size())
                        .toList();
        if (named.size() == 1 && !typed.isEmpty()) {
            navigator.write(new Navigator.Box(List.of(named.getFirst().id()), ""));
        } else if (typed.isEmpty() || (named.isEmpty() && !said.found().entries().isEmpty())) {
            navigator.write(new Navigator.Box(List.of(), typed));
        } else {
            navigator.write(new Navigator.Box(List.of(), messages.say("note.part", typed)));
        }
    }

    private boolean shows(Scope sort) {
        return scope.get() == Scope.ALL || scope.get() == sort;
    }

    private static void add(List<Item> to, String heading, List<? extends Item> some) {
        if (!some.isEmpty()) {
            to.add(new Item.Heading(heading));
            to.addAll(some);
        }
    }

    /** The commands that have the words, and before them a note about what was typed. */
    private List<Item> acts() {
        List<String> asked = Found.words(typed);
        List<Item> acts = new ArrayList<>();
        if (!typed.isEmpty()) {
            acts.add(new Item.Act(note(typed), "fth-edit-3", messages.say("note.keys"), this::note));
        }
        commands.stream().filter(command -> Marked.count(command.label(), asked) == asked.size())
                .forEach(command -> acts.add(new Item.Act(Marked.of(command.label(), asked), command.icon(),
                        command.keys(), command.run())));
        return acts;
    }

    private Marked note(String about) {
        return new Marked(List.of(new Marked.Piece(messages.say("note.about"), false),
                new Marked.Piece(about, false)));
    }

    private void show() {
        Item before = moved ? current() : null;
        List<Item> now = new ArrayList<>();
        if (shows(Scope.PEOPLE)) {
            add(now, messages.say("found.people"), said.people());
        }
        if (shows(Scope.ENTRIES)) {
            add(now, messages.say("found.entries"), said.entries());
        }
        if (shows(Scope.COMMANDS)) {
            add(now, messages.say("found.commands"), acts());
        }
        if (now.isEmpty()) {
            now.add(new Item.Nothing(messages.say(typed.isEmpty() ? "found.type" : "found.nothing")));
        }
        chosen.set(-1);
        items.setAll(now);
        int same = before == null ? -1 : now.indexOf(before);
        if (same >= 0) {
            chosen.set(same);
        } else {
            move(1);
            moved = false;
        }
    }
}
