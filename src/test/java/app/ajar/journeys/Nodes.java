package app.ajar.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** What of a window can be seen. */
final class Nodes {

    private static final double FAINTEST = 0.01;

    private Nodes() {}

    /** Everything that is drawn, in the order of the tree. */
    static List<Node> visible(Node from) {
        List<Node> found = new ArrayList<>();
        collect(from, found);
        return found;
    }

    private static void collect(Node node, List<Node> found) {
        if (node.isVisible() && node.getOpacity() > FAINTEST) {
            found.add(node);
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
            }
        }
    }

    /** What lies on top and can be reached: the dialog if one is open, else all. */
    static Node top(Scene scene) {
        return visible(scene.getRoot()).stream().filter(node -> node.getStyleClass().contains("overlay-frame"))
                .findFirst().orElse(scene.getRoot());
    }

    static boolean hasAbove(Node node, Predicate<Node> which) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (which.test(at)) {
                return true;
            }
        }
        return false;
    }

    /** Names a node for a reader of the test. */
    static String name(Node node) {
        String id = node.getId() == null ? "" : "#" + node.getId();
        return node.getClass().getSimpleName() + id + node.getStyleClass();
    }
}
