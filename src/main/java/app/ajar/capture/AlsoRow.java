package app.ajar.capture;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Something the capture could settle besides, to be ticked. */
final class AlsoRow extends RowBox {

    private final CheckBox tick = new CheckBox();
    private final Label key = new Label();
    private Shown.@Nullable Also shown;

    AlsoRow(PreviewModel preview) {
        getStyleClass().addAll("line", "also");
        tick.setWrapText(true);
        tick.setMinHeight(Region.USE_PREF_SIZE);
        tick.setOnAction(ticked -> {
            if (shown != null) {
                preview.toggle(shown.tick());
            }
        });
        key.getStyleClass().add("key");
        key.setMinWidth(Region.USE_PREF_SIZE);
        key.visibleProperty().bind(key.textProperty().isNotEmpty());
        getChildren().addAll(tick, key);
    }

    @Override
    public boolean show(Shown row) {
        if (!(row instanceof Shown.Also also)) {
            return false;
        }
        shown = also;
        tick.setText(also.text());
        tick.setSelected(also.chosen());
        key.setText(also.key());
        return true;
    }
}
