package app.ajar.app;

import app.ajar.ui.Gradually;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Gives views their skins and styles where nobody sees it, a little in each frame: a view that first gets them when it
 * is asked for holds up the window.
 */
final class Fitting {

    /** So many nodes at once. */
    private static final int MOST = 6;
    private static final double ONE_CELL = 40;
    private static final double A_FEW_CELLS = 5 * ONE_CELL;

    private static final long LONG_NANOS = 40_000_000;
    private static final int MOST_YIELDED = 100;

    private final Pane wings;
    private final Deque<Node> parts = new ArrayDeque<>();
    private long last;
    private int yielded;
    private boolean isOver;

    /** @param wings where it takes place */
    Fitting(Pane wings) {
        this.wings = wings;
    }

    void of(Collection<? extends Parent> views) {
        if (isOver) {
            return;
        }
        boolean isGoing = !parts.isEmpty();
        parts.addAll(views);
        if (!isGoing) {
            Gradually.go(this::next);
        }
    }

    /** From now on nothing of it will be shown. */
    void end() {
        isOver = true;
        parts.clear();
    }

    private boolean next() {
        long now = System.nanoTime();
        // Behind a frame that took long there may be more to do for what is shown.
        boolean isLate = now - last > LONG_NANOS && yielded++ < MOST_YIELDED;
        while (!isLate && !parts.isEmpty() && System.nanoTime() - now < Gradually.FEW_NANOS) {
            fit(parts.pop());
        }
        last = System.nanoTime();
        return !parts.isEmpty();
    }

    private void fit(Node part) {
        if (part.getScene() != null) {
            return;
        }
        if (part instanceof Pane pane && count(pane) > MOST) {
            List.copyOf(pane.getChildren()).reversed().forEach(parts::push);
        } else if (part instanceof ScrollPane scroll && scroll.getContent() != null) {
            Node content = scroll.getContent();
            scroll.setContent(null);
            style(scroll);
            scroll.setContent(content);
            parts.push(content);
        } else {
            style(part);
        }
    }

    private static int count(Node node) {
        return node instanceof Parent parent
                ? 1 + parent.getChildrenUnmodifiable().stream().mapToInt(Fitting::count).sum()
                : 1;
    }

    private void style(Node part) {
        if (part.getParent() == null) {
            inWings(part);
            return;
        }
        // A border pane forgets where it had what is taken out of it.
        if (part.getParent() instanceof Pane whole && !(whole instanceof BorderPane)) {
            int at = whole.getChildren().indexOf(part);
            whole.getChildren().set(at, new Region());
            inWings(part);
            whole.getChildren().set(at, part);
        }
    }

    private void inWings(Node part) {
        boolean isNew = part instanceof ListView<?> list && list.getSkin() == null;
        wings.getChildren().setAll(part);
        wings.applyCss();
        part.prefHeight(part.prefWidth(-1));
        if (part instanceof ListView<?> list && list.getHeight() < A_FEW_CELLS) {
            // It makes its cells when it is laid out: behind its skin, and one after the other.
            if (!isNew) {
                list.resize(A_FEW_CELLS, list.getHeight() + ONE_CELL);
                list.layout();
            }
            parts.push(list);
        }
        wings.getChildren().clear();
    }
}
