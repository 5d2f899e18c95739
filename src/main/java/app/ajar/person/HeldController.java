package app.ajar.person;

import app.ajar.rules.Handover;
import app.ajar.rules.Handover.Mark;
import app.ajar.ui.Dialogs;
import app.ajar.ui.Messages;
import app.ajar.ui.Overlay;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** Shows everything that is held about somebody, and hands it over. */
public final class HeldController {

    private final HeldModel model;
    private final Overlay overlay;
    private final Dialogs dialogs;
    private final Messages messages = Messages.of(HeldController.class);
    private String name = "";

    @FXML
    private VBox root;
    @FXML
    private Label title;
    @FXML
    private Label says;
    @FXML
    private CheckBox others;
    @FXML
    private CheckBox confidential;
    @FXML
    private CheckBox guesses;
    @FXML
    private Label leftOut;
    @FXML
    private ListView<HeldCell.Shown> list;
    @FXML
    private Button save;
    @FXML
    private Button copy;

    public HeldController(HeldModel model, Overlay overlay, Dialogs dialogs) {
        this.model = model;
        this.overlay = overlay;
        this.dialogs = dialogs;
    }

    @FXML
    private void initialize() {
        list.setCellFactory(view -> new HeldCell(messages));
        list.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                // A list takes it for itself.
                key.consume();
                close();
            }
        });
        model.page().addListener((page, before, now) -> show());
        model.choice().addListener((choice, before, now) -> show());
        show();
    }

    /** Shows everything that is held about whoever's page it is. */
    void open(Portrait portrait) {
        name = portrait.person().name();
        title.setText(messages.say("held.title", new Given(messages).name(portrait.person())));
        says.setText(messages.say("held.says", new Given(messages).name(portrait.person())));
        model.open(portrait.id());
        overlay.open(root, list, model::close);
    }

    private void show() {
        boolean read = model.page().get() != null;
        tick(others, "held.others", Mark.OTHERS, model.choice().get().others());
        tick(confidential, "held.private", Mark.PRIVATE, model.choice().get().confidential());
        tick(guesses, "held.guesses", Mark.GUESS, model.choice().get().guesses());
        save.setDisable(!read);
        copy.setDisable(!read);
        leftOut.setText(read ? String.join(" ", model.leftOut()) : messages.say("held.reading"));
        leftOut.setVisible(!leftOut.getText().isEmpty());
        leftOut.setManaged(leftOut.isVisible());
        List<HeldCell.Shown> shown = new ArrayList<>();
        HeldItem.Part part = null;
        for (HeldItem item : model.items()) {
            shown.add(new HeldCell.Shown(item.part() == part ? "" : messages.say("held.part." + item.part()), item));
            part = item.part();
        }
        list.getItems().setAll(shown);
        list.getSelectionModel().selectFirst();
    }

    /** Where there is nothing of a kind there is nothing to choose. */
    private void tick(CheckBox box, String key, Mark mark, boolean on) {
        int many = model.count(mark);
        box.setText(messages.say(key, many));
        box.setSelected(on);
        box.setDisable(many == 0);
    }

    @FXML
    private void choose() {
        model.choose(new Handover.Choice(others.isSelected(), confidential.isSelected(), guesses.isSelected()));
    }

    @FXML
    private void save() {
        String file = messages.say("held.save.name") + "-" + name.strip().replaceAll("[^\\p{L}\\p{N}]+", "-") + ".md";
        dialogs.save(messages.say("held.save.title", name), file).ifPresent(model::save);
    }

    @FXML
    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(model.text());
        Clipboard.getSystemClipboard().setContent(content);
        model.copied();
    }

    @FXML
    private void close() {
        overlay.close();
    }
}
