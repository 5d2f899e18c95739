package app.ajar.ui;

import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;

/** Lets a text be cut where there is little room for it: whoever points at what is left of it is shown the whole. */
public final class Shortens {

    private static final double WIDEST = 420;

    private Shortens() {}

    public static void on(Labeled text) {
        text.getStyleClass().add("shortens");
        text.textTruncatedProperty().addListener((cut, before, now) -> text.setTooltip(now ? whole(text) : null));
    }

    private static Tooltip whole(Labeled text) {
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(text.textProperty());
        whole.setWrapText(true);
        whole.setMaxWidth(WIDEST);
        return whole;
    }
}
