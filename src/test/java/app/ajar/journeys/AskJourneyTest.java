package app.ajar.journeys;

import app.ajar.app.TestWindow;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asking Lena instead of going by the guess, by keys alone. */
class AskJourneyTest {

    @TempDir
    Path home;

    private TestWindow window;
    private House house;

    @BeforeEach
    void open() throws Exception {
        Tour.makeSample(home);
        window = TestWindow.open(home, Tour.CLOCK, "--journal", home.resolve("Ajar sample").toString());
        house = new House(window);
        press(KeyCode.SHORTCUT, KeyCode.K);
        house.hands.untilOverlay();
        house.hands.type("lena");
        house.reads("Runs a yarn shop, Bridge Street");
        press(KeyCode.ENTER);
        house.hands.until("the guess can be asked about", () -> house.hands.canFocus("#before")
                || house.hands.canFocus("Ask Lena …"));
        house.reads("Lena Fischer");
        house.hands.rest();
        if (house.hands.canFocus("#before")) {
            house.hands.focus("#before");
            press(KeyCode.SPACE);
        }
        house.hands.until("the guess stands there", () -> house.hands.canFocus("Ask Lena …"));
        house.hands.focus("Ask Lena …");
        press(KeyCode.SPACE);
        house.hands.untilOverlay();
        house.reads("Words to ask with");
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private void press(KeyCode... keys) {
        house.hands.press(keys);
    }

    private void at(String what) {
        house.hands.until("at " + what, () -> {
            Node owner = window.scene().getFocusOwner();
            return owner != null && owner.getAccessibleText() != null && owner.getAccessibleText().startsWith(what);
        });
    }

    @Test
    void twoKeysKeepThatTheyAreGladAndOneTakesItBack() {
        at("Glad to hear from me");
        press(KeyCode.DIGIT1);
        press(KeyCode.ENTER);
        house.reads("Kept: Lena is glad to hear from you.");
        house.doesNotRead("Words to ask with");
        house.doesNotRead("Ask Lena …");
        press(KeyCode.SHORTCUT, KeyCode.Z);
        house.reads("Taken back: ");
    }

    @Test
    void onlyIfAsksWhat() {
        press(KeyCode.DIGIT2);
        at("When, how or about what");
        press(KeyCode.ENTER);
        house.reads("Add when, how or about what.");
        house.hands.type("messages");
        press(KeyCode.ENTER);
        house.reads("Kept, with what Lena asked for.");
    }

    @Test
    void stopIsChosenWithTheArrowsAndTheirWords() {
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        at("Please stop");
        press(KeyCode.SPACE);
        house.reads("Keep");
        press(KeyCode.ENTER);
        house.reads("Kept. Ajar will not bring Lena up again.", "Closed at their wish");
    }

    @Test
    void theGuessIsLetGo() {
        press(KeyCode.G);
        house.reads("Let go: nothing asks about Lena and this guess again.");
        house.doesNotRead("Words to ask with");
    }

    @Test
    void theGuessBookIsOpenedAndLeft() {
        house.hands.focus("Guess book: you asked nine times before. Once your guess was right.");
        press(KeyCode.SPACE);
        house.reads("“Pity? I was timing my exercises.”", "n = 11");
        press(KeyCode.ENTER);
        house.reads("Words to ask with");
        press(KeyCode.ESCAPE);
        house.doesNotRead("Words to ask with");
    }
}
