package app.ajar.app;

import app.ajar.ui.Messages;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;

/** A journal that is locked: asks for its passphrase. */
public final class LockedController {

    private final OpenModel model;
    private final OpenModel.Locked locked;
    private final Messages messages = Messages.of(LockedController.class);

    @FXML
    private Label folder;
    @FXML
    private PasswordField words;
    @FXML
    private Label complaint;
    @FXML
    private Button open;

    LockedController(OpenModel model, OpenModel.Locked locked) {
        this.model = model;
        this.locked = locked;
    }

    @FXML
    private void initialize() {
        folder.setText(messages.say("locked.folder", locked.place()));
        complaint.setText(locked.complaint());
        complaint.setVisible(!locked.complaint().isEmpty());
        complaint.setManaged(!locked.complaint().isEmpty());
        open.disableProperty().bind(words.textProperty().isEmpty());
    }

    void onShow() {
        words.requestFocus();
    }

    @FXML
    private void open() {
        if (!words.getText().isEmpty()) {
            model.unlock(locked, words.getText());
        }
    }

    @FXML
    private void another() {
        model.welcome();
    }
}
