package app.ajar.person;

import app.ajar.ui.FocusRing;
import app.ajar.ui.Shade;
import javafx.animation.FadeTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
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
    private final FocusRing ring = new FocusRing(frame, SidePanel::isOver);
    private @Nullable Node opener;

    SidePanel() {
        getStyleClass().add("side-layer");
        frame.getStyleClass().addAll(OVER, "side-frame");
        frame.setPickOnBounds(false);
        frame.setAlignment(Pos.CENTER_RIGHT);
        setVisible(false);
        beside.setOnMousePressed(pressed -> close());
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
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
        frame.getChildren().setAll(new Shade(panel), panel);
        setVisible(true);
        applyCss();
        layout();
        FocusRing.stops(panel).stream().findFirst().orElse(panel).requestFocus();
        ring.begin();
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
        ring.end();
        frame.getChildren().forEach(node -> node.getStyleClass().remove("side-panel"));
        frame.getChildren().clear();
        setVisible(false);
        Node back = opener;
        opener = null;
        if (back != null && back.getScene() != null) {
            back.requestFocus();
        }
    }

    /** Whether it is in here, or in what opens over the whole window. */
    private static boolean isOver(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains(OVER)) {
                return true;
            }
        }
        return false;
    }
}
