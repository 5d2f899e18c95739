package app.ajar.ui;

import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/** The mark of the house, 24 by 28. */
public final class Brand extends StackPane {

    private static final double FRAME = 1.8;

    public Brand() {
        getChildren().add(new Group(
                path("brand-frame", FRAME, "M5 2.5h14.5A1.5 1.5 0 0 1 21 4v22M1 26h3M17.5 26H23"),
                path("brand-light", 0, "M14.5 6.5H19.6V26h-5.1z"),
                path("brand-leaf", 0, "M3.5 3.3v21.9l10.2 2.6a.8.8 0 0 0 1-.8V6.6a.8.8 0 0 0-.6-.8z"),
                path("brand-knob", 0, "M10.5 16.4a1.1 1.1 0 1 0 2.2 0a1.1 1.1 0 1 0-2.2 0")));
        setAccessibleRole(AccessibleRole.NODE);
    }

    private static SVGPath path(String style, double stroke, String content) {
        SVGPath path = new SVGPath();
        path.setContent(content);
        path.setStrokeWidth(stroke);
        path.getStyleClass().add(style);
        return path;
    }
}
