package app.ajar.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.Node;

/** Shows children one in each frame: all of them, styled at once for the first time, would hold up the window. */
public final class Dealer {

    private final Deque<Node> waiting = new ArrayDeque<>();

    /** Shows the first of these in place of what is there, and the others in the frames after this. */
    public void deal(ObservableList<Node> children, List<? extends Node> all) {
        List<Node> dealt = List.copyOf(all);
        waiting.clear();
        waiting.addAll(dealt);
        children.clear();
        if (next(children)) {
            Gradually.go(() -> next(children));
        }
    }

    /** Shows these at once in place of what is there. */
    public void show(ObservableList<Node> children, List<? extends Node> all) {
        waiting.clear();
        if (!children.equals(all)) {
            children.setAll(all);
        }
    }

    private boolean next(ObservableList<Node> children) {
        if (!waiting.isEmpty()) {
            children.add(waiting.poll());
        }
        return !waiting.isEmpty();
    }
}
