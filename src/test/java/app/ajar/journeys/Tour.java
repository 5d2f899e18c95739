package app.ajar.journeys;

import app.ajar.app.TestWindow;
import app.ajar.keep.Journal;
import app.ajar.model.EntryId;
import app.ajar.model.PersonId;
import app.ajar.read.People;
import app.ajar.store.Journals;
import app.ajar.transfer.Sample;
import app.ajar.ui.Navigator.Box;
import app.ajar.ui.Navigator.Page;
import app.ajar.ui.Navigator.Section;
import app.ajar.ui.Views;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/** Goes through every view there is, in the sample, and stops at each. */
final class Tour {

    /** The sample's afternoon. */
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-12T16:40:00Z"), ZoneId.of("Europe/London"));
    private static final String SAMPLE = "Ajar sample";
    /** What is to be read in a place once it is filled. */
    private static final Map<Section, String> READ_FROM_THE_JOURNAL = Map.of(
            Section.TODAY, "What is owed comes first", Section.DOORS, "After the stocktake");

    private final Path home;
    private final ColorScheme colours;
    private final int percent;
    private final double width;
    private final double height;
    private final Visit visit;
    private final Set<String> seen = new TreeSet<>();
    private final Map<String, PersonId> people;
    private final EntryId first;

    /** What is done at a stop. */
    @FunctionalInterface
    interface Visit {

        void at(String stop, Hands hands) throws Exception;
    }

    /** @param percent of the letters' usual size */
    Tour(Path home, ColorScheme colours, int percent, double width, double height, Visit visit) {
        this.home = home;
        this.colours = colours;
        this.percent = percent;
        this.width = width;
        this.height = height;
        this.visit = visit;
        this.people = people(home.resolve(SAMPLE));
        this.first = Extras.into(home.resolve(SAMPLE), person("Ana Marques"), person("Lena Fischer"),
                person("Martin Hale"));
    }

    /** Makes the sample once; a tour copies it. */
    static void makeSample(Path folder) {
        Sample.into(folder.resolve(SAMPLE), LocalDate.now(CLOCK), CLOCK.getZone());
    }

    static void copySample(Path from, Path to) throws IOException {
        Path sample = from.resolve(SAMPLE);
        try (var files = Files.walk(sample)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    /** The files of the views that were seen. */
    Set<String> go() throws Exception {
        firstRun();
        trouble();
        mended();
        house();
        return seen;
    }

    private TestWindow open(String... arguments) throws Exception {
        return TestWindow.open(home, CLOCK, new TestWindow.NoDialogs(), colours, percent, width, height, arguments);
    }

    private void firstRun() throws Exception {
        TestWindow window = open();
        try {
            Hands hands = new Hands(window);
            hands.untilRead("Look around in a sample");
            stop("first-run", hands);
            hands.press(KeyCode.DIGIT4);
            hands.untilRead("A journal folder …");
            stop("have", hands);
            hands.press(KeyCode.ESCAPE);
            hands.press(KeyCode.DIGIT1);
            hands.untilRead("What do people call you?");
            stop("begin", hands);
            hands.press(KeyCode.ENTER);
            hands.untilRead("Nobody is waiting for you today");
            stop("today-quiet", hands);
        } finally {
            window.close();
        }
    }

    private void trouble() throws Exception {
        TestWindow window = open("--journal", home.resolve("gone").toString());
        try {
            Hands hands = new Hands(window);
            hands.untilRead("Try again");
            stop("trouble", hands);
        } finally {
            window.close();
        }
    }

    private void mended() throws Exception {
        Path copy = home.resolve("put right");
        Journals.copy(home.resolve(SAMPLE), copy);
        try (var generations = Files.newDirectoryStream(copy, "g-*")) {
            for (Path generation : generations) {
                Files.deleteIfExists(generation.resolve("journal.mv.db"));
            }
        }
        TestWindow window = open("--journal", copy.toString());
        try {
            Hands hands = new Hands(window);
            hands.untilRead("Your journal was damaged, and is whole again.");
            stop("mended", hands);
        } finally {
            window.close();
        }
    }

    private void house() throws Exception {
        TestWindow window = open("--journal", home.resolve(SAMPLE).toString());
        try {
            Hands hands = new Hands(window);
            hands.untilAccessible("Write");
            places(hands);
            people(hands);
            search(hands);
            pages(hands);
            box(hands);
            toast(hands);
            SafetyTour safety = new SafetyTour(this, hands);
            safety.go();
            safety.passphrase();
        } finally {
            window.close();
        }
    }

    private void places(Hands hands) throws Exception {
        for (Section place : List.of(Section.TODAY, Section.DOORS, Section.IDEAS, Section.REFERRALS, Section.INSIGHTS,
                Section.SETTINGS)) {
            hands.window.go(place);
            if (READ_FROM_THE_JOURNAL.containsKey(place)) {
                hands.untilRead(READ_FROM_THE_JOURNAL.get(place));
            }
            hands.rest();
            stop(place.name().toLowerCase(Locale.ROOT), hands);
        }
        hands.window.go(Section.TODAY);
        hands.untilRead("What is owed comes first");
        hands.rest();
        hands.press(KeyCode.ENTER);
        hands.untilOverlay();
        stop("today-help", hands);
        hands.press(KeyCode.ESCAPE);
        hands.rest();
        hands.press(KeyCode.W);
        hands.pick("On a day \u2026");
        hands.untilOverlay();
        stop("today-until", hands);
        hands.press(KeyCode.ESCAPE);
        hands.window.go(Section.DOORS);
        hands.untilRead("and two more noes");
        hands.rest();
        hands.focus("and two more noes");
        hands.press(KeyCode.SPACE);
        hands.untilRead("“Mine is worse and I am loyal.”");
        stop("doors-others", hands);
    }

    private void people(Hands hands) throws Exception {
        hands.window.go(Section.TIMELINE);
        hands.untilRead("Martin Hale");
        stop("timeline", hands);
        hands.window.go(Section.PEOPLE);
        hands.untilRead("33 people");
        stop("people", hands);
        hands.press(KeyCode.SHORTCUT, KeyCode.F);
        hands.press(KeyCode.DOWN);
        hands.press(KeyCode.SPACE);
        hands.press(KeyCode.DOWN);
        hands.press(KeyCode.SPACE);
        hands.untilRead("2 ticked");
        hands.rest();
        stop("people-ticked", hands);
        hands.press(KeyCode.SHORTCUT, KeyCode.F);
        hands.press(KeyCode.DOWN);
        hands.press(KeyCode.R);
        hands.untilOverlay();
        stop("people-role", hands);
        hands.press(KeyCode.ESCAPE);
        hands.press(KeyCode.SHORTCUT, KeyCode.N);
        hands.untilOverlay();
        stop("new-person", hands);
        hands.press(KeyCode.ESCAPE);
    }

    private void search(Hands hands) throws Exception {
        hands.press(KeyCode.SHORTCUT, KeyCode.K);
        hands.untilOverlay();
        hands.type("terr");
        hands.untilRead("On the timeline");
        stop("search", hands);
        hands.press(KeyCode.ESCAPE);
    }

    private void pages(Hands hands) throws Exception {
        hands.window.go(page("Martin Hale"));
        hands.untilRead("Closed at their wish");
        hands.untilRead("everything, every channel");
        stop("person-stop", hands);
        if (hands.canFocus("Move the stop to the right person")) {
            hands.focus("Move the stop to the right person");
            hands.press(KeyCode.SPACE);
            hands.untilOverlay();
            hands.untilRead("Agnes Kirby");
            stop("person-who", hands);
            hands.press(KeyCode.ESCAPE);
        }
        hands.window.go(new Page(person("Martin Hale"), first));
        hands.untilRead("his brother has it now");
        hands.on(() -> {
            Node rows = hands.window.scene().lookup(".reel");
            rows.requestFocus();
            return rows;
        });
        hands.press(KeyCode.END);
        hands.press(KeyCode.SHIFT, KeyCode.F10);
        hands.pick("Earlier versions");
        hands.untilOverlay();
        stop("versions", hands);
        hands.press(KeyCode.ESCAPE);
        hands.window.ask(person("Lena Fischer"));
        hands.untilOverlay();
        hands.untilRead("Words to ask with");
        hands.press(KeyCode.DIGIT2);
        hands.press(KeyCode.ENTER);
        stop("ask", hands);
        hands.press(KeyCode.ESCAPE);
        hands.window.ask(person("Lena Fischer"));
        hands.untilOverlay();
        hands.focus("Guess book: you asked nine times before. Once your guess was right.");
        hands.press(KeyCode.SPACE);
        hands.untilRead("n = 11");
        stop("guess-book", hands);
        hands.press(KeyCode.ESCAPE);
        erase(hands);
        hands.window.go(page("Ana Marques"));
        hands.untilRead("The terrace permit");
        stop("person", hands);
        if (ledger(hands)) {
            hands.press(KeyCode.ESCAPE);
        }
        held(hands);
        if (hands.canFocus("#menu")) {
            hands.choose("#menu", "Merge with …");
            hands.untilOverlay();
            stop("who", hands);
            hands.press(KeyCode.ESCAPE);
        }
        for (String panel : List.of("#details", "#before")) {
            if (hands.canFocus(panel)) {
                hands.focus(panel);
                hands.press(KeyCode.SPACE);
                hands.rest();
                stop("person-" + panel.substring(1), hands);
                ledger(hands);
                hands.press(KeyCode.ESCAPE);
                hands.focus(panel);
                hands.press(KeyCode.SPACE);
                hands.rest();
                held(hands);
                hands.press(KeyCode.ESCAPE);
            }
        }
    }

    private void held(Hands hands) throws Exception {
        if (hands.canFocus("#menu")) {
            hands.choose("#menu", "Everything held …");
            hands.untilOverlay();
            hands.untilRead("Where they are reached");
            stop("held", hands);
            hands.press(KeyCode.ESCAPE);
        }
    }

    private void erase(Hands hands) throws Exception {
        hands.window.erase(person("Beth Ortiz"));
        hands.untilRead("Keep them all");
        hands.rest();
        stop("erase", hands);
        hands.press(KeyCode.RIGHT);
        hands.rest();
        stop("erase-reword", hands);
        hands.press(KeyCode.ESCAPE);
    }

    private boolean ledger(Hands hands) throws Exception {
        if (!hands.canFocus("What was said, and when")) {
            return false;
        }
        hands.focus("What was said, and when");
        hands.press(KeyCode.SPACE);
        hands.untilRead("As it stood on");
        hands.rest();
        stop("person-ledger", hands);
        return true;
    }

    private void box(Hands hands) throws Exception {
        hands.window.write(new Box(List.of(person("Ana Marques")), """
                She called. Sue has rung already, the students come on Saturday.
                /no not now: evening at the bakery, because no room yet, ask after Christmas, "not with a ladder in it"
                /felt relieved, she said so
                /owe moving boxes by Saturday
                /guess Sundays suit her better than evenings, a little sure
                /idea
                """));
        hands.untilRead("What will be kept");
        hands.untilRead("waits for your words");
        stop("capture", hands);
        hands.type("/");
        hands.rest();
        stop("capture-menu", hands);
    }

    /** Last: it stays for a while, and what lies below it is not to be judged. */
    private void toast(Hands hands) throws Exception {
        hands.press(KeyCode.ESCAPE);
        hands.press(KeyCode.ESCAPE);
        hands.window.go(Section.PEOPLE);
        hands.press(KeyCode.SHORTCUT, KeyCode.F);
        hands.press(KeyCode.DOWN);
        hands.press(KeyCode.A);
        hands.untilRead("Set aside: ");
        stop("toast", hands);
    }

    PersonId person(String name) {
        return Objects.requireNonNull(people.get(name), name);
    }

    private Page page(String name) {
        return new Page(person(name));
    }

    private static Map<String, PersonId> people(Path folder) {
        try (Journal journal = Journal.open(folder, CLOCK)) {
            return journal.read(db -> new People(db).list(LocalDate.now(CLOCK))).stream()
                    .collect(Collectors.toMap(People.Row::name, People.Row::id));
        }
    }

    void stop(String name, Hands hands) throws Exception {
        hands.rest();
        for (Node node : hands.on(hands::all)) {
            String file = Views.file(node);
            if (file != null) {
                seen.add(file);
            }
        }
        if (!name.equals("toast")) {
            visit.at(name, hands);
        }
    }
}
