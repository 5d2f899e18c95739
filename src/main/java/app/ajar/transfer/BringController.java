package app.ajar.transfer;

import app.ajar.ui.Dialogs;
import app.ajar.ui.Messages;
import app.ajar.ui.Overlay;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** Asks for a file, shows what is in it, and brings it in. */
public final class BringController {

    private final BringModel model;
    private final Dialogs dialogs;
    private final Overlay overlay;
    private final Messages messages = Messages.of(BringController.class);

    @FXML
    private VBox root;
    @FXML
    private Label file;
    @FXML
    private Label said;
    @FXML
    private ProgressBar progress;
    @FXML
    private Button choose;
    @FXML
    private Button bring;

    public BringController(BringModel model, Dialogs dialogs, Overlay overlay) {
        this.model = model;
        this.dialogs = dialogs;
        this.overlay = overlay;
    }

    @FXML
    private void initialize() {
        said.textProperty().bind(model.said());
        file.textProperty().bind(model.file());
        progress.visibleProperty().bind(model.busy());
        choose.disableProperty().bind(model.busy());
        bring.disableProperty().bind(model.ready().not());
        model.onDone(overlay::close);
        model.ready().addListener((ready, before, now) -> {
            if (now) {
                bring.requestFocus();
            }
        });
    }

    /** Shows the dialog. */
    public void open() {
        model.clear();
        overlay.open(root, choose, () -> {
        });
    }

    @FXML
    private void choose() {
        dialogs.file(messages.say("bring.title")).ifPresent(model::choose);
    }

    @FXML
    private void bringIn() {
        model.bringIn();
    }

    @FXML
    private void close() {
        overlay.close();
    }
}
