package app.ajar.settings;

import app.ajar.settings.PassphraseModel.Step;
import app.ajar.settings.PassphraseModel.Task;
import app.ajar.ui.Dialogs;
import app.ajar.ui.Messages;
import app.ajar.ui.Overlay;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;

/** Asks for what has to be typed to set, change or take off a passphrase, and shows the code once. */
public final class LockingController {

    private final PassphraseModel model;
    private final Overlay overlay;
    private final Dialogs dialogs;
    private final Messages messages = Messages.of(LockingController.class);

    @FXML
    private VBox root;
    @FXML
    private Label title;
    @FXML
    private Label text;
    @FXML
    private VBox nowBox;
    @FXML
    private PasswordField now;
    @FXML
    private VBox freshBox;
    @FXML
    private PasswordField fresh;
    @FXML
    private PasswordField again;
    @FXML
    private VBox codeBox;
    @FXML
    private TextField code;
    @FXML
    private Label printed;
    @FXML
    private Label askedFor;
    @FXML
    private TextField twoGroups;
    @FXML
    private Label complaint;
    @FXML
    private ProgressBar progress;
    @FXML
    private Button next;
    @FXML
    private Button cancel;

    public LockingController(PassphraseModel model, Overlay overlay, Dialogs dialogs) {
        this.model = model;
        this.overlay = overlay;
        this.dialogs = dialogs;
    }

    @FXML
    private void initialize() {
        complaint.textProperty().bind(model.complaint());
        complaint.managedProperty().bind(model.complaint().isNotEmpty());
        complaint.visibleProperty().bind(complaint.managedProperty());
        progress.managedProperty().bind(progress.visibleProperty());
        progress.visibleProperty().bind(model.busy());
        next.disableProperty().bind(model.busy());
        cancel.disableProperty().bind(model.busy());
        askedFor.setText(messages.say("pass.code.back", PassphraseModel.asked()[0], PassphraseModel.asked()[1]));
        twoGroups.setAccessibleText(askedFor.getText());
        model.step().addListener((step, before, at) -> show(at));
        show(model.step().get());
    }

    /** Shows the dialog. */
    public void open(Task task) {
        model.begin(task);
        show(Step.WORDS);
        for (TextField field : List.of(now, fresh, again, twoGroups)) {
            field.clear();
        }
        overlay.open(root, task.asksForTheOneNow() ? now : fresh, this::forget);
    }

    private void forget() {
        for (TextField field : List.of(now, fresh, again, twoGroups, code)) {
            field.clear();
        }
    }

    private void show(Step step) {
        Task task = model.task();
        if (step == Step.DONE) {
            overlay.close();
            return;
        }
        title.setText(messages.say("pass.title." + task));
        text.setText(messages.say(step == Step.WORDS ? "pass.text." + task : "pass.step." + step));
        shown(nowBox, step == Step.WORDS && task.asksForTheOneNow());
        shown(freshBox, step == Step.WORDS && task.asksForAFreshOne());
        shown(codeBox, step == Step.CODE);
        shown(next, step != Step.WORKING);
        printed.setText("");
        next.setText(messages.say(step == Step.WORDS && task.showsACode() ? "pass.next" : "pass.do." + task));
        if (step == Step.CODE) {
            code.setText(model.code());
            code.applyCss();
            twoGroups.requestFocus();
        }
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    @FXML
    private void next() {
        if (model.step().get() == Step.CODE) {
            model.askedBack(twoGroups.getText());
        } else {
            model.words(now.getText(), fresh.getText(), again.getText());
        }
    }

    @FXML
    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(model.code());
        Clipboard.getSystemClipboard().setContent(content);
        printed.setText(messages.say("pass.copied"));
    }

    @FXML
    private void print() {
        printed.setText(messages.say(dialogs.print(page()) ? "pass.printed" : "pass.no-printer"));
    }

    /** Black on white, whatever the window looks like. */
    private Node page() {
        Label head = new Label(messages.say("pass.page.title"));
        Label what = new Label(model.code());
        Label why = new Label(messages.say("pass.page.text"));
        head.setStyle("-fx-font-size: 20px; -fx-text-fill: black;");
        what.setStyle("-fx-font-family: monospace; -fx-font-size: 18px; -fx-text-fill: black;");
        why.setStyle("-fx-font-size: 12px; -fx-text-fill: black;");
        why.setWrapText(true);
        why.setMaxWidth(420);
        return new VBox(16, head, what, why);
    }

    @FXML
    private void cancel() {
        overlay.close();
    }
}
