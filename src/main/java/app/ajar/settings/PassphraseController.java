package app.ajar.settings;

import app.ajar.settings.PassphraseModel.Task;
import app.ajar.ui.Messages;
import app.ajar.ui.Screen;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** The card about the passphrase: whether there is one, when it is asked for, and what can be done about it. */
public final class PassphraseController implements Screen {

    private final PassphraseModel model;
    private final LockModel lock;
    private final ZoneId zone;
    private final Runnable locking;
    private final Consumer<Task> dialog;
    private final Messages messages = Messages.of(PassphraseController.class);
    private final DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMMM yyyy", messages.language());

    @FXML
    private Label said;
    @FXML
    private Label state;
    @FXML
    private Label behind;
    @FXML
    private Button set;
    @FXML
    private VBox more;
    @FXML
    private MenuButton after;
    @FXML
    private CheckBox cover;

    /**
     * @param locking locks the journal now
     * @param dialog asks for what has to be typed
     */
    public PassphraseController(PassphraseModel model, LockModel lock, ZoneId zone, Runnable locking,
            Consumer<Task> dialog) {
        this.model = model;
        this.lock = lock;
        this.zone = zone;
        this.locking = locking;
        this.dialog = dialog;
    }

    @FXML
    private void initialize() {
        ToggleGroup choices = new ToggleGroup();
        for (int minutes : LockChoice.CHOICES) {
            RadioMenuItem item = new RadioMenuItem(messages.say("lock.after.choice", minutes));
            item.setToggleGroup(choices);
            item.setUserData(minutes);
            item.setOnAction(chosen -> lock.askAfter(minutes));
            after.getItems().add(item);
        }
        cover.setOnAction(ticked -> lock.cover(cover.isSelected()));
        model.since().addListener((since, before, now) -> show());
        model.behind().addListener((places, before, now) -> show());
        lock.choice().addListener((choice, before, now) -> show());
        show();
    }

    private void show() {
        boolean there = model.since().get().isPresent();
        said.setText(model.since().get()
                .map(when -> messages.say("pass.since", day.format(when.atZone(zone))))
                .orElse(messages.say("pass.none")));
        shown(state, there);
        behind.setText(model.behind().get().stream().map(place -> place.last() == null
                ? messages.say("pass.behind", place.folder())
                : messages.say("pass.behind.last", place.folder(), day.format(place.last().atZone(zone))))
                .collect(Collectors.joining("\n")));
        shown(behind, !model.behind().get().isEmpty());
        shown(more, there);
        shown(set, !there);
        LockChoice choice = lock.choice().get();
        after.setText(messages.say("lock.after.choice", choice.minutes()));
        after.setAccessibleText(messages.say("lock.after") + ": " + after.getText());
        after.getItems().forEach(item -> ((RadioMenuItem) item)
                .setSelected(Integer.valueOf(choice.minutes()).equals(item.getUserData())));
        cover.setSelected(choice.cover());
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    @Override
    public void onShow() {
        model.look();
    }

    @Override
    public void onHide() {
        // What is shown is looked at again the next time.
    }

    @FXML
    private void set() {
        dialog.accept(Task.SET);
    }

    @FXML
    private void change() {
        dialog.accept(Task.CHANGE);
    }

    @FXML
    private void code() {
        dialog.accept(Task.CODE);
    }

    @FXML
    private void renew() {
        dialog.accept(Task.RENEW);
    }

    @FXML
    private void off() {
        dialog.accept(Task.OFF);
    }

    @FXML
    private void lock() {
        locking.run();
    }
}
