package app.ajar.today;

import app.ajar.ui.Room;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Cards in two columns, those beside one another equally high; in one where there is less room. */
public final class CardGrid extends Pane {

    private static final double ACROSS = 16;
    private static final double DOWN = 10;

    private int columns = 2;

    void fit(Room.Breadth breadth) {
        columns = breadth == Room.Breadth.NARROW ? 1 : 2;
        requestLayout();
    }

    int columns() {
        return columns;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double column(double width) {
        return snapSizeX((width - (columns - 1) * ACROSS) / columns);
    }

    private double high(int from, double column) {
        double high = 0;
        for (int at = from; at < Math.min(from + columns, getManagedChildren().size()); at++) {
            high = Math.max(high, getManagedChildren().get(at).prefHeight(column));
        }
        return snapSizeY(high);
    }

    @Override
    protected double computePrefHeight(double given) {
        double column = column(given < 0 ? getWidth() : given);
        double all = 0;
        for (int at = 0; at < getManagedChildren().size(); at += columns) {
            all += high(at, column) + DOWN;
        }
        return Math.max(0, all - DOWN);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double column = column(getWidth());
        double y = 0;
        for (int at = 0; at < getManagedChildren().size(); at += columns) {
            double high = high(at, column);
            for (int beside = 0; beside < columns && at + beside < getManagedChildren().size(); beside++) {
                Node card = getManagedChildren().get(at + beside);
                card.resizeRelocate(snapPositionX(beside * (column + ACROSS)), y, column, high);
            }
            y += high + DOWN;
        }
    }
}
