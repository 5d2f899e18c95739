package app.ajar.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.app.TestWindow;
import java.util.List;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/** The main screen of an open journal. */
final class House {

    final Hands hands;

    House(TestWindow window) {
        hands = new Hands(window);
        hands.untilAccessible("Write");
    }

    /** Ctrl+L and text; a line feed is Enter. */
    House write(String text) {
        hands.press(KeyCode.SHORTCUT, KeyCode.L);
        hands.until("the box focused", () -> focused() instanceof TextArea);
        return type(text);
    }

    /** Text where the fingers are; a line feed is Enter. */
    House type(String text) {
        List<String> lines = text.lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            if (line > 0) {
                hands.press(KeyCode.ENTER);
            }
            hands.type(lines.get(line));
        }
        return this;
    }

    /** Puts a whole text in at once, in place of what stands there. */
    House put(String text) {
        hands.on(() -> {
            ((TextArea) focused()).selectAll();
            ((TextArea) focused()).replaceSelection(text);
            return text;
        });
        return this;
    }

    House keep() {
        hands.press(KeyCode.SHORTCUT, KeyCode.ENTER);
        hands.untilRead("Kept: ");
        return this;
    }

    /** Esc. */
    House leave() {
        hands.press(KeyCode.ESCAPE);
        hands.until("no dialog", () -> Nodes.top(hands.window.scene()) == hands.window.scene().getRoot());
        return this;
    }

    /** To a place by its key. */
    House go(KeyCode place) {
        hands.press(KeyCode.SHORTCUT, place);
        return this;
    }

    House undo() {
        hands.press(KeyCode.SHORTCUT, KeyCode.Z);
        hands.untilRead("Taken back: ");
        return this;
    }

    House redo() {
        hands.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
        hands.untilRead("Brought back: ");
        return this;
    }

    /** Filters by typing and takes the first. */
    House choose(String letters) {
        hands.press(KeyCode.SHORTCUT, KeyCode.F);
        hands.until("the filter focused", () -> focused() instanceof TextField);
        hands.type(letters);
        hands.press(KeyCode.ENTER);
        return this;
    }

    House reads(String text) {
        hands.untilRead(text);
        return this;
    }

    House reads(String... texts) {
        for (String text : texts) {
            hands.untilRead(text);
        }
        return this;
    }

    House doesNotRead(String text) {
        hands.untilGone(text);
        return this;
    }

    /** What stands in the box. */
    String box() {
        TextArea box = (TextArea) hands.window.scene().lookup(".capture .text-area");
        assertThat(box).isNotNull();
        return box.getText();
    }

    private Object focused() {
        return hands.window.scene().getFocusOwner();
    }
}
