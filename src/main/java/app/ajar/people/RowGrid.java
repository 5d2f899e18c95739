package app.ajar.people;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/** The columns of the list, the same in its head and in every row. */
final class RowGrid extends Region {

    /** How the columns stand where there is less room. */
    enum Shape {
        /** Side by side. */
        COLUMNS,
        /** What they do stands under the name. */
        UNDER,
        /** Two columns, and the roles below. */
        STACKED;

        /** @param width in the size of the letters */
        static Shape of(double width) {
            return width >= UNDER_BELOW ? COLUMNS : width >= STACKED_BELOW ? UNDER : STACKED;
        }
    }

    /** In the size of the letters. */
    private static final double UNDER_BELOW = 64;
    private static final double STACKED_BELOW = 50;
    private static final double TICK = 1.15;
    private static final double FACE = 2;
    private static final double GAP = 0.86;

    private static final double[] COLUMNS = {0.187, 0.187, 0.264, 0.201, 0.161};
    private static final double[] UNDER = {0.3, 0.24, 0.24, 0.22};
    private static final double STACKED = 0.58;

    private final ObjectProperty<Shape> shape = new SimpleObjectProperty<>(Shape.COLUMNS);
    private final DoubleProperty span = new SimpleDoubleProperty();
    private final Node tick;
    private final @Nullable Node face;
    private final Labeled name;
    private final Node doing;
    private final Node roles;
    private final Node contact;
    private final Node door;
    private final double letters;

    /**
     * @param face null in the head
     * @param letters the size of the name's letters beside the usual ones
     */
    RowGrid(Node tick, @Nullable Node face, Labeled name, Node doing, Node roles, Node contact, Node door,
            double letters) {
        this.tick = tick;
        this.face = face;
        this.name = name;
        this.doing = doing;
        this.roles = roles;
        this.contact = contact;
        this.door = door;
        this.letters = letters;
        getChildren().add(tick);
        if (face != null) {
            getChildren().add(face);
        }
        getChildren().addAll(name, doing, roles, contact, door);
        setMinWidth(0);
        shape.addListener((property, before, now) -> requestLayout());
        span.addListener((property, before, now) -> requestLayout());
    }

    ObjectProperty<Shape> shape() {
        return shape;
    }

    /** Changes with {@link #em}. */
    ObservableValue<Font> font() {
        return name.fontProperty();
    }

    /** How wide the columns are together, whatever lies over their end. */
    DoubleProperty span() {
        return span;
    }

    /** The size of the usual letters here, in pixels. */
    double em() {
        return name.getFont().getSize() / letters;
    }

    @Override
    protected double computePrefHeight(double width) {
        return switch (shape.get()) {
            case COLUMNS -> 2.857 * em();
            case UNDER -> face == null ? 2.15 * em() : 3.3 * em();
            case STACKED -> face == null ? 2.15 * em() : 5.3 * em();
        };
    }

    @Override
    protected void layoutChildren() {
        double em = em();
        Insets in = getInsets();
        double left = in.getLeft();
        double height = getHeight() - in.getTop() - in.getBottom();
        double top = in.getTop();
        place(tick, left, top, TICK * em, face != null && shape.get() == Shape.STACKED ? height / 2 : height);
        double from = left + (TICK + GAP) * em;
        double width = (span.get() > 0 ? span.get() : getWidth() - in.getRight()) - from;
        double afterFace = face == null ? 0 : (FACE + GAP) * em;
        if (face != null) {
            place(face, from, top, FACE * em, shape.get() == Shape.STACKED ? height / 2 : height);
        }
        switch (shape.get()) {
            case COLUMNS -> columns(from, top, width, height, afterFace, em);
            case UNDER -> under(from, top, width, height, afterFace, em);
            case STACKED -> stacked(from, top, width, height, afterFace, em);
        }
    }

    private void columns(double from, double top, double width, double height, double face, double em) {
        double at = from;
        double gap = GAP * em;
        place(name, at + face, top, COLUMNS[0] * width - face - gap, height);
        at += COLUMNS[0] * width;
        place(doing, at, top, COLUMNS[1] * width - gap, height);
        at += COLUMNS[1] * width;
        place(roles, at, top, COLUMNS[2] * width - gap, height);
        at += COLUMNS[2] * width;
        place(contact, at, top, COLUMNS[3] * width - gap, height);
        at += COLUMNS[3] * width;
        place(door, at, top, from + width - at, height);
    }

    private void under(double from, double top, double width, double height, double face, double em) {
        double at = from;
        double gap = GAP * em;
        double first = UNDER[0] * width - face - gap;
        if (this.face == null) {
            double half = Math.min(name.prefWidth(-1), first / 2);
            place(name, at, top, half, height);
            place(doing, at + half + gap, top, first - half - gap, height);
        } else {
            lines(at + face, top, first, height, em);
        }
        at += UNDER[0] * width;
        place(roles, at, top, UNDER[1] * width - gap, height);
        at += UNDER[1] * width;
        place(contact, at, top, UNDER[2] * width - gap, height);
        at += UNDER[2] * width;
        place(door, at, top, from + width - at, height);
    }

    /** The name, and what they do below it. */
    private void lines(double left, double top, double width, double height, double em) {
        double line = 1.45 * em;
        double above = top + (height - 2 * line) / 2;
        place(name, left, above, width, line);
        place(doing, left, above + line, width, line);
    }

    private void stacked(double from, double top, double width, double height, double face, double em) {
        double gap = GAP * em;
        if (this.face == null) {
            double at = from;
            for (Node column : List.of(name, doing, roles, contact, door)) {
                double wide = Math.min(column.prefWidth(-1), Math.max(0, from + width - at));
                place(column, at, top, wide, height);
                at += wide + gap / 2;
            }
            return;
        }
        double left = STACKED * width;
        double line = 1.5 * em;
        double above = top + (height - 3.3 * line) / 2;
        place(name, from + face, above, left - face - gap, line);
        place(door, from + left, above, width - left, line);
        place(doing, from + face, above + line, left - face - gap, line);
        place(contact, from + left, above + line, width - left, line);
        place(roles, from + face, above + 2 * line, width - face, 1.3 * line);
    }

    /** As wide as it likes within its place, at the left and in the middle of the height. */
    private void place(Node node, double x, double y, double width, double height) {
        double likes = Math.max(node.minWidth(-1), node.prefWidth(-1));
        double wide = Math.max(0, node instanceof RoleChips ? width : Math.min(width, likes));
        double high = Math.min(height, Math.max(node.minHeight(-1), node.prefHeight(wide)));
        node.resizeRelocate(snapPositionX(x), snapPositionY(y + (height - high) / 2), snapSizeX(wide),
                snapSizeY(high));
    }
}
