package app.ajar.app;

import app.ajar.store.Backup;
import app.ajar.store.Trouble;
import app.ajar.ui.Ago;
import app.ajar.ui.Messages;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/** A journal that cannot be opened: one sentence, and what can be done. */
public final class TroubleController {

    private final OpenModel model;
    private final OpenModel.NotOpened trouble;
    private final Ago ago;
    private final Messages messages = Messages.of(TroubleController.class);

    @FXML
    private Label sentence;
    @FXML
    private Label folder;
    @FXML
    private Label offer;
    @FXML
    private Button goOn;
    @FXML
    private Button asItIs;
    @FXML
    private Button again;

    TroubleController(OpenModel model, OpenModel.NotOpened trouble, Clock clock) {
        this.model = model;
        this.trouble = trouble;
        this.ago = new Ago(clock);
    }

    @FXML
    private void initialize() {
        sentence.setText(trouble.sentence());
        folder.setText(trouble.folder().toString());
        boolean backup = trouble.backup() != null;
        boolean damaged = backup && trouble.trouble() == Trouble.DAMAGED;
        only(goOn, backup);
        only(asItIs, backup && !damaged);
        only(again, !backup || damaged);
        only(offer, damaged);
        if (damaged) {
            Instant made = Backup.of(Objects.requireNonNull(trouble.backup())).map(Backup::at).orElseThrow();
            offer.setText(messages.say("trouble.rescue", ago.moment(made)));
            goOn.setAccessibleHelp(offer.getText());
        }
        again.setDefaultButton(!backup);
        goOn.setDefaultButton(backup);
    }

    private static void only(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    void onShow() {
        (goOn.isVisible() ? goOn : again).requestFocus();
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
