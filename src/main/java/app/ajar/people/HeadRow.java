package app.ajar.people;

import app.ajar.ui.Icon;
import app.ajar.ui.Messages;
import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;

/** The head of the list: a tick for all that are shown, and the names of the columns, by which it is sorted. */
final class HeadRow {

    /** What stands beside the columns at either side, in pixels. */
    static final double EDGE = 12;

    private static final double LETTERS = 0.857;

    private final PeopleModel model;
    private final Messages messages;
    private final CheckBox all = new CheckBox();
    private final Map<Order.By, Button> columns = new EnumMap<>(Order.By.class);
    private final Map<Order.By, Icon> arrows = new EnumMap<>(Order.By.class);
    private final RowGrid grid;

    HeadRow(PeopleModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        for (Order.By column : Order.By.values()) {
            Button button = new Button(messages.say("column." + column));
            Icon arrow = new Icon();
            arrow.getStyleClass().add("s14");
            arrows.put(column, arrow);
            button.getStyleClass().setAll("button", "column");
            button.setContentDisplay(ContentDisplay.RIGHT);
            button.setOnAction(pressed -> model.sort(column));
            columns.put(column, button);
        }
        all.getStyleClass().add("tick");
        all.setAllowIndeterminate(false);
        all.setOnAction(pressed -> {
            model.ticks().toggleAll(model.shown());
            showTicks();
        });
        grid = new RowGrid(all, null, button(Order.By.NAME), button(Order.By.DOING), button(Order.By.ROLES),
                button(Order.By.CONTACT), button(Order.By.DOOR), LETTERS);
        grid.getStyleClass().add("head-row");
        grid.setPadding(new Insets(0, EDGE, 0, EDGE));
        model.order().addListener((order, before, now) -> showOrder(now));
        showOrder(model.order().get());
        showTicks();
    }

    RowGrid grid() {
        return grid;
    }

    private Button button(Order.By column) {
        Button button = columns.get(column);
        if (button == null) {
            throw new IllegalStateException(column.name());
        }
        return button;
    }

    private void showOrder(Order order) {
        columns.forEach((column, button) -> {
            boolean sorted = column == order.by();
            Icon arrow = arrows.get(column);
            if (sorted && arrow != null) {
                arrow.setLiteral(order.isDescending() ? "fth-chevron-up" : "fth-chevron-down");
            }
            button.setGraphic(sorted ? arrow : null);
            button.setAccessibleText(sorted
                    ? messages.say("column.sorted", button.getText(), order.isDescending() ? 1 : 0)
                    : messages.say("column.sort", button.getText()));
        });
    }

    /** What is ticked among those shown. */
    void showTicks() {
        Ticks.Share share = model.ticks().share(model.shown());
        all.setIndeterminate(share == Ticks.Share.SOME);
        all.setSelected(share == Ticks.Share.ALL);
        all.setAccessibleText(messages.say(share == Ticks.Share.NONE ? "column.tick" : "column.tick." + share));
    }
}
