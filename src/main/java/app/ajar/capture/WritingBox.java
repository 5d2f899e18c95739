package app.ajar.capture;

import app.ajar.ui.Messages;
import javafx.geometry.Insets;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

/** The text area in which everything is written, with its marks in colour; as high as its text. */
public final class WritingBox extends StackPane {

    private static final int LEAST_LINES = 3;

    private final TextArea area = new TextArea();
    private final Ink ink = new Ink(area, this::requestLayout);

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
    }

    TextArea area() {
        return area;
    }

    Ink ink() {
        return ink;
    }

    @Override
    protected double computeMinHeight(double width) {
        return lines(2);
    }

    /** As high as what is written, which may have been broken into lines anew since. */
    @Override
    protected double computePrefHeight(double width) {
        Text text = ink.original();
        double height = text == null ? 0 : text.getLayoutBounds().getHeight();
        return Math.max(lines(LEAST_LINES), height + around());
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
