package app.ajar.capture;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The box and what will be kept: one below the other, or side by side where it is about many. */
public final class CaptureBody extends Pane {

    /** Of the width, where they stand side by side. */
    private static final double BOX_BESIDE = 0.465;
    /** Of the height that the rows keep at least, as far as they need it. */
    private static final double ROWS_AT_LEAST = 0.26;
    private static final double BESIDE_GAP = 24;
    private static final double BELOW_GAP = 11;

    private final BooleanProperty wide = new SimpleBooleanProperty(this, "wide");

    public CaptureBody() {
        wide.addListener((property, before, now) -> requestLayout());
        VBox.setVgrow(this, Priority.ALWAYS);
        setMinHeight(0);
    }

    BooleanProperty wideProperty() {
        return wide;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 600;
    }

    @Override
    protected void layoutChildren() {
        Region box = (Region) getManagedChildren().getFirst();
        Node rows = getManagedChildren().getLast();
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = getWidth() - left - snappedRightInset();
        double height = getHeight() - top - snappedBottomInset();
        if (wide.get()) {
            double beside = snapSizeX(width * BOX_BESIDE);
            box.resizeRelocate(left, top, beside, height);
            rows.resizeRelocate(left + beside + BESIDE_GAP, top, width - beside - BESIDE_GAP, height);
        } else {
            double wanted = snapSizeY(box.prefHeight(width));
            double kept = Math.min(rows.prefHeight(width), height * ROWS_AT_LEAST);
            double high = Math.clamp(wanted, Math.min(box.minHeight(width), height),
                    Math.max(height - kept - BELOW_GAP, Math.min(box.minHeight(width), height)));
            box.resizeRelocate(left, top, width, high);
            rows.resizeRelocate(left, top + high + BELOW_GAP, width, Math.max(0, height - high - BELOW_GAP));
        }
    }
}
