package app.ajar.app;

import app.ajar.ui.Overlay;
import app.ajar.ui.Room;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;

/** What the window always holds: whatever is shown, a dialog over it, and the toast at its foot. */
final class Frame {

    private final StackPane content = new StackPane();
    private final StackPane over = new StackPane();
    private final StackPane root;
    private final Overlay overlay;

    Frame(Parent toast) {
        StackPane foot = new StackPane(toast);
        foot.getStyleClass().add("toast-layer");
        foot.setAlignment(Pos.BOTTOM_CENTER);
        foot.setPickOnBounds(false);
        root = new StackPane(content, over, foot);
        overlay = new Overlay(over);
        // What a dialog does at last stands at its foot at the right.
        over.visibleProperty().addListener((shown, before, now) -> foot.setAlignment(now
                ? Pos.BOTTOM_LEFT
                : Pos.BOTTOM_CENTER));
    }

    Scene scene(double width, double height) {
        return new Scene(root, width, height);
    }

    Overlay overlay() {
        return overlay;
    }

    void show(Parent shown) {
        overlay.close();
        content.getChildren().setAll(shown);
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
