package app.ajar.capture;

import app.ajar.capture.language.Choice;
import app.ajar.capture.language.Mark;
import app.ajar.capture.language.Names;
import app.ajar.capture.language.Who;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What can complete what is being typed: marks, people, scripts. */
final class MenuModel {

    /** How many people are offered; more letters make them fewer. */
    private static final int MOST_PEOPLE = 6;
    /** How high a column of marks is. */
    static final int ROWS = 5;

    /** What one notes of a guest; these come first where the letters fit several marks. */
    private static final Set<Mark> OF_GUESTS = EnumSet.of(Mark.BOUGHT, Mark.PHONE, Mark.WELCOME);

    private final BiConsumer<String, Choice> chosen;
    private final ReadOnlyObjectWrapper<Menu> shown = new ReadOnlyObjectWrapper<>(Menu.CLOSED);
    private boolean party;
    private @Nullable Names names;
    private List<KnownQueries.Script> scripts = List.of();
    private Typing typing = Typing.NOTHING;
    /** Where what was closed by hand begins; it stays closed until something else is typed. */
    private @Nullable Typing closed;

    /**
     * The menu as it is shown.
     *
     * @param at which is chosen, and would be taken
     * @param moved whether it was chosen by an arrow, so that Enter takes it too
     * @param columns whether these are the marks in their columns
     * @param none whether there is nothing of what was asked for
     */
    record Menu(Typing.Kind kind, List<MenuEntry> entries, int at, boolean moved, boolean columns, boolean none) {

        static final Menu CLOSED = new Menu(Typing.Kind.NOTHING, List.of(), 0, false, false, false);

        Menu {
            entries = List.copyOf(entries);
        }

        boolean isOpen() {
            return !entries.isEmpty() || none;
        }

        Menu at(int place) {
            return new Menu(kind, entries, Math.clamp(place, 0, entries.size() - 1), true, columns, none);
        }
    }

    /** @param chosen takes a name as typed and whom it means from now on */
    MenuModel(BiConsumer<String, Choice> chosen) {
        this.chosen = chosen;
    }

    ReadOnlyObjectProperty<Menu> shown() {
        return shown.getReadOnlyProperty();
    }

    /** @param atParty whether it is about a party: of guests the same few things are noted */
    void know(Names known, boolean atParty) {
        names = known;
        party = atParty;
        look();
    }

    void know(List<KnownQueries.Script> known) {
        scripts = List.copyOf(known);
        look();
    }

    /** They may have been typed before they were known. */
    private void look() {
        if (closed == null && shown.get().entries().isEmpty()) {
            shown.set(menu());
        }
    }

    /** Something was typed, or the caret moved. */
    void at(Typing now) {
        if (closed != null && (closed.kind() != now.kind() || closed.from() != now.from())) {
            closed = null;
        }
        boolean same = now.equals(typing) && shown.get().isOpen();
        typing = now;
        if (!same) {
            shown.set(closed == null ? menu() : Menu.CLOSED);
        }
    }

    void close() {
        closed = typing;
        shown.set(Menu.CLOSED);
    }

    /** Chooses another one: to the next or the one before, or a column further. */
    void move(int by) {
        Menu now = shown.get();
        if (!now.entries().isEmpty()) {
            shown.set(now.at(now.at() + by));
        }
    }

    /**
     * Takes what is chosen, or another one.
     *
     * @param asked for the name that fills a script
     * @return what to do with the text; null if there is nothing to take
     */
    @Nullable
    Edit take(int place, Asked asked) {
        Menu now = shown.get();
        if (place < 0 || place >= now.entries().size()) {
            return null;
        }
        Typing was = typing;
        close();
        return switch (now.entries().get(place)) {
            case MenuEntry.Sign(Mark mark) -> {
                closed = null;
                yield Edit.of(was.from(), was.to(), mark == Mark.PERSON ? "@" : mark.sign() + " ");
            }
            case MenuEntry.Known known -> {
                if (names != null && names.namesakes(known.name()) > 1) {
                    chosen.accept(known.name(), new Choice.This(known.id()));
                }
                yield Edit.of(was.from(), was.to(), known.name() + (was.kind() == Typing.Kind.PART ? " " : ""));
            }
            case MenuEntry.Fresh(String name) -> {
                chosen.accept(name, new Choice.NewPerson());
                yield Edit.of(was.from(), was.to(), name + (was.kind() == Typing.Kind.PART ? ": " : ""));
            }
            case MenuEntry.Script(KnownQueries.Script script) -> Edit.of(was.from(), was.to(), fill(script, asked));
        };
    }

    private static String fill(KnownQueries.Script script, Asked asked) {
        List<Token> with = asked.head().with();
        return with.size() == 1 ? script.text().replace("{name}", with.getFirst().name()) : script.text();
    }

    private Menu menu() {
        return switch (typing.kind()) {
            case NOTHING -> Menu.CLOSED;
            case MARK -> marks();
            case SCRIPT -> scripts();
            case PART, BEHIND_MARK, INSIDE, ABOVE -> people();
        };
    }

    private Menu marks() {
        List<MenuEntry> entries = new ArrayList<>();
        List<Mark> marks = new ArrayList<>(Mark.menu(typing.typed()));
        if (party && !typing.typed().isEmpty()) {
            marks.sort(Comparator.comparing(mark -> !OF_GUESTS.contains(mark)));
        }
        marks.forEach(mark -> entries.add(new MenuEntry.Sign(mark)));
        return new Menu(Typing.Kind.MARK, entries, 0, false, true, false);
    }

    private Menu scripts() {
        String letters = typing.typed().toLowerCase(Locale.ROOT);
        List<MenuEntry> entries = new ArrayList<>();
        scripts.stream().filter(script -> script.name().toLowerCase(Locale.ROOT).contains(letters))
                .limit(MOST_PEOPLE).forEach(script -> entries.add(new MenuEntry.Script(script)));
        return new Menu(Typing.Kind.SCRIPT, entries, 0, false, false, entries.isEmpty());
    }

    /** Behind a whole name the text goes on; only as long as what is typed fits somebody it is a name still. */
    private Menu people() {
        Names known = names;
        if (known == null) {
            return Menu.CLOSED;
        }
        String name = typing.typed().strip();
        List<MenuEntry> entries = new ArrayList<>();
        List<Who.Candidate> fitting = new ArrayList<>(known.fitting(name));
        String begun = name.toLowerCase(Locale.ROOT);
        fitting.sort(Comparator.comparing((Who.Candidate one) -> !one.name().toLowerCase(Locale.ROOT).startsWith(begun))
                .thenComparing(Who.Candidate::name, String.CASE_INSENSITIVE_ORDER));
        for (Who.Candidate one : fitting.subList(0, Math.min(MOST_PEOPLE, fitting.size()))) {
            entries.add(new MenuEntry.Known(one.id(), one.name(), one.hint()));
        }
        boolean whole = known.fullName(typing.typed()) > 0 && fitting.isEmpty();
        boolean only = fitting.size() == 1 && known.namesakes(name) == 1 && typing.typed().equals(name + " ");
        if (whole || only) {
            return Menu.CLOSED;
        }
        if (typing.kind() != Typing.Kind.INSIDE) {
            entries.add(new MenuEntry.Fresh(name));
        }
        return new Menu(typing.kind(), entries, 0, false, false, false);
    }
}
