package app.ajar.journeys;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;

/** Finds what can be focused and does not say what it is, or what it is for. */
final class Spoken {

    private static final Set<AccessibleRole> NOTHING = EnumSet.of(AccessibleRole.NODE, AccessibleRole.PARENT);

    private Spoken() {}

    static List<String> missing(Scene scene) {
        List<String> found = new ArrayList<>();
        for (Node node : Nodes.visible(Nodes.top(scene))) {
            if (node.isFocusTraversable() && !node.isDisabled()) {
                if (name(node).isBlank()) {
                    found.add("no name: " + Nodes.name(node));
                }
                if (NOTHING.contains(node.getAccessibleRole())) {
                    found.add("no role: " + Nodes.name(node));
                }
            }
        }
        return found;
    }

    private static String name(Node node) {
        if (node.getAccessibleText() != null) {
            return node.getAccessibleText();
        }
        if (node instanceof TextInputControl text) {
            Object label = text.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY);
            return label instanceof Labeled labeled ? labeled.getText() : "";
        }
        if (node instanceof Labeled labeled) {
            return labeled.getText() == null ? "" : labeled.getText();
        }
        Object said = node instanceof Control ? node.queryAccessibleAttribute(AccessibleAttribute.TEXT) : null;
        return said == null ? "" : said.toString();
    }
}
