package app.ajar.people;

import app.ajar.ui.Shortens;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** One of several to choose. */
final class OptionCell extends ListCell<ChooserModel.Option> {

    private final Label label = new Label();
    private final Label aside = new Label();
    private final HBox line;

    /** @param take is told when it is clicked */
    OptionCell(Consumer<ChooserModel.Option> take) {
        getStyleClass().add("option");
        Shortens.on(label);
        aside.getStyleClass().add("caption");
        aside.setMinWidth(Region.USE_PREF_SIZE);
        Region air = new Region();
        HBox.setHgrow(air, Priority.ALWAYS);
        line = new HBox(8, label, air, aside);
        line.setAlignment(Pos.CENTER_LEFT);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
        setOnMouseClicked(click -> {
            if (getItem() != null) {
                take.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(ChooserModel.@Nullable Option option, boolean empty) {
        super.updateItem(option, empty);
        ChooserModel.Option shown = empty ? null : option;
        setGraphic(shown == null ? null : line);
        label.setText(shown == null ? "" : shown.label());
        aside.setText(shown == null ? "" : shown.aside());
        setAccessibleText(shown == null ? null : (shown.label() + " " + shown.aside()).strip());
    }
}
