package app.ajar.capture;

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
            height = super.computePrefHeight(given);
            width = given;
        }
        return height;
    }

    @Override
    protected double computeMinHeight(double given) {
        return prefHeight(given);
    }
}
