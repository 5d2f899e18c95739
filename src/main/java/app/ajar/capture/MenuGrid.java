package app.ajar.capture;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Marks in columns, as many as there is room for; people one below the other; in a low window chips in rows. */
final class MenuGrid extends Pane {

    private static final int MOST_COLUMNS = 3;
    private static final double LEAST_WIDTH = 15.5;
    private static final double GAP = 6;

    private boolean columns;
    private boolean chips;
    private int rows = 1;

    void setColumns(boolean inColumns) {
        columns = inColumns;
        requestLayout();
    }

    void setChips(boolean asChips) {
        chips = asChips;
        requestLayout();
    }

    boolean isChips() {
        return chips;
    }

    int rows() {
        return rows;
    }

    private double em() {
        return getManagedChildren().isEmpty() ? 14 : Math.max(10, getManagedChildren().getFirst().prefHeight(-1) / 2.2);
    }

    private int across(double width) {
        return columns ? (int) Math.clamp(Math.floor(width / (LEAST_WIDTH * em())), 1, MOST_COLUMNS) : 1;
    }

    private int down(double width) {
        int count = getManagedChildren().size();
        int across = across(width);
        return Math.max(Math.min(count, MenuModel.ROWS), (count + across - 1) / across);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (getManagedChildren().isEmpty()) {
            return 0;
        }
        double given = width < 0 ? getWidth() : width;
        return chips ? flow(given, false) : down(given) * getManagedChildren().getFirst().prefHeight(-1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        List<Node> children = getManagedChildren();
        if (chips) {
            flow(getWidth(), true);
            return;
        }
        rows = Math.max(1, down(getWidth()));
        double column = Math.floor(getWidth() / across(getWidth()));
        for (int place = 0; place < children.size(); place++) {
            Node child = children.get(place);
            double height = child.prefHeight(-1);
            child.resizeRelocate(place / rows * column, place % rows * height, column - GAP, height);
        }
    }

    private double flow(double width, boolean place) {
        double x = 0;
        double y = 0;
        double height = 0;
        rows = 1;
        for (Node child : getManagedChildren()) {
            double wide = Math.min(columns ? child.prefWidth(-1) : width, Math.max(width, 1));
            height = child.prefHeight(-1);
            if (x > 0 && x + wide > width) {
                x = 0;
                y += height + 2;
            }
            if (place) {
                child.resizeRelocate(x, y, wide, height);
            }
            x += wide + GAP;
        }
        return y + height;
    }
}
