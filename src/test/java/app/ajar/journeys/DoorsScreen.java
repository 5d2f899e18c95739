package app.ajar.journeys;

import app.ajar.app.TestWindow;
import javafx.scene.control.Button;
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
        return new House(hands.window);
    }

    /** Goes to the sample by Tab and opens its door. */
    House sample() {
        hands.until("a focused control", () -> hands.window.scene().getFocusOwner() instanceof Button);
        hands.press(KeyCode.TAB);
        hands.until("the sample's door focused", () -> hands.window.scene().getFocusOwner() instanceof Button button
                && button.getText().contains("sample"));
        hands.press(KeyCode.SPACE);
        hands.untilGone("Look around in a sample");
        hands.untilGone("Opening the journal");
        return new House(hands.window);
    }
}
