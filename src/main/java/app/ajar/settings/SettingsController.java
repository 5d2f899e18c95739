package app.ajar.settings;

import app.ajar.settings.LookChoice.Theme;
import app.ajar.ui.Messages;
import app.ajar.ui.Screen;
import app.ajar.ui.Views;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** Shows what can be chosen: how Ajar looks, and which journal is open. */
public final class SettingsController implements Screen {

    private final LookModel look;
    private final JournalModel journal;
    private final Views.View<BackupsController> backups;
    private final Messages messages = Messages.of(SettingsController.class);
    private final ToggleGroup themes = new ToggleGroup();

    @FXML
    private ToggleButton system;
    @FXML
    private ToggleButton light;
    @FXML
    private ToggleButton dark;
    @FXML
    private Button smaller;
    @FXML
    private Button larger;
    @FXML
    private Label percent;
    @FXML
    private VBox cards;
    @FXML
    private Label folder;
    @FXML
    private Label build;

    public SettingsController(LookModel look, JournalModel journal, Views.View<BackupsController> backups) {
        this.look = look;
        this.journal = journal;
        this.backups = backups;
    }

    @FXML
    private void initialize() {
        cards.getChildren().setAll(backups.root());
        theme(system, Theme.SYSTEM);
        theme(light, Theme.LIGHT);
        theme(dark, Theme.DARK);
        look.choice().addListener((choice, before, now) -> show(now));
        show(look.choice().get());
        folder.setText(journal.folder());
        build.setText(journal.build());
    }

    private void theme(ToggleButton button, Theme theme) {
        button.setToggleGroup(themes);
        button.setUserData(theme);
        button.setOnAction(pressed -> {
            // One of the three always holds.
            button.setSelected(true);
            look.choose(theme);
        });
    }

    private void show(LookChoice choice) {
        themes.getToggles().forEach(toggle -> toggle.setSelected(toggle.getUserData() == choice.theme()));
        percent.setText(messages.say("look.percent", choice.percent()));
        smaller.setDisable(choice.percent() == LookChoice.LEAST);
        larger.setDisable(choice.percent() == LookChoice.MOST);
    }

    @FXML
    private void smaller() {
        look.smaller();
    }

    @FXML
    private void larger() {
        look.larger();
    }

    @FXML
    private void another() {
        journal.another();
    }

    @FXML
    private void bringIn() {
        journal.bringIn();
    }

    @Override
    public void onShow() {
        backups.controller().onShow();
    }

    @Override
    public void onHide() {
        backups.controller().onHide();
    }
}
