package app.ajar.capture;

import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/** A row that remembers how high it is: to break its text into lines anew for every letter costs too much. */
abstract class RowBox extends HBox implements RowNode {

    private static final double UNKNOWN = -2;

    private double width = UNKNOWN;
    private double height;
    private double least;
    private double leastAt = UNKNOWN;

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void requestLayout() {
        width = UNKNOWN;
        super.requestLayout();
    }

    @Override
    protected double computePrefHeight(double given) {
        if (given != width) {
            height = given < 0 ? super.computePrefHeight(given) : high(given);
            width = given;
        }
        return given == leastAt ? Math.max(height, least) : height;
    }

    @Override
    protected double computeMinHeight(double given) {
        return prefHeight(given);
    }

    /** What turns out higher than it was measured gets the room it needs, for as long as it is as wide. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double needed = snappedBottomInset();
        for (Node child : getManagedChildren()) {
            needed = Math.max(needed, child.getLayoutY() + child.getLayoutBounds().getHeight() + snappedBottomInset());
        }
        if (needed > getHeight() + 1) {
            least = needed;
            leastAt = getWidth();
            Platform.runLater(this::requestLayout);
        }
    }

    /** The last one has all the width that the others leave, and is as high as it is in that. */
    private double high(double given) {
        double left = given - snappedLeftInset() - snappedRightInset();
        double high = 0;
        List<Node> shown = getManagedChildren();
        for (Node child : shown) {
            boolean last = child == shown.getLast();
            double across = last ? Math.max(0, left) : Math.min(child.prefWidth(-1), Math.max(0, left));
            high = Math.max(high, child.prefHeight(child.getContentBias() == null ? -1 : across));
            left -= across + getSpacing();
        }
        return snapSizeY(snappedTopInset() + high + snappedBottomInset());
    }
}
