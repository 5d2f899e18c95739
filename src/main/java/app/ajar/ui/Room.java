package app.ajar.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** How much room the window has for its text: larger letters count as a smaller window. */
public final class Room {

    private static final double WIDE = 1280;
    private static final double MIDDLE = 1080;
    private static final double HIGH = 700;

    /** From 1280, from 1080, and below. */
    public enum Breadth {
        WIDE, MIDDLE, NARROW
    }

    private final ReadOnlyObjectWrapper<Breadth> breadth = new ReadOnlyObjectWrapper<>(Breadth.WIDE);
    private final ReadOnlyBooleanWrapper low = new ReadOnlyBooleanWrapper();

    public Room() {}

    /** As much as that one has, which does not keep this one, nor whoever listens to it. */
    public Room(Room like) {
        breadth.bind(like.breadth());
        low.bind(like.low());
    }

    public ReadOnlyObjectProperty<Breadth> breadth() {
        return breadth.getReadOnlyProperty();
    }

    /** Less than 700 high. */
    public ReadOnlyBooleanProperty low() {
        return low.getReadOnlyProperty();
    }

    /**
     * The window has this size now.
     *
     * @param width in pixels
     * @param height in pixels
     * @param percent of the letters' usual size
     */
    public void set(double width, double height, int percent) {
        double across = width * 100 / percent;
        breadth.set(across >= WIDE ? Breadth.WIDE : across >= MIDDLE ? Breadth.MIDDLE : Breadth.NARROW);
        low.set(height * 100 / percent < HIGH);
    }
}
