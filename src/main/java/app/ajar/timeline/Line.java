package app.ajar.timeline;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** Lays pieces out beside one another as letters are: on one foot, and on the next line where there is no room left. */
final class Line {

    private final double left;
    private final double right;
    private final double rowGap;
    private double x;
    private double y;
    private double height;
    private double foot;

    Line(double left, double top, double right, double rowGap) {
        this.left = left;
        this.right = right;
        this.rowGap = rowGap;
        this.x = left;
        this.y = top;
    }

    /**
     * Puts pieces that belong together, an icon and its words, behind those there are.
     *
     * @param gap to what stands before them
     * @param inner between them
     */
    void put(double gap, double inner, List<? extends Node> pieces) {
        double wanted = inner * (pieces.size() - 1);
        for (Node piece : pieces) {
            if (piece instanceof Text text) {
                text.setWrappingWidth(0);
            }
            wanted += width(piece);
        }
        if (x > left && x + gap + wanted > right) {
            feed();
        } else if (x > left) {
            x += gap;
        }
        foot = Math.max(foot, pieces.stream().mapToDouble(Line::foot).max().orElse(0));
        for (int at = 0; at < pieces.size(); at++) {
            Node piece = pieces.get(at);
            x += at == 0 ? 0 : inner;
            if (piece instanceof Text text && x + width(text) > right + 0.5) {
                text.setWrappingWidth(Math.max(1, right - x));
            }
            place(piece, x, y + foot - foot(piece));
            x += width(piece);
            height = Math.max(height, foot - foot(piece) + height(piece));
        }
    }

    /** On to the next line. */
    private void feed() {
        y += height + rowGap;
        x = left;
        height = 0;
        foot = 0;
    }

    double x() {
        return x;
    }

    double bottom() {
        return y + height;
    }

    static void place(Node node, double x, double y) {
        if (node instanceof Region region) {
            region.resizeRelocate(Math.round(x), Math.round(y), width(region), height(region));
        } else {
            node.relocate(x, Math.round(y));
        }
    }

    static double width(Node node) {
        return node instanceof Text text
                ? text.getLayoutBounds().getWidth()
                : Math.ceil(Math.max(node.minWidth(-1), node.prefWidth(-1)));
    }

    static double height(Node node) {
        return node instanceof Text text
                ? text.getLayoutBounds().getHeight()
                : Math.ceil(Math.max(node.minHeight(-1), node.prefHeight(-1)));
    }

    private static double foot(Node node) {
        return node.getBaselineOffset();
    }
}
