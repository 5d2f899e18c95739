package app.ajar.journeys;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** Finds what does not fit: letters left out, text beyond its window or column, boxes beyond their box. */
final class CutOff {

    private static final double SLACK = 1.5;
    /** Where a text may end in an ellipsis: the whole of it is said to the ear and shown on its page. */
    private static final String SHORTENS = "shortens";

    private CutOff() {}

    static List<String> in(Scene scene) {
        List<String> found = new ArrayList<>();
        // What was said a moment ago is not drawn yet.
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        for (Node node : Nodes.visible(Nodes.top(scene))) {
            if (node instanceof Text text && !text.getText().isBlank() && !isTyped(text)) {
                found.addAll(letters(text));
                found.addAll(beyond(text, scene));
            }
            if (node instanceof HBox || node instanceof VBox || node instanceof FlowPane) {
                found.addAll(overflow((Pane) node));
            }
        }
        return found;
    }

    private static boolean isTyped(Node node) {
        return Nodes.hasAbove(node, above -> above instanceof TextInputControl);
    }

    private static List<String> letters(Text text) {
        return text.getParent() instanceof Labeled labeled && !labeled.getText().equals(text.getText())
                && !labeled.getStyleClass().contains(SHORTENS) && !labeled.isMnemonicParsing()
                        ? List.of("shortened: \"" + labeled.getText() + "\" to \"" + text.getText() + "\" in "
                                + Nodes.name(labeled))
                        : List.of();
    }

    private static List<String> beyond(Text text, Scene scene) {
        Bounds bounds = text.localToScene(text.getBoundsInLocal());
        for (Node at = text.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane || at instanceof VirtualFlow<?> || at.getStyleClass().contains("reel")) {
                Bounds view = at.localToScene(at.getLayoutBounds());
                boolean sideways = at instanceof ScrollPane pane
                        && pane.getHbarPolicy() != ScrollPane.ScrollBarPolicy.NEVER && !pane.isFitToWidth();
                return sideways || bounds.getMinX() >= view.getMinX() - SLACK && bounds.getMaxX() <= view.getMaxX()
                        + SLACK ? List.of() : List.of("beyond its column: \"" + text.getText() + "\"");
            }
        }
        boolean inside = bounds.getMinX() >= -SLACK && bounds.getMinY() >= -SLACK
                && bounds.getMaxX() <= scene.getWidth() + SLACK && bounds.getMaxY() <= scene.getHeight() + SLACK;
        return inside ? List.of() : List.of("beyond the window: \"" + text.getText() + "\" " + bounds);
    }

    private static List<String> overflow(Pane pane) {
        List<String> found = new ArrayList<>();
        boolean laidOut = pane.getWidth() > 0 && pane.getHeight() > 0;
        for (Node child : pane.getChildren()) {
            if (laidOut && child.isManaged() && child.isVisible() && !(child instanceof ScrollBar)) {
                Bounds in = child.getLayoutBounds();
                double left = child.getLayoutX() + in.getMinX();
                double top = child.getLayoutY() + in.getMinY();
                if (left < -SLACK || top < -SLACK || left + in.getWidth() > pane.getWidth() + SLACK
                        || top + in.getHeight() > pane.getHeight() + SLACK) {
                    found.add("beyond its box: " + Nodes.name(child) + " " + (int) left + "," + (int) top + " "
                            + (int) in.getWidth() + "x" + (int) in.getHeight() + " in " + Nodes.name(pane) + " "
                            + (int) pane.getWidth() + "x" + (int) pane.getHeight());
                }
            }
        }
        return found;
    }
}
