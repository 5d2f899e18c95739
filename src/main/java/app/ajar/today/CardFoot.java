package app.ajar.today;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** What helps at the left and what else can be done at the right; below it where there is no room beside. */
final class CardFoot extends Pane {

    private static final double GAP = 8;

    CardFoot(Node helps, Node ways) {
        getStyleClass().add("card-foot");
        getChildren().addAll(helps, ways);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private Node helps() {
        return getChildren().getFirst();
    }

    private Node ways() {
        return getChildren().getLast();
    }

    private boolean beside(double width) {
        return helps().prefWidth(-1) + GAP + ways().prefWidth(-1) <= width;
    }

    private double inside(double width) {
        return width - snappedLeftInset() - snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double given) {
        double width = inside(given < 0 ? getWidth() : given);
        double helps = helps().prefHeight(Math.min(width, helps().prefWidth(-1)));
        double ways = ways().prefHeight(-1);
        return snappedTopInset() + snappedBottomInset()
                + (beside(width) ? Math.max(helps, ways) : helps + GAP / 2 + ways);
    }

    @Override
    protected void layoutChildren() {
        double width = inside(getWidth());
        double across = Math.min(width, helps().prefWidth(-1));
        double helps = helps().prefHeight(across);
        double wide = Math.min(width, ways().prefWidth(-1));
        double high = ways().prefHeight(-1);
        double top = snappedTopInset();
        boolean beside = beside(width);
        double row = Math.max(helps, high);
        helps().resizeRelocate(snappedLeftInset(), top + (beside ? (row - helps) / 2 : 0), across, helps);
        ways().resizeRelocate(snappedLeftInset() + (beside ? width - wide : 0),
                beside ? top + (row - high) / 2 : top + helps + GAP / 2, wide, high);
    }
}
