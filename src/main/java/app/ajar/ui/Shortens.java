package app.ajar.ui;

import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/** Lets a text be cut where there is little room for it: whoever points at what is left of it is shown the whole. */
public final class Shortens {

    private static final double WIDEST = 420;

    private Shortens() {}

    public static void on(Labeled text) {
        text.getStyleClass().add("shortens");
        // Made for who points there: to make one takes longer than a frame.
        text.addEventHandler(MouseEvent.MOUSE_ENTERED,
                pointed -> text.setTooltip(text.isTextTruncated() ? whole(text) : null));
    }

    private static Tooltip whole(Labeled text) {
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(text.textProperty());
        whole.setWrapText(true);
        whole.setMaxWidth(WIDEST);
        return whole;
    }
}
