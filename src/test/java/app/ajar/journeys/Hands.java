package app.ajar.journeys;

import app.ajar.app.TestWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Presses keys in a window and looks at it. */
class Hands {

    private static final long PATIENCE = Long.getLong("ajar.patience", 60);

    final TestWindow window;
    final FxRobot robot = new FxRobot();

    Hands(TestWindow window) {
        this.window = window;
    }

    void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void type(String text) {
        robot.write(text, 0);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Does something on the window's thread. */
    <T> T on(Callable<T> act) {
        try {
            return WaitForAsyncUtils.asyncFx(act).get(PATIENCE, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Waits until it is so. */
    void until(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        } catch (TimeoutException e) {
            throw new AssertionError("not so after " + PATIENCE + " s: " + what + "; to be read: " + texts(), e);
        }
    }

    /** Waits until the text is to be read somewhere. */
    void untilRead(String text) {
        until("\"" + text + "\" to be read", () -> has(text));
    }

    void untilGone(String text) {
        until("\"" + text + "\" gone", () -> !has(text));
    }

    private boolean has(String text) {
        return found(window.scene().getRoot()).stream().anyMatch(one -> one.contains(text));
    }

    /** Everything that can be read, in the order of the tree. */
    List<String> texts() {
        try {
            return WaitForAsyncUtils.asyncFx(() -> found(window.scene().getRoot())).get(PATIENCE, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> found(Node node) {
        List<String> found = new ArrayList<>();
        if (node.isVisible()) {
            if (node instanceof Text text && !(node.getParent() instanceof Labeled)) {
                found.add(text.getText());
            } else if (node instanceof Labeled labeled && labeled.getText() != null) {
                found.add(labeled.getText());
            }
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> found.addAll(found(child)));
            }
        }
        return found;
    }
}
