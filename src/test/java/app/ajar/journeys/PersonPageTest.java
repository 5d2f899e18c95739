package app.ajar.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.app.TestWindow;
import app.ajar.capture.language.Context;
import app.ajar.capture.language.Names;
import app.ajar.capture.language.Records;
import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Change;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.ui.Navigator;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody's page by keyboard alone. */
class PersonPageTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-12T16:40:00Z"), ZoneId.of("UTC"));
    /** Letters so small that the window has room for all columns. */
    private static final int WIDE = 70;
    private static final int NARROW = 100;

    @TempDir
    Path home;

    private final Person ana = Person.named(new PersonId(Ids.next()), "Ana Marques");
    private final Person martin = Person.named(new PersonId(Ids.next()), "Martin Hale");

    @BeforeEach
    void write() {
        Path folder = home.resolve("mine");
        Journal.create(folder);
        try (Journal journal = Journal.open(folder, CLOCK)) {
            journal.keep(Ids.next(), List.of(new Change.Put(ana), new Change.Put(martin)));
            keep(journal, "She called. The terrace permit came through.\n/phone 0151 496 0182\n/challenge no time",
                    ana);
            keep(journal, "He called. Short.\n/stop \"Please don't ring me any more.\"\n/phone 0151 496 0107", martin);
        }
    }

    private static void keep(Journal journal, String capture, Person about) {
        Context context = Context.at(LocalDateTime.of(2026, 11, 9, 16, 10), ZoneOffset.UTC, Names.of(List.of(about)))
                .about(about.id());
        journal.keep(Ids.next(), Records.of(capture, context, Ids::next).changes());
    }

    private Walk open(int percent, Person person) throws Exception {
        TestWindow window = TestWindow.open(home, CLOCK, new TestWindow.NoDialogs(), ColorScheme.LIGHT, percent, 900,
                700, "--journal", home.resolve("mine").toString());
        Walk walk = new Walk(window, new Hands(window));
        walk.hands.untilAccessible("Write");
        window.go(new Navigator.Page(person.id()));
        walk.hands.untilRead(percent == WIDE ? "Contact" : "Details");
        walk.hands.rest();
        return walk;
    }

    /** A page in a window, and fingers on its keys. */
    private record Walk(TestWindow window, Hands hands) implements AutoCloseable {

        @Override
        public void close() throws Exception {
            window.close();
        }

        void press(KeyCode... keys) {
            hands.press(keys);
        }

        void reads(String text) {
            hands.untilRead(text);
        }

        /** What has the focus says to the ear, or is written on it. */
        String focused() {
            return hands.on(() -> {
                Node owner = window.scene().getFocusOwner();
                String said = owner == null ? "" : owner.getAccessibleText();
                return said != null ? said : owner instanceof Labeled labeled ? labeled.getText() : "";
            });
        }

        void tabTo(String name) {
            for (int tabs = 0; tabs < 60; tabs++) {
                if (focused().startsWith(name)) {
                    return;
                }
                press(KeyCode.TAB);
            }
            throw new AssertionError("Tab never comes to " + name);
        }

        void replace(String text) {
            hands.until("a field", () -> window.scene().getFocusOwner() instanceof TextField);
            press(KeyCode.SHORTCUT, KeyCode.A);
            hands.type(text);
        }

        void untilFocused(String name) {
            hands.until(name + " focused", () -> {
                Node owner = window.scene().getFocusOwner();
                return owner != null && owner.getAccessibleText() != null
                        && owner.getAccessibleText().startsWith(name);
            });
        }
    }

    @Test
    void aFactIsEditedWhereItStandsAndUndone() throws Exception {
        try (Walk walk = open(WIDE, ana)) {
            walk.tabTo("Phone: 0151 496 0182");
            walk.press(KeyCode.ENTER);
            walk.replace("none");
            walk.press(KeyCode.ENTER);
            walk.reads("A number has a digit in it.");
            walk.replace("0151 496 0183, home");
            walk.press(KeyCode.ENTER);
            walk.reads("Kept: 0151 496 0183");
            walk.untilFocused("Phone: 0151 496 0183, home");

            walk.press(KeyCode.F2);
            walk.replace("something else");
            walk.press(KeyCode.ESCAPE);
            walk.untilFocused("Phone: 0151 496 0183, home");

            walk.press(KeyCode.SHORTCUT, KeyCode.Z);
            walk.untilFocused("Phone: 0151 496 0182");
            walk.press(KeyCode.DELETE);
            walk.reads("Removed: 0151 496 0182");
            walk.press(KeyCode.SHORTCUT, KeyCode.Z);
            walk.hands.untilAccessible("Phone: 0151 496 0182");
        }
    }

    @Test
    void aFactIsAddedByItsKeyAndWhatIsHardIsEased() throws Exception {
        try (Walk walk = open(WIDE, ana)) {
            walk.tabTo("Phone: 0151 496 0182");
            walk.press(KeyCode.A);
            walk.hands.until("the kinds to choose from",
                    () -> Window.getWindows().stream().anyMatch(PopupWindow.class::isInstance));
            for (int down = 0; down < 4; down++) {
                walk.press(KeyCode.DOWN);
            }
            walk.press(KeyCode.ENTER);
            walk.replace("host since April");
            walk.press(KeyCode.ENTER);
            walk.reads("Kept: Host");
            walk.hands.untilAccessible("Role: Host, since April (1 April to 30 April)");

            walk.tabTo("What is hard just now: no time");
            walk.press(KeyCode.E);
            walk.reads("Kept: not hard any more, no time");
            walk.hands.untilGone("What is hard just now");
        }
    }

    @Test
    void nothingOnAPageUnderAStopContactsThem() throws Exception {
        try (Walk walk = open(WIDE, martin)) {
            walk.reads("Martin asked for no contact");
            walk.reads("so that you know who is calling");
            List<String> offered = walk.hands.on(() -> Nodes.visible(walk.window.scene().lookup(".brief")).stream()
                    .filter(Node::isFocusTraversable)
                    .map(node -> node instanceof Labeled labeled ? labeled.getText() : node.getAccessibleText())
                    .toList());
            assertThat(offered).containsExactly("Martin got in touch", "Write /welcome",
                    "Move the stop to the right person", "What was said, and when");
            assertThat(walk.hands.texts()).doesNotContain("Before you call", "You could offer");
        }
    }

    @Test
    void aStopIsMovedToTheRightPerson() throws Exception {
        try (Walk walk = open(WIDE, martin)) {
            walk.tabTo("Move the stop to the right person");
            walk.press(KeyCode.SPACE);
            walk.reads("Whom does the stop stand for?");
            walk.hands.type("ana");
            walk.press(KeyCode.ENTER);
            walk.hands.type("Ana rang, not Martin");
            walk.press(KeyCode.ENTER);
            walk.reads("Kept. The stop stands for Ana now.");
            walk.reads("Before you call");
            walk.window.go(new Navigator.Page(ana.id()));
            walk.reads("Ana asked for no contact");
        }
    }

    @Test
    void inANarrowWindowTheFactsComeOverTheEdgeAndKeepTheFocus() throws Exception {
        try (Walk walk = open(NARROW, ana)) {
            walk.hands.focus("Details");
            walk.press(KeyCode.SPACE);
            walk.untilFocused("Name: Ana Marques");
            walk.tabTo("Phone: 0151 496 0182");
            walk.press(KeyCode.ENTER);
            walk.replace("0151 496 0199");
            walk.press(KeyCode.ENTER);
            walk.untilFocused("Phone: 0151 496 0199");
            walk.press(KeyCode.ESCAPE);
            walk.hands.until("the button focused again",
                    () -> walk.window.scene().getFocusOwner() instanceof Labeled one
                            && "Details".equals(one.getText()));
            walk.hands.focus("Before you call");
            walk.press(KeyCode.SPACE);
            walk.reads("Last three contacts");
        }
    }

    @Test
    void theFirstLetterOpensTheBoxAboutThem() throws Exception {
        try (Walk walk = open(WIDE, ana)) {
            walk.tabTo("What did Ana say?");
            walk.hands.type("x");
            walk.hands.until("the box with the letter", () -> walk.window.scene()
                    .getFocusOwner() instanceof javafx.scene.control.TextInputControl text
                    && text.getText().contains("x"));
        }
    }
}
