package app.ajar.capture;

import app.ajar.ui.Messages;
import javafx.geometry.Insets;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

/** The text area in which everything is written, with its marks in colour; as high as its text. */
public final class WritingBox extends StackPane {

    private static final int LEAST_LINES = 3;

    private final TextArea area = new TextArea();
    private final Ink ink = new Ink(area);

    public WritingBox() {
        getStyleClass().add("writing");
        Messages messages = Messages.of(WritingBox.class);
        area.setPromptText(messages.say("capture.prompt"));
        area.setAccessibleText(messages.say("capture.box"));
        area.setAccessibleHelp(messages.say("capture.box.help"));
        area.setWrapText(true);
        area.setPrefRowCount(LEAST_LINES);
        area.setMinHeight(0);
        getChildren().addAll(area, ink);
        area.textProperty().addListener((text, before, now) -> requestLayout());
        area.skinProperty().addListener((skin, before, now) -> watch());
    }

    TextArea area() {
        return area;
    }

    Ink ink() {
        return ink;
    }

    private void watch() {
        for (Node node : area.lookupAll(".content .text")) {
            if (node instanceof Text text) {
                text.layoutBoundsProperty().addListener((bounds, before, now) -> requestLayout());
            }
        }
    }

    @Override
    protected double computeMinHeight(double width) {
        return lines(2);
    }

    /** As high as what is written, which may have been broken into lines anew since. */
    @Override
    protected double computePrefHeight(double width) {
        double text = 0;
        for (Node node : area.lookupAll(".content .text")) {
            if (node instanceof Text one && node.getParent() instanceof Group) {
                text = one.getLayoutBounds().getHeight();
            }
        }
        return Math.max(lines(LEAST_LINES), text + around());
    }

    private double lines(int count) {
        return count * area.getFont().getSize() * 1.667 + around();
    }

    private double around() {
        Insets inside = area.lookup(".content") instanceof Region content
                ? content.getInsets()
                : Insets.EMPTY;
        return inside.getTop() + inside.getBottom() + 4;
    }
}
