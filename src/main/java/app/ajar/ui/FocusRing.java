package app.ajar.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the focus in what lies over the rest: behind the last comes the first again. Whoever below asks for it
 * meanwhile does not get it.
 */
public final class FocusRing {

    private final Parent ring;
    private final Predicate<Node> free;
    private final ChangeListener<@Nullable Node> hold = (owner, before, now) -> hold(before, now);
    private @Nullable Node refused;
    private boolean backwards;

    /** @param free what may have the focus: what is in the ring, and what lies over that in its turn */
    public FocusRing(Parent ring, Predicate<Node> free) {
        this.ring = ring;
        this.free = free;
        ring.addEventFilter(KeyEvent.KEY_PRESSED, key -> backwards = key.isShiftDown());
    }

    public void begin() {
        refused = null;
        scene().focusOwnerProperty().addListener(hold);
    }

    /** The last below that asked for the focus and did not get it; null if nobody did. */
    public @Nullable Node end() {
        scene().focusOwnerProperty().removeListener(hold);
        return refused;
    }

    private Scene scene() {
        return ring.getScene();
    }

    /** All that can have the focus, in the order of the tree. */
    public static List<Node> stops(Node from) {
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

    private void hold(@Nullable Node before, @Nullable Node now) {
        if (now == null || free.test(now)) {
            return;
        }
        List<Node> stops = stops(ring);
        int at = before == null ? -1 : stops.indexOf(before);
        if (at >= 0 && at != (backwards ? 0 : stops.size() - 1)) {
            // Nobody goes on from there to the outside: somebody outside asked.
            refused = now;
            stops.get(at).requestFocus();
        } else {
            (stops.isEmpty() ? ring : backwards ? stops.getLast() : stops.getFirst()).requestFocus();
        }
    }
}
