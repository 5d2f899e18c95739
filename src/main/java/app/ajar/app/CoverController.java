package app.ajar.app;

import app.ajar.keep.Locking;
import app.ajar.ui.Background;
import app.ajar.ui.Complaints;
import app.ajar.ui.Messages;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;

/** Lies over everything until the passphrase is typed; where there is none, until somebody says so. */
public final class CoverController {

    private final Locking locking;
    private final Background background;
    private final Frame frame;
    private final Messages messages = Messages.of(CoverController.class);

    @FXML
    private VBox root;
    @FXML
    private Label text;
    @FXML
    private VBox asking;
    @FXML
    private PasswordField words;
    @FXML
    private Label complaint;
    @FXML
    private Button open;

    CoverController(Locking locking, Background background, Frame frame) {
        this.locking = locking;
        this.background = background;
        this.frame = frame;
    }

    @FXML
    private void initialize() {
        complaint.managedProperty().bind(complaint.textProperty().isNotEmpty());
        complaint.visibleProperty().bind(complaint.managedProperty());
    }

    /** Covers the window; where it is covered already and no passphrase is asked for, it is uncovered. */
    void press() {
        boolean locked = locking.since().isPresent();
        if (frame.isCovered()) {
            if (!locked) {
                frame.uncover();
            }
            return;
        }
        text.setText(messages.say(locked ? "cover.words" : "cover.free"));
        asking.setVisible(locked);
        asking.setManaged(locked);
        words.clear();
        complaint.setText("");
        frame.cover(root, locked ? words : open);
    }

    @FXML
    private void open() {
        String typed = words.getText();
        if (locking.since().isEmpty()) {
            frame.uncover();
        } else if (!typed.isEmpty() && !open.isDisabled()) {
            open.setDisable(true);
            background.run(() -> locking.isOpenedBy(typed), right -> {
                open.setDisable(false);
                words.clear();
                if (right) {
                    frame.uncover();
                } else {
                    complaint.setText(messages.say("cover.wrong"));
                    words.requestFocus();
                }
            }, problem -> {
                open.setDisable(false);
                complaint.setText(Complaints.sentence(problem, messages));
            });
        }
    }
}
