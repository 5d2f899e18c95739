package app.ajar.app;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/** A journal that cannot be opened: one sentence, and what can be done. */
public final class TroubleController {

    private final OpenModel model;
    private final OpenModel.NotOpened trouble;

    @FXML
    private Label sentence;
    @FXML
    private Label folder;
    @FXML
    private Button again;

    TroubleController(OpenModel model, OpenModel.NotOpened trouble) {
        this.model = model;
        this.trouble = trouble;
    }

    @FXML
    private void initialize() {
        sentence.setText(trouble.sentence());
        folder.setText(trouble.folder().toString());
    }

    void onShow() {
        again.requestFocus();
    }

    @FXML
    private void again() {
        model.open(trouble.folder());
    }

    @FXML
    private void another() {
        model.welcome();
    }
}
