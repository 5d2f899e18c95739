package app.ajar.ui;

import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** A dialog over everything else: the rest is dimmed and cannot be reached until it is closed. */
public final class Overlay {

    private final StackPane layer;
    private final FocusRing ring;
    private @Nullable Parent content;
    private @Nullable Node before;
    private Runnable closed = () -> {
    };
    private Predicate<Node> above = node -> false;

    /** @param layer an empty pane that lies over the whole window */
    public Overlay(StackPane layer) {
        this.layer = layer;
        layer.setVisible(false);
        layer.setPickOnBounds(true);
        ring = new FocusRing(layer, node -> isInside(node) || above.test(node));
        layer.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                key.consume();
                close();
            }
        });
    }

    /** What may lie over a dialog in its turn, and have the focus. */
    public void below(Predicate<Node> lies) {
        above = lies;
    }

    public boolean isOpen() {
        return content != null;
    }

    /**
     * Shows a dialog; one that was open is closed.
     *
     * @param first gets the focus
     * @param whenClosed is run when the dialog was closed, by whomever
     */
    public void open(Parent dialog, Node first, Runnable whenClosed) {
        Node had = isOpen() ? before : layer.getScene().getFocusOwner();
        close();
        before = had;
        content = dialog;
        closed = whenClosed;
        Region scrim = new Region();
        scrim.getStyleClass().add("scrim");
        scrim.setOnMousePressed(pressed -> close());
        Pane frame = new StackPane(new Shade(dialog), dialog);
        frame.getStyleClass().add("overlay-frame");
        frame.setPickOnBounds(false);
        layer.getChildren().setAll(scrim, frame);
        layer.setVisible(true);
        // Until it has its skins, what stands in it cannot be focused.
        layer.applyCss();
        layer.layout();
        first.requestFocus();
        ring.begin();
    }

    /** Closes the dialog; the focus goes back to where it was, or to what asked for it below since. */
    public void close() {
        if (content == null) {
            return;
        }
        Node asked = ring.end();
        content = null;
        layer.getChildren().clear();
        layer.setVisible(false);
        Node back = asked == null ? before : asked;
        before = null;
        if (back != null && back.getScene() != null) {
            back.requestFocus();
        }
        Runnable then = closed;
        closed = () -> {
        };
        then.run();
    }

    private boolean isInside(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == layer) {
                return true;
            }
        }
        return false;
    }
}
