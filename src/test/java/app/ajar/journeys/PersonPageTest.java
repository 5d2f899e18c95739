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
import org.junit.jupiter.api.AfterEach;
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
    private TestWindow window;
    private Hands hands;

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

    private void open(int percent, Person person) throws Exception {
        window = TestWindow.open(home, CLOCK, new TestWindow.NoDialogs(), ColorScheme.LIGHT, percent, 900, 700,
                "--journal", home.resolve("mine").toString());
        hands = new Hands(window);
        hands.untilAccessible("Write");
        window.go(new Navigator.Page(person.id()));
        hands.untilRead(percent == WIDE ? "Contact" : "Details");
        hands.rest();
    }

    @AfterEach
    void close() throws Exception {
        if (window != null) {
            window.close();
        }
    }

    /** What has the focus says to the ear, or is written on it. */
    private String focused() {
        return hands.on(() -> {
            Node owner = window.scene().getFocusOwner();
            String said = owner == null ? "" : owner.getAccessibleText();
            return said != null ? said : owner instanceof Labeled labeled ? labeled.getText() : "";
        });
    }

    private void tabTo(String name) {
        for (int tabs = 0; tabs < 60; tabs++) {
            if (focused().startsWith(name)) {
                return;
            }
            hands.press(KeyCode.TAB);
        }
        throw new AssertionError("Tab never comes to " + name);
    }

    private void replace(String text) {
        hands.until("a field", () -> window.scene().getFocusOwner() instanceof TextField);
        hands.press(KeyCode.SHORTCUT, KeyCode.A);
        hands.type(text);
    }

    private void untilFocused(String name) {
        hands.until(name + " focused", () -> {
            Node owner = window.scene().getFocusOwner();
            return owner != null && owner.getAccessibleText() != null && owner.getAccessibleText().startsWith(name);
        });
    }

    @Test
    void aFactIsEditedWhereItStandsAndUndone() throws Exception {
        open(WIDE, ana);
        tabTo("Phone: 0151 496 0182");
        hands.press(KeyCode.ENTER);
        replace("none");
        hands.press(KeyCode.ENTER);
        hands.untilRead("A number has a digit in it.");
        replace("0151 496 0183, home");
        hands.press(KeyCode.ENTER);
        hands.untilRead("Kept: 0151 496 0183");
        untilFocused("Phone: 0151 496 0183, home");

        hands.press(KeyCode.F2);
        replace("something else");
        hands.press(KeyCode.ESCAPE);
        untilFocused("Phone: 0151 496 0183, home");

        hands.press(KeyCode.SHORTCUT, KeyCode.Z);
        untilFocused("Phone: 0151 496 0182");
        hands.press(KeyCode.DELETE);
        hands.untilRead("Removed: 0151 496 0182");
        hands.press(KeyCode.SHORTCUT, KeyCode.Z);
        hands.untilAccessible("Phone: 0151 496 0182");
    }

    @Test
    void aFactIsAddedByItsKeyAndWhatIsHardIsEased() throws Exception {
        open(WIDE, ana);
        tabTo("Phone: 0151 496 0182");
        hands.press(KeyCode.A);
        hands.until("the kinds to choose from",
                () -> Window.getWindows().stream().anyMatch(PopupWindow.class::isInstance));
        for (int down = 0; down < 4; down++) {
            hands.press(KeyCode.DOWN);
        }
        hands.press(KeyCode.ENTER);
        replace("host since April");
        hands.press(KeyCode.ENTER);
        hands.untilRead("Kept: Host");
        hands.untilAccessible("Role: Host, since April (1 April to 30 April)");

        tabTo("What is hard just now: no time");
        hands.press(KeyCode.E);
        hands.untilRead("Kept: not hard any more, no time");
        hands.untilGone("What is hard just now");
    }

    @Test
    void nothingOnAPageUnderAStopContactsThem() throws Exception {
        open(WIDE, martin);
        hands.untilRead("Martin asked for no contact");
        hands.untilRead("so that you know who is calling");
        List<String> offered = hands.on(() -> Nodes.visible(window.scene().lookup(".brief")).stream()
                .filter(Node::isFocusTraversable)
                .map(node -> node instanceof Labeled labeled ? labeled.getText() : node.getAccessibleText()).toList());
        assertThat(offered).containsExactly("Martin got in touch", "Write /welcome",
                "Move the stop to the right person");
        assertThat(hands.texts()).doesNotContain("Before you call", "You could offer");
    }

    @Test
    void aStopIsMovedToTheRightPerson() throws Exception {
        open(WIDE, martin);
        tabTo("Move the stop to the right person");
        hands.press(KeyCode.SPACE);
        hands.untilRead("Whom does the stop stand for?");
        hands.type("ana");
        hands.press(KeyCode.ENTER);
        hands.type("Ana rang, not Martin");
        hands.press(KeyCode.ENTER);
        hands.untilRead("Kept. The stop stands for Ana now.");
        hands.untilRead("Before you call");
        window.go(new Navigator.Page(ana.id()));
        hands.untilRead("Ana asked for no contact");
    }

    @Test
    void inANarrowWindowTheFactsComeOverTheEdgeAndKeepTheFocus() throws Exception {
        open(NARROW, ana);
        hands.focus("Details");
        hands.press(KeyCode.SPACE);
        untilFocused("Name: Ana Marques");
        tabTo("Phone: 0151 496 0182");
        hands.press(KeyCode.ENTER);
        replace("0151 496 0199");
        hands.press(KeyCode.ENTER);
        untilFocused("Phone: 0151 496 0199");
        hands.press(KeyCode.ESCAPE);
        hands.until("the button focused again",
                () -> window.scene().getFocusOwner() instanceof Labeled one && "Details".equals(one.getText()));
        hands.focus("Before you call");
        hands.press(KeyCode.SPACE);
        hands.untilRead("Last three contacts");
    }

    @Test
    void theFirstLetterOpensTheBoxAboutThem() throws Exception {
        open(WIDE, ana);
        tabTo("What did Ana say?");
        hands.type("x");
        hands.until("the box with the letter", () -> window.scene()
                .getFocusOwner() instanceof javafx.scene.control.TextInputControl text && text.getText().contains("x"));
    }
}
