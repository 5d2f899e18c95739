package app.ajar.timeline;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Chips beside one another, and on the next line where there is no room left; the last of all stands at the right. */
public final class ChipRow extends Pane {

    private static final double GAP = 6;

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        double wide = getInsets().getLeft() + getInsets().getRight();
        for (Node chip : getManagedChildren()) {
            wide += wide(chip) + GAP;
        }
        return wide;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return lay(width < 0 ? Double.MAX_VALUE : width, false);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        lay(getWidth(), true);
    }

    private double lay(double width, boolean place) {
        List<Node> chips = getManagedChildren();
        double left = getInsets().getLeft();
        double right = width - getInsets().getRight();
        double x = left;
        double y = getInsets().getTop();
        double line = 0;
        for (int at = 0; at < chips.size(); at++) {
            Node chip = chips.get(at);
            double wide = wide(chip);
            if (x > left && x + wide > right) {
                x = left;
                y += line + GAP;
                line = 0;
            }
            boolean last = at == chips.size() - 1 && chip.getStyleClass().contains("at-the-right");
            if (place) {
                double high = high(chip, wide);
                chip.resizeRelocate(snapPositionX(last ? Math.max(x, right - wide) : x), snapPositionY(y),
                        Math.min(wide, right - left), high);
            }
            x += wide + GAP;
            line = Math.max(line, high(chip, wide));
        }
        return y + line + getInsets().getBottom();
    }

    private static double high(Node chip, double wide) {
        return Math.ceil(Math.max(chip.minHeight(wide), chip.prefHeight(wide)));
    }

    private static double wide(Node chip) {
        return Math.ceil(chip.prefWidth(-1));
    }
}
