package app.ajar.settings;

import javafx.fxml.FXML;
import javafx.scene.control.Label;

/** Says which journal is open, and does what can be done with all of it. */
public final class JournalController {

    private final JournalModel journal;

    @FXML
    private Label folder;
    @FXML
    private Label build;

    public JournalController(JournalModel journal) {
        this.journal = journal;
    }

    @FXML
    private void initialize() {
        folder.setText(journal.folder());
        build.setText(journal.build());
    }

    @FXML
    private void another() {
        journal.another();
    }

    @FXML
    private void bringIn() {
        journal.bringIn();
    }
}
