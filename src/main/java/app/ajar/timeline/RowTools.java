package app.ajar.timeline;

import app.ajar.ui.Icon;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** The buttons of the row under the pointer or of the one that is chosen. */
final class RowTools extends HBox {

    private final Button edit = new Button();
    private final Button more = new Button();
    private @Nullable EntryRow in;

    /** @param menu opens what else can be done with a row, beside a node */
    RowTools(StreamTexts texts, Consumer<Row.Item> onEdit, BiConsumer<Row.Item, Node> menu) {
        super(2);
        getStyleClass().add("row-tools");
        edit.setText(texts.say("row.edit"));
        edit.setGraphic(new Icon("fth-edit-2"));
        edit.getStyleClass().add("ghost");
        more.setGraphic(new Icon("fth-more-horizontal"));
        more.getStyleClass().addAll("ghost", "square");
        more.setAccessibleText(texts.say("row.more"));
        more.setTooltip(new Tooltip(texts.say("row.more")));
        edit.setOnAction(pressed -> with(onEdit));
        more.setOnAction(pressed -> with(row -> menu.accept(row, more)));
        getChildren().addAll(edit, more);
    }

    private void with(Consumer<Row.Item> act) {
        EntryRow row = in;
        Row.Item item = row == null ? null : row.item();
        if (item != null) {
            act.accept(item);
        }
    }

    boolean isFocusInside() {
        return edit.isFocused() || more.isFocused();
    }

    /** Stands in this row from now on; in none if it is null. */
    void standIn(@Nullable EntryRow row) {
        if (row != in) {
            if (in != null) {
                in.release(this);
            }
            in = row;
            if (row != null) {
                row.take(this);
            }
        }
    }
}
