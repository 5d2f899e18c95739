package app.ajar.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.app.TestWindow;
import app.ajar.ui.Fingers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.testfx.util.WaitForAsyncUtils;

/** Presses keys in a window and looks at it. */
class Hands {

    private static final int MOST_ITEMS = 20;
    private static final int MOST_FRAMES = 40;
    private static final long PATIENCE = Long.getLong("ajar.patience", 60);

    final TestWindow window;

    Hands(TestWindow window) {
        this.window = window;
    }

    void press(KeyCode... keys) {
        Fingers.press(keys);
    }

    void type(String text) {
        Fingers.type(text);
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

    /** Waits until nothing is asked, drawn or waited for any more: what comes in pieces comes one in each frame. */
    void rest() {
        int still = 0;
        int before = -1;
        for (int frame = 0; frame < MOST_FRAMES && still < 4; frame++) {
            frame();
            WaitForAsyncUtils.waitForFxEvents(2);
            int now = on(() -> all().size());
            still = now == before ? still + 1 : 0;
            before = now;
        }
    }

    /** Waits for the next frame. */
    private void frame() {
        CountDownLatch drawn = new CountDownLatch(1);
        Runnable listener = drawn::countDown;
        Scene scene = window.scene();
        on(() -> {
            scene.addPostLayoutPulseListener(listener);
            Platform.requestNextPulse();
            return scene;
        });
        try {
            assertThat(drawn.await(PATIENCE, TimeUnit.SECONDS)).as("a frame").isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        on(() -> {
            scene.removePostLayoutPulseListener(listener);
            return scene;
        });
    }

    /** Waits until there is a control that says this to the ear, or is written on it. */
    void untilAccessible(String name) {
        until("a control named " + name, () -> all().stream().anyMatch(node -> name.equals(node.getAccessibleText())));
    }

    /** Waits until a dialog lies over everything. */
    void untilOverlay() {
        until("a dialog", () -> Nodes.top(window.scene()) != window.scene().getRoot());
    }

    /** Waits until none does: it takes the keys of what lies behind. */
    void untilNoOverlay() {
        until("no dialog", () -> Nodes.top(window.scene()) == window.scene().getRoot());
    }

    /** Everything that can be seen. */
    List<Node> all() {
        return Nodes.visible(window.scene().getRoot());
    }

    /** Focuses a control by its id ("#details") or by what is written on it. */
    void focus(String which) {
        on(() -> {
            Node node = control(which).orElseThrow(() -> new AssertionError("there is no " + which));
            node.requestFocus();
            return node;
        });
    }

    /** Chooses from a menu, by the menu's id and what is written on the item. */
    void choose(String menu, String item) {
        until("there is " + menu, () -> on(() -> control(menu).isPresent()));
        on(() -> {
            MenuButton button = (MenuButton) control(menu).orElseThrow(() -> new AssertionError("there is no " + menu));
            button.getItems().stream().filter(one -> item.equals(one.getText())).findFirst()
                    .orElseThrow(() -> new AssertionError("there is no " + item)).fire();
            return button;
        });
    }

    /** Goes down an open menu to an item and takes it. */
    void pick(String item) {
        until("a menu", () -> menuItems().findAny().isPresent());
        for (int down = 0; down < MOST_ITEMS && !on(() -> menuItems().anyMatch(node -> isChosen(node, item))); down++) {
            press(KeyCode.DOWN);
        }
        if (!on(() -> menuItems().anyMatch(node -> isChosen(node, item)))) {
            throw new AssertionError("there is no " + item);
        }
        press(KeyCode.ENTER);
    }

    private static Stream<Node> menuItems() {
        return Window.getWindows().stream().filter(PopupWindow.class::isInstance)
                .flatMap(window -> window.getScene().getRoot().lookupAll(".menu-item").stream());
    }

    private static boolean isChosen(Node node, String item) {
        return node.isFocused() && found(node).contains(item);
    }

    boolean canFocus(String which) {
        return on(() -> control(which).isPresent());
    }

    private Optional<Node> control(String which) {
        return all().stream().filter(node -> node.isFocusTraversable() && !node.isDisabled())
                .filter(node -> which.startsWith("#")
                        ? which.substring(1).equals(node.getId())
                        : node instanceof Labeled labeled && which.equals(labeled.getText()))
                .findFirst();
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
