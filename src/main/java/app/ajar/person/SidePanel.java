package app.ajar.person;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.FadeTransition;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** A panel over the right edge of the page; until Esc or a click beside it closes it, the focus goes round inside. */
final class SidePanel extends StackPane {

    private static final int FADE_MILLIS = 120;
    /** What lies over the rest of the window, as this does. */
    private static final String OVER = "overlay-frame";

    private final Region beside = new Region();
    private final StackPane frame = new StackPane();
    private final ChangeListener<@Nullable Node> keepInside = (owner, before, now) -> keepInside(now);
    private @Nullable Node opener;
    private boolean backwards;

    SidePanel() {
        getStyleClass().add("side-layer");
        frame.getStyleClass().addAll(OVER, "side-frame");
        frame.setPickOnBounds(false);
        frame.setAlignment(Pos.CENTER_RIGHT);
        setVisible(false);
        beside.setOnMousePressed(pressed -> close());
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            backwards = key.isShiftDown();
            // The button of a menu takes Esc for itself, also when the menu is closed.
            if (key.getCode() == KeyCode.ESCAPE && key.getTarget() instanceof MenuButton menu && !menu.isShowing()) {
                key.consume();
                close();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                key.consume();
                close();
            }
        });
        getChildren().addAll(beside, frame);
    }

    boolean isOpen() {
        return isVisible();
    }

    /** Shows what scrolls and gives it the focus, which goes back to the opener in the end. */
    void open(ScrollPane panel, Node from) {
        opener = from;
        panel.getStyleClass().add("side-panel");
        frame.getChildren().setAll(panel);
        setVisible(true);
        applyCss();
        layout();
        first(panel).requestFocus();
        getScene().focusOwnerProperty().addListener(keepInside);
        FadeTransition fade = new FadeTransition(Duration.millis(FADE_MILLIS), panel);
        fade.setFromValue(0);
        fade.setToValue(1);
        fade.play();
    }

    /** Gives back what it showed. */
    void close() {
        if (!isOpen()) {
            return;
        }
        getScene().focusOwnerProperty().removeListener(keepInside);
        frame.getChildren().forEach(node -> node.getStyleClass().remove("side-panel"));
        frame.getChildren().clear();
        setVisible(false);
        Node back = opener;
        opener = null;
        if (back != null && back.getScene() != null) {
            back.requestFocus();
        }
    }

    /** Behind the last comes the first again; what opens over the whole window may have the focus. */
    private void keepInside(@Nullable Node now) {
        for (Node at = now; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains(OVER)) {
                return;
            }
        }
        if (now != null) {
            List<Node> stops = stops(frame);
            (stops.isEmpty() ? frame : backwards ? stops.getLast() : stops.getFirst()).requestFocus();
        }
    }

    private static Node first(ScrollPane panel) {
        List<Node> stops = stops(panel);
        return stops.isEmpty() ? panel : stops.getFirst();
    }

    private static List<Node> stops(Node from) {
        List<Node> stops = new ArrayList<>();
        if (from.isVisible() && !from.isDisabled()) {
            if (from.isFocusTraversable()) {
                stops.add(from);
            }
            if (from instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> stops.addAll(stops(child)));
            }
        }
        return stops;
    }
}
