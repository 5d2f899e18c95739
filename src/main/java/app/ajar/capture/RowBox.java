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
        return height;
    }

    @Override
    protected double computeMinHeight(double given) {
        return prefHeight(given);
    }

    /** What was measured before its letters had their size is measured again: in the middle of a layout nobody asks. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (getWidth() == width && high(width) != height) {
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
