package app.ajar.app;

import java.nio.file.Path;
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
    private Button goOn;
    @FXML
    private Button asItIs;
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
        boolean older = trouble.backup() != null;
        for (Button each : new Button[]{goOn, asItIs}) {
            each.setVisible(older);
            each.setManaged(older);
        }
        again.setVisible(!older);
        again.setManaged(!older);
        again.setDefaultButton(!older);
        goOn.setDefaultButton(older);
    }

    void onShow() {
        (again.isVisible() ? again : goOn).requestFocus();
    }

    @FXML
    private void goOn() {
        Path backup = trouble.backup();
        if (backup != null) {
            model.goOn(trouble.folder(), backup);
        }
    }

    @FXML
    private void asItIs() {
        model.openAsItIs(trouble.folder());
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
