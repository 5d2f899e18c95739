package app.ajar.app;

import app.ajar.ui.Dialogs;
import app.ajar.ui.Messages;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;

/** Opens a journal there is: its folder, or an archive of one. */
public final class HaveController {

    private final OpenModel model;
    private final Dialogs dialogs;
    private final Messages messages = Messages.of(HaveController.class);
    private Runnable back = () -> {
    };

    @FXML
    private Button folder;

    HaveController(OpenModel model, Dialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
    }

    void onBack(Runnable goBack) {
        back = goBack;
    }

    Node first() {
        return folder;
    }

    @FXML
    private void folder() {
        dialogs.folder(messages.say("have.folder.text")).ifPresent(model::openOrRestore);
    }

    @FXML
    private void archive() {
        dialogs.file(messages.say("have.archive.text")).ifPresent(model::unpack);
    }

    @FXML
    private void back() {
        back.run();
    }
}
