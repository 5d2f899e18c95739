package app.ajar.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.app.TestWindow;
import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Change;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.store.JournalException;
import app.ajar.store.Trouble;
import java.nio.file.Path;
import java.lang.ref.WeakReference;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;
import javafx.scene.input.KeyCode;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A passphrase by keys alone: set, asked for, changed and taken off; the window locked and covered. */
class PassphraseJourneyTest {

    private static final String WORDS = "four words and more";

    private final Passing clock = new Passing();

    @TempDir
    Path home;

    private Path folder = Path.of("");

    /** A clock that goes on when it is told to. */
    private static final class Passing extends Clock {

        private volatile Instant now = Instant.parse("2026-11-12T15:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void make() {
        folder = home.resolve("mine");
        Journal.create(folder);
        try (Journal journal = Journal.open(folder, clock)) {
            journal.keep(Ids.next(), List.of(new Change.Put(Person.named(new PersonId(Ids.next()), "Ana Marques"))));
        }
    }

    private TestWindow open() throws Exception {
        return TestWindow.open(home, clock, "--journal", folder.toString());
    }

    private static void settings(House house) {
        house.hands.press(KeyCode.SHORTCUT, KeyCode.K);
        house.hands.untilOverlay();
        house.hands.type("passphrase");
        house.hands.untilRead("Backups and the ");
        house.hands.press(KeyCode.DOWN);
        house.hands.press(KeyCode.ENTER);
        house.hands.until("the card", () -> house.hands.texts().stream()
                .anyMatch(text -> text.startsWith("None yet:") || text.startsWith("Set on")));
    }

    private static void press(House house, String button) {
        house.hands.focus(button);
        house.hands.press(KeyCode.SPACE);
    }

    /** Sets it through the window; gives the code. */
    private static String set(House house) {
        settings(house);
        press(house, "Set a passphrase");
        house.hands.untilOverlay();
        String code = setIn(house.hands);
        house.hands.untilRead("Locked when closed");
        house.hands.untilRead("Set on 12 November 2026");
        house.hands.untilNoOverlay();
        return code;
    }

    /** Goes through the dialog in which it is set. */
    private static String setIn(Hands hands) {
        hands.type(WORDS);
        hands.press(KeyCode.TAB);
        hands.type("four words");
        hands.press(KeyCode.ENTER);
        hands.untilRead("The two are not the same");
        hands.type(" and more");
        hands.press(KeyCode.ENTER);
        hands.untilRead("type its group 2 and its group 5");
        String code = hands.on(() -> hands.all().stream()
                .filter(node -> node.getStyleClass().contains("code")).map(node -> ((TextField) node).getText())
                .findFirst().orElseThrow());
        hands.type("00000 00000");
        hands.press(KeyCode.ENTER);
        hands.untilRead("These are not the two groups");
        hands.on(() -> {
            ((TextField) hands.window.scene().getFocusOwner()).clear();
            return code;
        });
        hands.type(code.split("-")[1].toLowerCase(Locale.ROOT) + " " + code.split("-")[4]);
        hands.press(KeyCode.ENTER);
        hands.untilRead("The journal is locked with your passphrase");
        return code;
    }

    private void typed(Hands hands, String words) {
        hands.untilRead("This journal is locked");
        hands.until("a field for it", () -> hands.window.scene().getFocusOwner() instanceof TextField);
        hands.type(words);
        hands.press(KeyCode.ENTER);
    }

    @Test
    void aNewJournalIsLockedFromTheStart() throws Exception {
        TestWindow window = TestWindow.open(home.resolve("new"), clock);
        try {
            Hands hands = new Hands(window);
            hands.untilRead("Look around in a sample");
            hands.press(KeyCode.DIGIT1);
            hands.untilRead("What do people call you?");
            hands.focus("Lock it with a passphrase");
            hands.press(KeyCode.SPACE);
            hands.focus("Start");
            hands.press(KeyCode.SPACE);
            hands.untilOverlay();
            setIn(hands);
        } finally {
            assertThat(window.close()).isZero();
        }
        JournalException refusal = Assertions.catchThrowableOfType(JournalException.class,
                () -> Journal.open(home.resolve("new/Ajar"), clock));
        assertThat(refusal.trouble()).isEqualTo(Trouble.PASSPHRASE);
        Journal.open(home.resolve("new/Ajar"), clock, WORDS).close();
    }

    @Test
    void setAskedForAndTakenOff() throws Exception {
        TestWindow window = open();
        String code;
        try {
            House house = new House(window);
            code = set(house);
            house.go(KeyCode.DIGIT2).reads("Ana Marques");
            house.hands.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.L);
            typed(house.hands, "wrong");
            house.hands.untilRead("That is not this journal's passphrase");
            typed(house.hands, WORDS);
            new House(window).reads("Ana Marques");
        } finally {
            assertThat(window.close()).isZero();
        }
        JournalException refusal = Assertions.catchThrowableOfType(JournalException.class,
                () -> Journal.open(folder, clock));
        assertThat(refusal.trouble()).isEqualTo(Trouble.PASSPHRASE);
        window = open();
        try {
            typed(new Hands(window), code);
            House house = new House(window);
            settings(house);
            press(house, "Take it off");
            house.hands.untilOverlay();
            house.hands.type("wrong");
            house.hands.press(KeyCode.ENTER);
            house.hands.untilRead("That is not this journal's passphrase");
            house.hands.on(() -> {
                ((TextField) house.hands.window.scene().getFocusOwner()).clear();
                return code;
            });
            house.hands.type(WORDS);
            house.hands.press(KeyCode.ENTER);
            house.hands.untilRead("None yet");
        } finally {
            window.close();
        }
        Journal.open(folder, clock).close();
    }

    @Test
    void coveredUntilItIsTyped() throws Exception {
        TestWindow window = open();
        try {
            House house = new House(window);
            house.hands.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.H);
            house.hands.untilRead("Covered");
            house.hands.untilGone("Ana Marques");
            house.hands.press(KeyCode.SHORTCUT, KeyCode.L);
            house.hands.untilRead("Covered");
            house.hands.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.H);
            house.reads("Ana Marques");
            set(house);
            house.go(KeyCode.DIGIT2).write("half a sentence");
            house.hands.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.H);
            house.hands.untilRead("Covered");
            house.hands.untilGone("half a sentence");
            house.hands.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.H);
            house.hands.press(KeyCode.ESCAPE);
            for (int tab = 0; tab < 4; tab++) {
                house.hands.press(KeyCode.TAB);
                assertThat(house.hands.texts()).contains("Covered");
            }
            house.hands.focus("#words");
            house.hands.type("wrong");
            house.hands.press(KeyCode.ENTER);
            house.hands.untilRead("That is not this journal's passphrase");
            house.hands.type(WORDS);
            house.hands.press(KeyCode.ENTER);
            house.hands.untilGone("Covered");
            house.type(" goes on").keep();
        } finally {
            window.close();
        }
    }

    @Test
    void lockedOnceNothingWasTouchedForAWhile() throws Exception {
        TestWindow window = open();
        try {
            House house = new House(window);
            set(house);
            house.go(KeyCode.DIGIT2).write("half a sentence");
            house.hands.rest();
            clock.now = clock.now.plus(Duration.ofMinutes(16));
            typed(house.hands, WORDS);
            House again = new House(window);
            again.reads("Ana Marques");
            again.hands.press(KeyCode.SHORTCUT, KeyCode.L);
            again.hands.untilRead("half a sentence");
        } finally {
            window.close();
        }
    }

    @Test
    void nothingThatWasShownIsKeptInMemoryOnceItIsLocked() throws Exception {
        TestWindow window = open();
        try {
            House house = new House(window);
            set(house);
            house.go(KeyCode.DIGIT2).reads("Ana Marques");
            house.hands.press(KeyCode.ENTER);
            house.hands.untilRead("Before you call");
            house.hands.press(KeyCode.SHORTCUT, KeyCode.K);
            house.hands.untilOverlay();
            house.hands.press(KeyCode.ESCAPE);
            house.hands.untilNoOverlay();
            house.hands.until("the name drawn", () -> !names(house).isEmpty());
            List<WeakReference<Node>> shown = house.hands.on(() -> names(house));
            house.hands.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.L);
            house.hands.untilRead("This journal is locked");
            house.hands.until("nothing is kept", () -> {
                System.gc();
                return shown.stream().allMatch(node -> node.refersTo(null));
            });
        } finally {
            window.close();
        }
    }

    private static List<WeakReference<Node>> names(House house) {
        return house.hands.all().stream()
                .filter(node -> node instanceof Text text && text.getText().contains("Ana Marques"))
                .map(WeakReference::new).toList();
    }
}
