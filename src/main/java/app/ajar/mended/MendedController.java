package app.ajar.mended;

import app.ajar.ui.Dialogs;
import app.ajar.ui.Icon;
import app.ajar.ui.Messages;
import app.ajar.ui.Navigator.Section;
import app.ajar.ui.Room;
import java.text.NumberFormat;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The page that a journal opens with when it was damaged: what was done, and whether all is there. */
public final class MendedController {

    private final MendedModel model;
    private final Room room;
    private final Dialogs dialogs;
    private final Messages messages = Messages.of(MendedController.class);
    private final NumberFormat numbers = NumberFormat.getIntegerInstance(messages.language());

    @FXML
    private HBox root;
    @FXML
    private StackPane picture;
    @FXML
    private VBox counts;
    @FXML
    private Label sum;
    @FXML
    private Label title;
    @FXML
    private Label lead;
    @FXML
    private VBox steps;
    @FXML
    private Button go;
    @FXML
    private Button show;
    @FXML
    private Button backups;
    @FXML
    private Label said;

    public MendedController(MendedModel model, Room room, Dialogs dialogs) {
        this.model = model;
        this.room = room;
        this.dialogs = dialogs;
    }

    @FXML
    private void initialize() {
        MendedWords words = model.words();
        title.setText(words.title());
        lead.setText(words.lead());
        sum.setText(words.sum());
        words.counts().forEach(count -> counts.getChildren().add(row(count)));
        words.steps().forEach(step -> steps.getChildren().add(row(step)));
        counts.getChildren().getLast().getStyleClass().add("last");
        steps.getChildren().getLast().getStyleClass().add("last");
        show.setText(words.show());
        only(show, !words.show().isEmpty());
        only(backups, !model.isWhole());
        said.textProperty().bind(model.said());
        said.visibleProperty().bind(model.said().isNotEmpty());
        said.managedProperty().bind(said.visibleProperty());
        picture.visibleProperty().bind(room.low().not());
        picture.managedProperty().bind(picture.visibleProperty());
        room.breadth().addListener((breadth, before, now) -> fit());
        fit();
    }

    private void fit() {
        root.pseudoClassStateChanged(PseudoClass.getPseudoClass("narrow"),
                room.breadth().get() == Room.Breadth.NARROW);
    }

    private static void only(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private Node row(MendedWords.Count count) {
        Label what = new Label(count.what());
        what.getStyleClass().add("muted");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        Label number = new Label(numbers.format(count.number()));
        number.getStyleClass().add("count");
        number.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(what, between, number);
        row.getStyleClass().add("row");
        return row;
    }

    private static Node row(MendedWords.Step step) {
        StackPane disc = new StackPane(new Icon(step.well() ? "fth-check" : "fth-alert-triangle"));
        disc.getStyleClass().addAll("disc", step.well() ? "yes" : "no");
        VBox text = new VBox(2, label(step.title(), "medium"), label(step.text(), "small", "muted"));
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(disc, text);
        row.getStyleClass().add("step");
        return row;
    }

    private static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    public void onShow() {
        go.requestFocus();
    }

    @FXML
    private void go() {
        model.open();
    }

    @FXML
    private void show() {
        model.openAt(Section.TIMELINE);
    }

    @FXML
    private void backups() {
        model.openAt(Section.SETTINGS);
    }

    @FXML
    private void save() {
        dialogs.save(messages.say("mended.save"), messages.say("mended.save.name")).ifPresent(model::save);
    }
}
