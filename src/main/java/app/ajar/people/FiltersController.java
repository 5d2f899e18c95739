package app.ajar.people;

import app.ajar.model.Role;
import app.ajar.ui.Icon;
import app.ajar.ui.Messages;
import java.util.EnumMap;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** The chips by which people are filtered, and the field for words. */
final class FiltersController {

    private final FiltersModel model;
    private final PeopleModel people;
    private final Choosers choosers;
    private final Runnable intoList;
    private final PeopleWords words = new PeopleWords();
    private final Messages messages = words.messages();
    private final Map<Role.Kind, ToggleButton> chips = new EnumMap<>(Role.Kind.class);
    private final Map<Role.Kind, CheckMenuItem> roleItems = new EnumMap<>(Role.Kind.class);
    private final Map<DoorKind, CheckMenuItem> doorItems = new EnumMap<>(DoorKind.class);

    @FXML
    private HBox line;
    @FXML
    private FlowPane offered;
    @FXML
    private StackPane fieldBox;
    @FXML
    private ToggleButton everybody;
    @FXML
    private ToggleButton customers;
    @FXML
    private ToggleButton prospects;
    @FXML
    private ToggleButton hosts;
    @FXML
    private MenuButton roles;
    @FXML
    private MenuButton doors;
    @FXML
    private MenuButton since;
    @FXML
    private CheckMenuItem aside;
    @FXML
    private FlowPane chosen;
    @FXML
    private TextField field;

    /** @param intoList goes from the field into the list */
    FiltersController(FiltersModel model, Choosers choosers, Runnable intoList) {
        this.model = model;
        this.people = model.people();
        this.choosers = choosers;
        this.intoList = intoList;
    }

    @FXML
    private void initialize() {
        chips.put(Role.Kind.CUSTOMER, customers);
        chips.put(Role.Kind.PROSPECT, prospects);
        chips.put(Role.Kind.HOST, hosts);
        chips.forEach((role, chip) -> chip.setOnAction(pressed -> people.filter(filter -> filter.toggle(role))));
        for (Role.Kind role : Role.Kind.values()) {
            CheckMenuItem item = new CheckMenuItem(words.role(role));
            item.setOnAction(pressed -> people.filter(filter -> filter.toggle(role)));
            roleItems.put(role, item);
            roles.getItems().add(item);
        }
        for (DoorKind door : DoorKind.values()) {
            CheckMenuItem item = new CheckMenuItem(words.door(door));
            item.setOnAction(pressed -> people.filter(filter -> filter.toggle(door)));
            doorItems.put(door, item);
            doors.getItems().add(item);
        }
        line.widthProperty().addListener((width, before, now) -> wrap());
        fieldBox.widthProperty().addListener((width, before, now) -> wrap());
        since.setOnShowing(opening -> offerDays());
        offerDays();
        field.textProperty().addListener((text, before, now) -> people.filter(filter -> filter.typed(now)));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::fieldKey);
        people.filter().addListener((filter, before, now) -> show(now));
        show(people.filter().get());
    }

    /** As many chips side by side as there is room for; with little room the roles share one. */
    private void wrap() {
        double room = line.getWidth() - fieldBox.getWidth() - line.getSpacing();
        boolean tight = room < 40 * field.getFont().getSize();
        chips.values().forEach(chip -> {
            chip.setVisible(!tight);
            chip.setManaged(!tight);
        });
        roles.setText(messages.say(tight ? "filter.all.roles" : "filter.roles"));
        roleItems.forEach((role, item) -> item.setVisible(tight || !chips.containsKey(role)));
        offered.setPrefWrapLength(Math.max(1, room));
        chosen.setPrefWrapLength(Math.max(1, line.getWidth()));
    }

    private void offerDays() {
        since.getItems().clear();
        for (FiltersModel.Since one : FiltersModel.Since.values()) {
            var day = one.before(model.today());
            MenuItem item = new MenuItem(messages.say("filter.since." + one, words.on(day, model.today())));
            item.setOnAction(pressed -> people.filter(filter -> filter.since(day)));
            since.getItems().add(item);
        }
        MenuItem another = new MenuItem(messages.say("filter.since.day"));
        another.setOnAction(pressed -> choosers.ask(model.since()));
        since.getItems().add(another);
    }

    private void show(Filter now) {
        everybody.setSelected(now.equals(Filter.EVERYBODY.typed(String.join(" ", now.words()))));
        chips.forEach((role, chip) -> chip.setSelected(now.roles().contains(role)));
        roleItems.forEach((role, item) -> item.setSelected(now.roles().contains(role)));
        doorItems.forEach((door, item) -> item.setSelected(now.doors().contains(door)));
        aside.setSelected(now.aside());
        if (now.words().isEmpty() && !field.getText().isBlank()) {
            field.clear();
        }
        chosen.getChildren().setAll(model.asked().stream().map(this::chip).toList());
        chosen.setVisible(!chosen.getChildren().isEmpty());
        chosen.setManaged(chosen.isVisible());
    }

    private Button chip(FilterWords.Asked asked) {
        Button chip = new Button(asked.label(), new Icon("fth-x"));
        chip.getStyleClass().addAll("chip", "filter", "chosen");
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.setAccessibleText(messages.say("filter.take", asked.label()));
        chip.setOnAction(pressed -> {
            people.filter(asked.without());
            field.requestFocus();
        });
        return chip;
    }

    void focusField() {
        field.requestFocus();
        field.selectAll();
    }

    private void fieldKey(KeyEvent key) {
        if (key.getCode() == KeyCode.DOWN) {
            intoList.run();
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER) {
            people.openFirst();
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
            field.clear();
            key.consume();
        }
    }

    @FXML
    private void clear() {
        people.filter(filter -> Filter.EVERYBODY.typed(String.join(" ", filter.words())));
    }

    @FXML
    private void tag() {
        choosers.ask(model.tags());
    }

    @FXML
    private void sentBy() {
        choosers.ask(model.givers());
    }

    @FXML
    private void wasAt() {
        choosers.ask(model.gatherings());
    }

    @FXML
    private void aside() {
        people.filter(Filter::toggleAside);
    }
}
