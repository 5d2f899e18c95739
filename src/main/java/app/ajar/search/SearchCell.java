package app.ajar.search;

import app.ajar.ui.Avatar;
import app.ajar.ui.DoorPill;
import app.ajar.ui.Icon;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** One line of what was found: somebody, an entry, something to do, or the name of what follows. */
final class SearchCell extends ListCell<Item> {

    private final PseudoClass choiceState = PseudoClass.getPseudoClass("choice");

    private final Supplier<LocalDate> today;
    private final Avatar face = new Avatar();
    private final Icon icon = new Icon();
    private final StackPane disc = new StackPane(icon);
    private final Icon plain = new Icon();
    private final TextFlow first = new TextFlow();
    private final TextFlow second = new TextFlow();
    private final Label below = new Label();
    private final Icon lock = new Icon("fth-lock");
    private final VBox lines = new VBox();
    private final Label day = new Label();
    private final DoorPill door = new DoorPill();
    private final Label keys = new Label();
    private final Label enter = new Label();
    private final Label heading = new Label();
    private final HBox line = new HBox(12);
    private @Nullable Item drawn;

    /**
     * @param today the day for which doors are said
     * @param enterKey the name of the key that opens it
     * @param open is told of a click
     */
    SearchCell(Supplier<LocalDate> today, String enterKey, Consumer<Item> open) {
        this.today = today;
        getStyleClass().add("found");
        heading.getStyleClass().add("section-label");
        below.getStyleClass().add("caption");
        second.getStyleClass().add("second");
        lock.getStyleClass().addAll("s12", "faint");
        day.getStyleClass().add("caption");
        door.getStyleClass().add("bare");
        keys.getStyleClass().add("key");
        enter.getStyleClass().add("key");
        enter.setText(enterKey);
        enter.setVisible(false);
        enter.managedProperty().bind(enter.visibleProperty());
        for (Label label : new Label[]{day, keys, enter}) {
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        door.setMinWidth(Region.USE_PREF_SIZE);
        below.setWrapText(true);
        below.setContentDisplay(ContentDisplay.RIGHT);
        lines.setMinWidth(0);
        lines.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(lines, Priority.ALWAYS);
        line.setAlignment(Pos.CENTER_LEFT);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
        setOnMouseClicked(click -> {
            if (getItem() != null && getItem().isChoice()) {
                open.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Item item, boolean empty) {
        super.updateItem(item, empty);
        Item shown = empty ? null : item;
        if (shown != null && shown == drawn) {
            return;
        }
        drawn = shown;
        pseudoClassStateChanged(choiceState, shown != null && shown.isChoice());
        setAccessibleText(shown == null ? null : shown.sentence());
        setGraphic(switch (shown) {
            case null -> null;
            case Item.Heading it -> say(it.text());
            case Item.Nothing it -> say(it.text());
            case Item.Somebody it -> somebody(it);
            case Item.Written it -> written(it);
            case Item.Act it -> act(it);
        });
    }

    @Override
    public void updateSelected(boolean selected) {
        super.updateSelected(selected);
        enter.setVisible(selected);
    }

    private Node say(String text) {
        heading.setText(text);
        return heading;
    }

    private Node somebody(Item.Somebody it) {
        face.show(it.id(), it.name().text());
        show(first, it.name(), false);
        show(second, it.below(), false);
        lines.getChildren().setAll(first);
        if (!it.below().pieces().isEmpty()) {
            lines.getChildren().add(second);
        }
        door.show(it.door(), today.get());
        line.getChildren().setAll(face, lines, door, enter);
        return line;
    }

    private Node written(Item.Written it) {
        disc.getStyleClass().setAll("disc", it.kind().style());
        icon.setLiteral(it.kind().icon());
        show(first, it.line(), it.theirs());
        below.setText(it.below());
        below.setGraphic(it.confidential() ? lock : null);
        lines.getChildren().setAll(first, below);
        day.setText(it.day());
        line.getChildren().setAll(disc, lines, day, enter);
        return line;
    }

    private Node act(Item.Act it) {
        plain.setLiteral(it.icon());
        show(first, it.label(), false);
        lines.getChildren().setAll(first);
        StackPane place = new StackPane(plain);
        place.getStyleClass().add("place");
        keys.setText(it.keys());
        line.getChildren().setAll(place, lines);
        if (!it.keys().isEmpty()) {
            line.getChildren().add(keys);
        }
        return line;
    }

    /** Found letters are labels: a text has no ground of its own. */
    private static void show(TextFlow flow, Marked marked, boolean theirs) {
        flow.getChildren().clear();
        for (Marked.Piece piece : marked.pieces()) {
            if (piece.found()) {
                Label label = new Label(piece.text());
                label.getStyleClass().addAll("mark", theirs ? "theirs" : "ours");
                flow.getChildren().add(label);
            } else {
                Text text = new Text(piece.text());
                text.getStyleClass().addAll("piece", theirs ? "theirs" : "ours");
                flow.getChildren().add(text);
            }
        }
    }
}
