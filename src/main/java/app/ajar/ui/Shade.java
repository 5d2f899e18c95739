package app.ajar.ui;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * The shadow of what lies over the rest: a small picture of one whose edges are drawn out to its size. A shadow of the
 * thing itself would be blurred anew with every letter typed in it and each time it is shown, which takes a fifth of a
 * second where no graphics card helps.
 */
public final class Shade extends Region {

    /** Held here alone: what is shown again and again gets a new one each time. */
    private final InvalidationListener follow;

    /** @param of lies in the same parent, above this */
    public Shade(Node of) {
        getStyleClass().add("shade");
        setManaged(false);
        setMouseTransparent(true);
        follow = moved -> {
            setOpacity(of.getOpacity());
            resizeRelocate(of.getLayoutX(), of.getLayoutY(), of.getLayoutBounds().getWidth(),
                    of.getLayoutBounds().getHeight());
        };
        InvalidationListener weak = new WeakInvalidationListener(follow);
        List.of(of.opacityProperty(), of.layoutXProperty(), of.layoutYProperty(), of.layoutBoundsProperty())
                .forEach(each -> each.addListener(weak));
        // What is shown where it was before does not move.
        follow.invalidated(of.layoutBoundsProperty());
    }
}
