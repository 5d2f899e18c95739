package app.ajar.ui;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Scale;

/** The house's picture: a door that stands ajar, light behind it, a sprig on the sill. */
public final class DoorPicture extends StackPane {

    private record Stroke(String style, double width, String path) {}

    /** On a grid of 300 by 360. */
    private static final List<Stroke> STROKES = List.of(
            new Stroke("light-on-floor", 0, "M118 318L236 318L296 352L60 352Z"),
            new Stroke("frame", 3, "M70 318V44a14 14 0 0 1 14-14h140a14 14 0 0 1 14 14v274"),
            new Stroke("ground", 3, "M12 318h58M238 318h50"),
            new Stroke("leaf", 0, "M71.5 37v281l92 24a6 6 0 0 0 7-6V64a6 6 0 0 0-4.5-5.8L82 33z"),
            new Stroke("panels", 2, "M88 76l62 15v88l-62-9zM88 192l62 8v92l-62-16z"),
            new Stroke("knob", 0, "M152 204a5 5 0 1 0 10 0a5 5 0 1 0-10 0"),
            new Stroke("sprig", 2.5,
                    "M202 318c-2-26 2-42 10-54M202 296c-10-4-14-12-14-22 10 2 15 10 14 22z"
                            + "M205 282c9-2 15-9 16-19-10 1-16 8-16 19z"));

    private final Group drawing = new Group();
    private double size = 1;

    public DoorPicture() {
        for (Stroke stroke : STROKES) {
            SVGPath path = new SVGPath();
            path.setContent(stroke.path());
            path.getStyleClass().addAll("door-picture", stroke.style());
            path.setStrokeWidth(stroke.width());
            path.setStrokeLineCap(StrokeLineCap.ROUND);
            path.setStrokeLineJoin(StrokeLineJoin.ROUND);
            drawing.getChildren().add(path);
        }
        getChildren().add(new Group(drawing));
        setAccessibleRole(AccessibleRole.NODE);
        setMouseTransparent(true);
    }

    /** How large it is, 1 being 300 by 360. */
    public double getSize() {
        return size;
    }

    public void setSize(double scale) {
        size = scale;
        drawing.getTransforms().setAll(new Scale(scale, scale));
    }
}
