package app.ajar.trash;

import app.ajar.ui.Icon;
import app.ajar.ui.Messages;
import app.ajar.ui.Shortens;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Something in the trash: what it is, whose, and until when it lies there. */
final class TrashCell extends ListCell<Row> {

    private final PseudoClass tickedState = PseudoClass.getPseudoClass("ticked");
    private final TrashModel model;
    private final Messages messages = Messages.of(TrashCell.class);
    private final CheckBox tick = new CheckBox();
    private final Icon icon = new Icon();
    private final StackPane disc = new StackPane(icon);
    private final Label kind = new Label();
    private final Label text = new Label();
    private final Label below = new Label();
    private final Label leaves = new Label();
    private final HBox line;
    private final InvalidationListener ticked = ticks -> showTick();

    TrashCell(TrashModel model) {
        this.model = model;
        kind.getStyleClass().add("strong");
        kind.setMinWidth(Label.USE_PREF_SIZE);
        text.getStyleClass().add("body");
        below.getStyleClass().addAll("small", "muted");
        leaves.getStyleClass().add("caption");
        Shortens.on(text);
        Shortens.on(below);
        Shortens.on(leaves);
        tick.setFocusTraversable(false);
        tick.setMouseTransparent(true);
        VBox lines = new VBox(new HBox(8, kind, text), below, leaves);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        line = new HBox(12, tick, disc, lines);
        line.setAlignment(Pos.CENTER_LEFT);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
        setOnMouseClicked(click -> {
            if (getItem() != null && click.getButton() == MouseButton.PRIMARY) {
                model.tick(getItem());
            }
        });
        model.ticked().addListener(new WeakInvalidationListener(ticked));
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            pseudoClassStateChanged(tickedState, false);
            return;
        }
        disc.getStyleClass().setAll("disc", row.style());
        icon.setLiteral(row.icon());
        kind.setText(row.kind());
        text.setText(row.text());
        below.setText(row.below());
        leaves.setText(row.leaves());
        setGraphic(line);
        showTick();
    }

    private void showTick() {
        Row row = getItem();
        if (row != null) {
            boolean on = model.ticked().get().contains(row.ref());
            tick.setSelected(on);
            pseudoClassStateChanged(tickedState, on);
            setAccessibleText(on ? messages.say("trash.ticked", row.sentence()) : row.sentence());
        }
    }
}
