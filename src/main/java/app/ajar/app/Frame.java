package app.ajar.app;

import app.ajar.ui.FocusRing;
import app.ajar.ui.Overlay;
import app.ajar.ui.Room;
import javafx.beans.value.ObservableValue;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** What the window always holds: whatever is shown, a dialog over it, and the toast at its foot. */
final class Frame {

    private static final double WINGS = 400;

    private final StackPane content = new StackPane();
    private final StackPane over = new StackPane();
    private final StackPane cover = new StackPane();
    private final StackPane wings = new StackPane();
    private final StackPane root;
    private final Overlay overlay;
    private final FocusRing ring = new FocusRing(cover, this::isInCover);
    private @Nullable Node before;

    Frame(Parent toast) {
        StackPane foot = new StackPane(toast);
        foot.getStyleClass().add("toast-layer");
        foot.setAlignment(Pos.BOTTOM_CENTER);
        foot.setPickOnBounds(false);
        StackPane dialogs = new StackPane(over);
        dialogs.setPickOnBounds(false);
        wings.getStyleClass().add("wings");
        wings.setManaged(false);
        wings.setVisible(false);
        wings.resize(WINGS, WINGS);
        root = new StackPane(wings, content, dialogs, foot, cover);
        cover.setVisible(false);
        cover.visibleProperty().addListener((shown, before, now) -> {
            content.setVisible(!now);
            foot.setVisible(!now);
            dialogs.setVisible(!now);
        });
        overlay = new Overlay(over);
        overlay.below(this::isInCover);
        // What a dialog does at last stands at its foot at the right.
        over.visibleProperty().addListener((shown, before, now) -> foot.setAlignment(now
                ? Pos.BOTTOM_LEFT
                : Pos.BOTTOM_CENTER));
    }

    Scene scene(double width, double height) {
        Scene scene = new Scene(root, width, height);
        scene.addEventHandler(KeyEvent.ANY, key -> {
            if (isUnheard(key) && !content.getChildren().isEmpty()) {
                Event.fireEvent(content.getChildren().getLast(), key);
            }
        });
        return scene;
    }

    /**
     * Whether a key passed by what is shown: pressed in the toast, or a shortcut in a dialog, or what had the focus was
     * just taken away and for a moment nothing has it that can be seen.
     */
    private boolean isUnheard(KeyEvent key) {
        return key.getTarget() == root.getScene() || key.getTarget() instanceof Node at && !isIn(content, at)
                && !isCovered() && (key.isShortcutDown() || !overlay.isOpen());
    }

    Overlay overlay() {
        return overlay;
    }

    /** Behind what is shown, seen by nobody. */
    StackPane wings() {
        return wings;
    }

    private boolean isInCover(Node node) {
        return isIn(cover, node);
    }

    private static boolean isIn(Node whole, Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == whole) {
                return true;
            }
        }
        return false;
    }

    boolean isCovered() {
        return cover.isVisible();
    }

    /**
     * Hides everything behind one thing.
     *
     * @param first gets the focus
     */
    void cover(Parent with, Node first) {
        before = root.getScene().getFocusOwner();
        cover.getChildren().setAll(with);
        cover.setVisible(true);
        cover.applyCss();
        cover.layout();
        ring.begin();
        first.requestFocus();
    }

    /** Shows again what was hidden, and the focus is where it was. */
    void uncover() {
        if (isCovered()) {
            ring.end();
            cover.setVisible(false);
            cover.getChildren().clear();
            if (before != null && before.getScene() != null) {
                before.requestFocus();
            }
            before = null;
        }
    }

    /** Hears of every key and every movement before anything else does. */
    <E extends InputEvent> void hear(EventType<E> type, EventHandler<E> listener) {
        root.addEventFilter(type, listener);
    }

    <E extends InputEvent> void ignore(EventType<E> type, EventHandler<E> listener) {
        root.removeEventFilter(type, listener);
    }

    /** Puts behind what is shown what will be shown next, for it to be styled; nobody sees or reaches it. */
    void prepare(Parent next) {
        next.setVisible(false);
        content.getChildren().addFirst(next);
    }

    void show(Parent shown) {
        uncover();
        overlay.close();
        content.getChildren().removeIf(other -> other != shown);
        if (content.getChildren().isEmpty()) {
            content.getChildren().add(shown);
        }
        shown.setVisible(true);
        Window window = root.getScene().getWindow();
        if (window != null && window.isShowing()) {
            // Until it has its skins, what stands in a pane cannot be focused.
            root.applyCss();
        }
    }

    /** From now on the room follows the window's size and the letters'. */
    void measure(Room room, ObservableValue<Integer> percent) {
        Runnable measure = () -> room.set(root.getWidth(), root.getHeight(), percent.getValue());
        root.widthProperty().addListener((width, before, now) -> measure.run());
        root.heightProperty().addListener((height, before, now) -> measure.run());
        percent.addListener((size, before, now) -> measure.run());
        measure.run();
    }
}
