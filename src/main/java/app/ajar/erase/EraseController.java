package app.ajar.erase;

import app.ajar.erase.EraseModel.Shown;
import app.ajar.erase.EraseModel.State;
import app.ajar.model.PersonId;
import app.ajar.ui.Messages;
import app.ajar.ui.Overlay;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks whether somebody is to be erased, and what becomes of what names them. */
public final class EraseController {

    private final EraseModel model;
    private final Overlay overlay;
    private final Messages messages = Messages.of(EraseController.class);
    private final ObservableList<MentionRow> rows = FXCollections.observableArrayList();

    @FXML
    private VBox root;
    @FXML
    private Label title;
    @FXML
    private VBox said;
    @FXML
    private VBox decide;
    @FXML
    private Label named;
    @FXML
    private VBox mentions;
    @FXML
    private VBox confirm;
    @FXML
    private Label ask;
    @FXML
    private TextField name;
    @FXML
    private ProgressBar progress;
    @FXML
    private Button erase;
    @FXML
    private Button close;

    public EraseController(EraseModel model, Overlay overlay) {
        this.model = model;
        this.overlay = overlay;
    }

    @FXML
    private void initialize() {
        name.textProperty().addListener((text, before, now) -> model.type(now));
        erase.disableProperty().bind(model.ready().not());
        progress.progressProperty().bind(model.progress());
        model.shown().addListener((value, before, now) -> show(now));
        name.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER) {
                key.consume();
                model.erase();
            }
        });
    }

    /** Shows the dialog. */
    public void open(PersonId person) {
        model.look(person);
        show(model.shown().get());
        overlay.open(root, close, model::leave);
    }

    private void show(Shown now) {
        boolean deciding = now.state() == State.DECIDING;
        boolean working = now.state() == State.READING || now.state() == State.ERASING;
        title.setText(now.title());
        said.getChildren().setAll(now.said().stream().map(EraseController::line).toList());
        named.setText(now.named());
        rows.setAll(now.rows().stream()
                .map(row -> new MentionRow(row, messages, decision -> model.decide(row.ref(), decision))).toList());
        mentions.getChildren().setAll(rows);
        set(decide, deciding && !rows.isEmpty());
        set(confirm, deciding);
        set(progress, working);
        set(erase, deciding);
        ask.setText(messages.say("erase.type", now.name()));
        name.setAccessibleText(ask.getText());
        name.clear();
        close.setText(messages.say(now.state() == State.DONE || now.state() == State.FAILED
                ? "erase.close"
                : working ? "erase.hide" : "erase.not.now"));
        if (deciding) {
            (rows.isEmpty() ? name : rows.getFirst().first()).requestFocus();
        } else {
            close.requestFocus();
        }
    }

    private static Node line(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static void set(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    @FXML
    private void keepAll() {
        List.copyOf(rows).forEach(MentionRow::keep);
    }

    @FXML
    private void takeAllOut() {
        List.copyOf(rows).forEach(MentionRow::takeOut);
    }

    @FXML
    private void erase() {
        model.erase();
    }

    @FXML
    private void close() {
        overlay.close();
    }
}
