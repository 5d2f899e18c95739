package app.ajar.app;

import app.ajar.ui.Dialogs;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ResourceBundle;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** The doors: begin a journal, look around in a sample, open one there is. */
public final class WelcomeController {

    private final OpenModel model;
    private final Dialogs dialogs;
    private final Path suggested;
    private final String complaintText;

    @FXML
    private ResourceBundle resources;
    @FXML
    private Label complaint;
    @FXML
    private TextField folder;
    @FXML
    private Button begin;

    WelcomeController(OpenModel model, Dialogs dialogs, Path suggested, String complaintText) {
        this.model = model;
        this.dialogs = dialogs;
        this.suggested = suggested;
        this.complaintText = complaintText;
    }

    @FXML
    private void initialize() {
        folder.setText(suggested.toString());
        say(complaintText);
    }

    void onShow() {
        begin.requestFocus();
    }

    @FXML
    private void begin() {
        try {
            model.begin(Path.of(folder.getText().strip()));
        } catch (InvalidPathException e) {
            say(resources.getString("welcome.no.folder"));
        }
    }

    @FXML
    private void change() {
        dialogs.folder(resources.getString("welcome.begin.where"))
                .ifPresent(chosen -> folder.setText(chosen.toString()));
    }

    @FXML
    private void sample() {
        model.sample();
    }

    @FXML
    private void openFolder() {
        dialogs.folder(resources.getString("welcome.open.folder")).ifPresent(model::open);
    }

    @FXML
    private void openArchive() {
        dialogs.file(resources.getString("welcome.open.archive")).ifPresent(model::unpack);
    }

    private void say(String sentence) {
        complaint.setText(sentence);
        complaint.setVisible(!sentence.isEmpty());
        complaint.setManaged(!sentence.isEmpty());
    }
}
