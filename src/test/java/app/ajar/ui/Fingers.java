package app.ajar.ui;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Window;
import org.testfx.util.WaitForAsyncUtils;

/** Presses keys as the system does, and waits until what follows from it on the window's thread has happened. */
public final class Fingers {

    private static final int ROUNDS = 5;
    /** What is looked for while somebody types comes once they stop. */
    private static final int PAUSE = 15;
    private static final long PATIENCE = 60;

    private Fingers() {}

    /** Presses them one after the other, and lets go of the last first. */
    public static void press(KeyCode... keys) {
        on(() -> {
            Robot robot = new Robot();
            for (KeyCode key : keys) {
                robot.keyPress(real(key));
            }
            for (int at = keys.length - 1; at >= 0; at--) {
                robot.keyRelease(real(keys[at]));
            }
        });
        WaitForAsyncUtils.waitForFxEvents(ROUNDS);
    }

    private static KeyCode real(KeyCode key) {
        return key == KeyCode.SHORTCUT ? KeyCode.CONTROL : key;
    }

    /** Types a text into whatever has the focus, a letter after the other; the end of a line is the Enter key. */
    public static void type(String text) {
        text.codePoints().forEach(letter -> {
            if (letter == '\n' || letter == '\t') {
                WaitForAsyncUtils.waitForFxEvents(ROUNDS);
                press(letter == '\n' ? KeyCode.ENTER : KeyCode.TAB);
            } else {
                on(() -> typeOne(Character.toString(letter)));
            }
        });
        WaitForAsyncUtils.waitForFxEvents(PAUSE);
    }

    /** Of which key a letter comes only a keyboard knows. */
    private static void typeOne(String letter) {
        for (EventType<KeyEvent> part : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_TYPED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(target(), new KeyEvent(part, part == KeyEvent.KEY_TYPED ? letter : "", "",
                    KeyCode.UNDEFINED, false, false, false, false));
        }
    }

    private static EventTarget target() {
        Scene scene = Window.getWindows().stream().filter(Window::isFocused).map(Window::getScene).findFirst()
                .orElseThrow(() -> new AssertionError("no window has the focus"));
        return Objects.requireNonNullElse(scene.getFocusOwner(), scene);
    }

    private static void on(Runnable act) {
        try {
            WaitForAsyncUtils.asyncFx(act).get(PATIENCE, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
