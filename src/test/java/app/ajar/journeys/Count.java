package app.ajar.journeys;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Presses keys and counts them; what is typed only because it is what happened is not counted. */
final class Count {

    private final Hands hands;
    private int keys;

    Count(Hands hands) {
        this.hands = hands;
    }

    /** One stroke, however many keys are held. */
    Count key(KeyCode... chord) {
        keys++;
        hands.press(chord);
        return this;
    }

    /** Signs and letters that are typed for the box alone. */
    Count signs(String typed) {
        keys += typed.length();
        hands.type(typed);
        return this;
    }

    /** Names, numbers and words: what happened. Typed without waiting for a frame after every letter. */
    Count words(String typed) {
        hands.on(() -> {
            Node owner = hands.window.scene().getFocusOwner();
            typed.codePoints().mapToObj(Character::toString).forEach(letter -> owner.fireEvent(new KeyEvent(
                    KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false, false)));
            return owner;
        });
        return this;
    }

    int keys() {
        return keys;
    }
}
