package app.ajar.person;

import javafx.animation.FadeTransition;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** A panel over the right edge of the page; until Esc or a click beside it closes it, the focus stays inside. */
final class SidePanel extends StackPane {

    private static final int FADE_MILLIS = 120;

    private final Region beside = new Region();
    private final ChangeListener<@Nullable Node> keepInside = (owner, before, now) -> keepInside(before, now);
    private final Node page;
    private @Nullable Node opener;

    /** @param page from which the focus is held back; what opens over the whole window may have it */
    SidePanel(Node page) {
        this.page = page;
        getStyleClass().add("side-layer");
        setAlignment(Pos.CENTER_RIGHT);
        setVisible(false);
        beside.setOnMousePressed(pressed -> close());
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                key.consume();
                close();
            }
        });
    }

    boolean isOpen() {
        return isVisible();
    }

    /** Shows what scrolls and gives it the focus, which goes back to the opener in the end. */
    void open(ScrollPane panel, Node from) {
        opener = from;
        panel.getStyleClass().add("side-panel");
        getChildren().setAll(beside, panel);
        setVisible(true);
        applyCss();
        layout();
        panel.requestFocus();
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
        getChildren().forEach(node -> node.getStyleClass().remove("side-panel"));
        getChildren().clear();
        setVisible(false);
        Node back = opener;
        opener = null;
        if (back != null && back.getScene() != null) {
            back.requestFocus();
        }
    }

    private void keepInside(@Nullable Node before, @Nullable Node now) {
        boolean outside = FactsController.isInside(now, page) && !FactsController.isInside(now, this);
        if (outside && before != null && before.getScene() != null && FactsController.isInside(before, this)) {
            before.requestFocus();
        }
    }
}
