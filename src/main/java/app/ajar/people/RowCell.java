package app.ajar.people;

import app.ajar.ui.Avatar;
import app.ajar.ui.DoorPill;
import app.ajar.ui.Icon;
import app.ajar.ui.Shortens;
import java.time.LocalDate;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Somebody in the list, in its columns. */
final class RowCell extends ListCell<Row> {

    private final PseudoClass tickedState = PseudoClass.getPseudoClass("ticked");

    /** What is done with a row by the mouse. */
    interface Hand {

        void open(Row row);

        void tick(Row row, boolean range);
    }

    private final PeopleModel model;
    private final PeopleWords words;
    private final Hand hand;
    private final CheckBox tick = new CheckBox();
    private final Avatar face = new Avatar();
    private final Label name = new Label();
    private final Icon aside = new Icon("fth-moon");
    private final Label doing = new Label();
    private final RoleChips roles;
    private final Label day = new Label();
    private final Label how = new Label();
    private final DoorPill door = new DoorPill();
    private final RowGrid grid;
    private final InvalidationListener ticked = ticks -> showTick();

    RowCell(PeopleModel model, PeopleWords words, Hand hand) {
        this.model = model;
        this.words = words;
        this.hand = hand;
        roles = new RoleChips(words.messages(), words::role);
        getStyleClass().add("person-row");
        face.getStyleClass().add("a28");
        name.getStyleClass().add("medium");
        Shortens.on(name);
        name.setGraphicTextGap(6);
        name.setContentDisplay(ContentDisplay.RIGHT);
        aside.getStyleClass().addAll("s12", "faint");
        doing.getStyleClass().addAll("small", "doing");
        Shortens.on(doing);
        day.getStyleClass().addAll("small", "day");
        day.setMinWidth(Region.USE_PREF_SIZE);
        how.getStyleClass().addAll("small", "faint");
        Shortens.on(how);
        how.setTextOverrun(OverrunStyle.ELLIPSIS);
        door.getStyleClass().add("bare");
        HBox contact = new HBox(8, day, how);
        contact.setAlignment(Pos.CENTER_LEFT);
        tick.setFocusTraversable(false);
        tick.getStyleClass().add("tick");
        // The list is told by the row, so that a range can be drawn from it.
        tick.setMouseTransparent(true);
        grid = new RowGrid(tick, face, name, doing, roles, contact, door, 1);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
        setOnMouseClicked(this::clicked);
        model.ticks().ticked().addListener(new WeakInvalidationListener(ticked));
    }

    RowGrid grid() {
        return grid;
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
        LocalDate today = today();
        face.show(row.id(), row.name());
        name.setText(row.name());
        name.setGraphic(row.setAside() ? aside : null);
        String does = words.doing(row);
        doing.setText(does.isEmpty() ? words.messages().say("row.doing.none") : does);
        style(doing, "none", does.isEmpty());
        roles.show(row.roles());
        Row.Contact contact = row.contact();
        day.setText(contact == null
                ? words.messages().say("row.contact.none")
                : words.contactDay(contact.day(), today));
        style(day, "none", contact == null);
        how.setText(contact == null ? "" : words.contactHow(row, contact));
        door.show(row.door(), today);
        setGraphic(grid);
        showTick();
    }

    private LocalDate today() {
        Listed now = model.everybody().get();
        return now == null ? LocalDate.EPOCH : now.today();
    }

    private void showTick() {
        Row row = getItem();
        if (row != null) {
            boolean on = model.ticks().has(row.id());
            tick.setSelected(on);
            pseudoClassStateChanged(tickedState, on);
            setAccessibleText(words.sentence(row, today(), on));
        }
    }

    private static void style(Label label, String style, boolean on) {
        if (on != label.getStyleClass().contains(style)) {
            if (on) {
                label.getStyleClass().add(style);
            } else {
                label.getStyleClass().remove(style);
            }
        }
    }

    private void clicked(MouseEvent click) {
        Row row = getItem();
        if (row == null || click.getButton() != MouseButton.PRIMARY || !click.isStillSincePress()) {
            return;
        }
        double edge = grid.localToScene(tick.getBoundsInParent()).getMaxX() + 6;
        if (click.getSceneX() <= edge || click.isShortcutDown() || click.isShiftDown()) {
            hand.tick(row, click.isShiftDown());
        } else {
            hand.open(row);
        }
    }
}
