package app.ajar.people;

import app.ajar.model.Role;
import app.ajar.ui.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Says how many are ticked, and what can be done to all of them. */
final class BulkController {

    private final BulkModel model;
    private final Choosers choosers;
    private final PeopleWords words = new PeopleWords();
    private final Messages messages = words.messages();

    @FXML
    private HBox root;
    @FXML
    private Label ticked;
    @FXML
    private Label note;
    @FXML
    private FlowPane actions;
    @FXML
    private Button aside;
    @FXML
    private Label asideText;

    BulkController(BulkModel model, Choosers choosers) {
        this.model = model;
        this.choosers = choosers;
    }

    @FXML
    private void initialize() {
        PeopleModel people = model.people();
        people.ticks().ticked().addListener((ticks, before, now) -> show());
        people.shown().addListener((ListChangeListener<Row>) change -> show());
        note.managedProperty().bind(note.visibleProperty());
        root.widthProperty().addListener((width, before, now) -> wrap());
        show();
    }

    private void wrap() {
        double width = root.getWidth() - root.getInsets().getLeft() - root.getInsets().getRight();
        note.setVisible(width > 60 * ticked.getFont().getSize());
        double said = ticked.prefWidth(-1) + root.getSpacing()
                + (note.isVisible() ? note.prefWidth(-1) + root.getSpacing() : 0);
        actions.setPrefWrapLength(Math.max(width / 2, width - said));
    }

    private void show() {
        PeopleModel people = model.people();
        if (people.ticks().ticked().get().isEmpty()) {
            return;
        }
        ticked.setText(words.ticked(people.ticks().ticked().get().size(), people.tickedUnseen()));
        ticked.setMinWidth(people.tickedUnseen() == 0 ? Region.USE_PREF_SIZE : 0);
        String text = messages.say(model.areAside() ? "bulk.back" : "bulk.aside");
        asideText.setText(text);
        aside.setAccessibleText(text);
        wrap();
    }

    /** Whether the key was one of its. */
    boolean key(KeyEvent key) {
        if (model.people().ticks().ticked().get().isEmpty() || key.isShortcutDown() || key.isAltDown()) {
            return false;
        }
        switch (key.getCode()) {
            case R -> giveRole();
            case T -> addTag();
            case A -> setAside();
            case DELETE -> trash();
            case ESCAPE -> clear();
            default -> {
                return false;
            }
        }
        return true;
    }

    @FXML
    private void giveRole() {
        List<ChooserModel.Option> roles = new ArrayList<>();
        for (Role.Kind kind : Role.Kind.values()) {
            roles.add(new ChooserModel.Option(words.role(kind), "", since -> model.giveRole(kind, since)));
        }
        choosers.ask(new ChooserModel(messages.say("bulk.role.title"), messages.say("filter.prompt"),
                messages.say("bulk.role.since"), roles, typed -> List.of()));
    }

    @FXML
    private void addTag() {
        List<ChooserModel.Option> tags = new ArrayList<>();
        Map<String, Integer> known = FiltersModel.tags(model.people());
        known.forEach((tag, many) -> tags
                .add(new ChooserModel.Option(tag, words.many(many), () -> model.addTag(tag))));
        choosers.ask(new ChooserModel(messages.say("bulk.tag.title"), messages.say("filter.prompt"), "", tags,
                typed -> known.containsKey(typed)
                        ? List.of()
                        : List.of(new ChooserModel.Option(messages.say("bulk.tag.new", typed), "",
                                () -> model.addTag(typed)))));
    }

    @FXML
    private void setAside() {
        model.setAside();
    }

    @FXML
    private void trash() {
        model.trash();
    }

    @FXML
    private void clear() {
        model.people().ticks().clear();
    }
}
