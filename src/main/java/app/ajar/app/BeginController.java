package app.ajar.app;

import app.ajar.ui.Dialogs;
import app.ajar.ui.Messages;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** How a new journal begins: what people call the rep, and where it lies. */
public final class BeginController {

    private final OpenModel model;
    private final Dialogs dialogs;
    private final Path suggested;
    private final Messages messages = Messages.of(BeginController.class);
    private Runnable back = () -> {
    };

    @FXML
    private TextField name;
    @FXML
    private TextField folder;
    @FXML
    private CheckBox lock;
    @FXML
    private Label complaint;

    BeginController(OpenModel model, Dialogs dialogs, Path suggested) {
        this.model = model;
        this.dialogs = dialogs;
        this.suggested = suggested;
    }

    @FXML
    private void initialize() {
        folder.setText(suggested.toString());
        say("");
    }

    void onBack(Runnable goBack) {
        back = goBack;
    }

    Node first() {
        return name;
    }

    @FXML
    private void begin() {
        String typed = folder.getText().strip();
        try {
            if (typed.isEmpty()) {
                say(messages.say("begin.no.folder"));
            } else {
                model.begin(Path.of(typed), name.getText().strip(), lock.isSelected());
            }
        } catch (InvalidPathException e) {
            say(messages.say("begin.no.folder"));
        }
    }

    @FXML
    private void change() {
        dialogs.folder(messages.say("begin.where")).ifPresent(chosen -> folder.setText(chosen.toString()));
    }

    @FXML
    private void back() {
        back.run();
    }

    private void say(String sentence) {
        complaint.setText(sentence);
        complaint.setVisible(!sentence.isEmpty());
        complaint.setManaged(!sentence.isEmpty());
    }
}
