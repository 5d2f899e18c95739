package app.ajar.journeys;

import app.ajar.app.TestWindow;
import javafx.scene.input.KeyCode;

/** The first run. */
final class DoorsScreen {

    private final Hands hands;

    DoorsScreen(TestWindow window) {
        hands = new Hands(window);
        hands.untilRead("Look around in a sample");
    }

    /** Begins a journal where it is suggested: the first door is under the fingers. */
    House begin() {
        hands.press(KeyCode.ENTER);
        hands.untilRead("What do people call you?");
        hands.press(KeyCode.ENTER);
        return new House(hands.window);
    }

    /** Opens the sample by its key. */
    House sample() {
        hands.press(KeyCode.DIGIT2);
        hands.untilGone("Look around in a sample");
        hands.untilGone("Making the sample");
        return new House(hands.window);
    }
}
