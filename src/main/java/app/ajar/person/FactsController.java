package app.ajar.person;

import app.ajar.person.FactSection.Part;
import app.ajar.person.FactsModel.Editing;
import app.ajar.ui.Avatar;
import app.ajar.ui.DoorPill;
import app.ajar.ui.Icon;
import app.ajar.ui.Messages;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Shows who somebody is, fact by fact, each edited where it stands. */
public final class FactsController {

    private final PersonModel model;
    private final PageMenu actions;
    private final Messages messages = Messages.of(FactsController.class);
    private final FactRows rows;
    private final Map<Part, SectionBox> boxes = new EnumMap<>(Part.class);
    private @Nullable Portrait shown;

    @FXML
    private VBox root;
    @FXML
    private Avatar avatar;
    @FXML
    private MenuButton menu;
    @FXML
    private VBox head;
    @FXML
    private DoorPill door;
    @FXML
    private VBox moment;
    @FXML
    private Label aside;
    @FXML
    private VBox sections;
    @FXML
    private VBox fresh;
    @FXML
    private MenuButton add;

    /** @param actions what is done to the page as a whole */
    FactsController(PersonModel model, PageMenu actions) {
        this.model = model;
        this.actions = actions;
        this.rows = new FactRows(model.facts(), messages);
    }

    @FXML
    private void initialize() {
        for (FactKind kind : FactKind.values()) {
            if (kind != FactKind.NAME && kind != FactKind.DIED) {
                MenuItem item = new MenuItem(messages.say("kind." + kind), new Icon(kind.icon()));
                item.setOnAction(chosen -> model.facts().add(kind));
                add.getItems().add(item);
            }
        }
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        model.portrait().addListener((portrait, before, now) -> show(now));
        model.facts().editing().addListener((field, before, now) -> turn(before, now));
        show(model.portrait().get());
    }

    /** The first of the facts. */
    void focus() {
        if (!head.getChildren().isEmpty()) {
            head.getChildren().getFirst().requestFocus();
        }
    }

    private void key(KeyEvent key) {
        boolean typing = key.getTarget() instanceof TextInputControl;
        if (key.getCode() == KeyCode.A && !typing && !key.isShortcutDown() && !key.isAltDown()) {
            key.consume();
            add.requestFocus();
            add.show();
        }
    }

    private void show(@Nullable Portrait portrait) {
        if (portrait == null || shown == null || !shown.id().equals(portrait.id())) {
            rows.forget();
        }
        shown = portrait;
        root.setVisible(portrait != null);
        if (portrait == null) {
            return;
        }
        HeadWords words = new HeadWords(messages, portrait);
        root.setAccessibleText(messages.say("facts", words.name()));
        avatar.show(portrait.id(), portrait.person().name());
        actions.fill(menu, portrait);
        door.show(portrait.door(), portrait.today());
        moment.getChildren().setAll(words.door().stream().map(FactsController::caption).toList());
        moment.setManaged(!words.door().isEmpty());
        aside.setVisible(portrait.person().setAside());
        aside.setManaged(portrait.person().setAside());
        FactRows.keepingFocus(root, () -> fill(portrait));
    }

    private static Label caption(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("caption", "door-says");
        label.setWrapText(true);
        return label;
    }

    private void fill(Portrait portrait) {
        List<FactSection> all = new FactWords(messages, portrait).sections();
        rows.show(head, all.getFirst().facts());
        FactRows.set(sections.getChildren(), all.stream().skip(1).map(section -> {
            SectionBox box = boxes.computeIfAbsent(section.part(), part -> new SectionBox(part, messages));
            rows.show(box.facts(), section.facts());
            box.show(section.lines(), section.part() == Part.MET ? portrait : null, model::go);
            return box;
        }).toList());
        rows.showFresh(fresh);
    }

    /** Another field was opened, or it was closed: the focus goes there, or back to the fact. */
    private void turn(@Nullable Editing before, @Nullable Editing now) {
        FactEditor had = rows.open();
        boolean mine = had != null && isInside(had.getScene().getFocusOwner(), had);
        Portrait portrait = shown;
        if (portrait != null) {
            fill(portrait);
        }
        if (now == null) {
            Node row = before == null || before.fact() == null ? add : rows.of(before.key());
            if (mine && row != null) {
                row.requestFocus();
            }
            rows.closed();
        } else {
            FactEditor open = rows.open();
            if (open != null) {
                // Until it has its skin it loses what is typed.
                open.applyCss();
                open.begin();
            }
        }
    }

    static boolean isInside(@Nullable Node node, Node box) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == box) {
                return true;
            }
        }
        return false;
    }
}
