package app.ajar.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.app.TestWindow;
import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Change;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.store.Lock;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowTest {

    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    Path home;

    private Path made() {
        Path folder = home.resolve("mine");
        Journal.create(folder);
        try (Journal journal = Journal.open(folder, CLOCK)) {
            journal.keep(Ids.next(), List.of(new Change.Put(Person.named(new PersonId(Ids.next()), "Ana Marques"))));
        }
        return folder;
    }

    @Test
    void theJournalThatIsNamedIsOpenedAndItsWindowNamedAfterIt() throws Exception {
        Path folder = made();
        TestWindow window = TestWindow.open(home, CLOCK, "--journal", folder.toString());
        try {
            new House(window).reads("Ana Marques");
            assertThat(window.title()).isEqualTo("Ajar: mine");
            assertThat(Lock.askToShow(folder)).as("a second start finds it").isTrue();
        } finally {
            assertThat(window.close()).isZero();
        }
        Journal.open(folder, CLOCK).close();
    }

    @Test
    void whatWasRehearsedIsGoneOnceTheJournalIsOpenAndWasNeverInSight() throws Exception {
        TestWindow window = TestWindow.open(home, CLOCK, "--journal", made().toString());
        try {
            Hands hands = new Hands(window);
            Parent wings = (Parent) window.scene().lookup(".wings");
            assertThat(wings.isVisible()).isFalse();
            new House(window).reads("Ana Marques");
            hands.until("empty wings", () -> wings.getChildrenUnmodifiable().isEmpty());
        } finally {
            assertThat(window.close()).isZero();
        }
    }

    @Test
    void keysWorkAlsoWhileNothingHasTheFocus() throws Exception {
        TestWindow window = TestWindow.open(home, CLOCK, "--journal", made().toString());
        try {
            Hands hands = new House(window).reads("Ana Marques").hands;
            hands.on(() -> {
                Event.fireEvent(window.scene(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DIGIT3, false, true,
                        false, false));
                return true;
            });
            hands.untilRead("Everybody who said no");
        } finally {
            assertThat(window.close()).isZero();
        }
    }

    @Test
    void keysWorkAlsoFromTheToast() throws Exception {
        TestWindow window = TestWindow.open(home, CLOCK, "--journal", made().toString());
        try {
            Hands hands = new House(window).write("Ana Marques will look at it").keep().hands;
            hands.focus("Undo");
            hands.press(KeyCode.SHORTCUT, KeyCode.DIGIT3);
            hands.untilRead("Everybody who said no");
        } finally {
            assertThat(window.close()).isZero();
        }
    }

    /** A dialog that has nothing left to focus has the focus itself, and keeps it until the next frame. */
    @Test
    void keysWorkAtOnceWhenADialogIsGoneAndWhatOpenedItIsToo() throws Exception {
        TestWindow window = TestWindow.open(home, CLOCK, "--journal", made().toString());
        try {
            Hands hands = new House(window).reads("Ana Marques").hands;
            hands.press(KeyCode.SHORTCUT, KeyCode.K);
            hands.untilOverlay();
            Node dialog = Nodes.top(window.scene()).getParent();
            hands.on(() -> {
                Event.fireEvent(dialog, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false,
                        false));
                assertThat(dialog.isVisible()).isFalse();
                Event.fireEvent(dialog, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DIGIT3, false, true, false,
                        false));
                return true;
            });
            hands.untilRead("Everybody who said no");
        } finally {
            assertThat(window.close()).isZero();
        }
    }

    @Test
    void inADialogTheLettersCanBeMadeLargerButNothingBehindItIsReached() throws Exception {
        TestWindow window = TestWindow.open(home, CLOCK, "--journal", made().toString());
        try {
            Hands hands = new House(window).reads("Ana Marques").hands;
            hands.press(KeyCode.SHORTCUT, KeyCode.K);
            hands.untilOverlay();
            List<String> before = List.copyOf(window.scene().getStylesheets());
            hands.press(KeyCode.SHORTCUT, KeyCode.PLUS);
            hands.until("larger letters", () -> !window.scene().getStylesheets().equals(before));
            hands.press(KeyCode.SHORTCUT, KeyCode.DIGIT3);
            hands.press(KeyCode.ESCAPE);
            hands.untilNoOverlay();
            hands.rest();
            assertThat(hands.texts()).noneMatch(text -> text.contains("Everybody who said no"));
        } finally {
            assertThat(window.close()).isZero();
        }
    }

    @Test
    void whatOnlyClosesAgainEndsWellOnceTheJournalWasShown() throws Exception {
        Path folder = made();
        assertThat(TestWindow.open(home, CLOCK, "--exit", "--journal", folder.toString()).status()).isZero();
        assertThat(TestWindow.open(home, CLOCK, "--exit").status()).isZero();
        Journal.open(folder, CLOCK).close();
    }

    @Test
    void whatOnlyClosesAgainEndsWithTheStatusOfTheTrouble() throws Exception {
        assertThat(TestWindow.open(home, CLOCK, "--exit", "--journal", home.resolve("gone").toString()).status())
                .isEqualTo(6);
    }

    @Test
    void aJournalInUseIsSaidInOneSentenceAndOpenedOnceItIsFree() throws Exception {
        Path folder = made();
        TestWindow window;
        try (Journal other = Journal.open(folder, CLOCK)) {
            assertThat(other.last()).isEqualTo(1);
            window = TestWindow.open(home, CLOCK, "--journal", folder.toString());
            new Hands(window).untilRead("open in another Ajar");
        }
        try {
            new Hands(window).press(KeyCode.ENTER);
            new House(window).reads("Ana Marques");
        } finally {
            window.close();
        }
    }

    @Test
    void javaFxIsANamedModuleAsInThePackagedProgram() {
        assertThat(Label.class.getModule().getName()).isEqualTo("javafx.controls");
    }
}
