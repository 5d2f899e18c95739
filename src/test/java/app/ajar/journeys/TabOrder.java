package app.ajar.journeys;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ToggleButton;
import org.testfx.util.WaitForAsyncUtils;

/** Walks a window by Tab: everything that can be focused is reached, from the left and above to the right and below. */
final class TabOrder {

    private static final double SLACK = 6;
    private static final int MOST = 400;

    private final Hands hands;

    TabOrder(Hands hands) {
        this.hands = hands;
    }

    List<String> breaches() throws Exception {
        Set<Node> reached = new LinkedHashSet<>();
        List<String> found = new ArrayList<>();
        Node before = null;
        Node start = on(() -> {
            List<Node> stops = stops();
            if (!stops.isEmpty()) {
                stops.getFirst().requestFocus();
            }
            return hands.window.scene().getFocusOwner();
        });
        for (Node now = start; now != null && reached.add(now) && reached.size() < MOST; now = next()) {
            Node from = before;
            Node to = now;
            if (from != null && on(() -> goesBack(from, to))) {
                found.add("goes back: from " + Nodes.name(from) + " to " + Nodes.name(to));
            }
            before = now;
        }
        List<Node> all = on(this::stops);
        all.stream().filter(node -> reached.stream().noneMatch(one -> isOneWith(one, node)))
                .forEach(node -> found.add("never reached: "
                        + Nodes.name(node)));
        return found;
    }

    private Node next() throws Exception {
        // Where Tab writes or completes, the way on is asked for as a screen reader does.
        on(() -> {
            Node owner = hands.window.scene().getFocusOwner();
            return owner != null && owner.requestFocusTraversal(TraversalDirection.NEXT);
        });
        return on(() -> hands.window.scene().getFocusOwner());
    }

    private List<Node> stops() {
        return Nodes.visible(Nodes.top(hands.window.scene())).stream()
                .filter(node -> node.isFocusTraversable() && !node.isDisabled()).toList();
    }

    /** To something that lies above without lying to the right. */
    private static boolean goesBack(Node from, Node to) {
        Bounds a = from.localToScene(from.getLayoutBounds());
        Bounds b = to.localToScene(to.getLayoutBounds());
        return b.getMaxY() <= a.getMinY() + SLACK && b.getMinX() < a.getMaxX() - SLACK
                && b.getMinX() <= a.getMinX() + SLACK;
    }

    /** Of buttons of which one holds, Tab reaches one and the arrows the others. */
    private static boolean isOneWith(Node reached, Node node) {
        return reached == node || reached instanceof ToggleButton one && node instanceof ToggleButton other
                && one.getToggleGroup() != null && one.getToggleGroup() == other.getToggleGroup();
    }

    private static <T> T on(java.util.concurrent.Callable<T> work) throws Exception {
        return WaitForAsyncUtils.asyncFx(work).get(30, TimeUnit.SECONDS);
    }

}
