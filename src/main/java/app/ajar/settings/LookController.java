package app.ajar.settings;

import app.ajar.settings.LookChoice.Theme;
import app.ajar.ui.Messages;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;

/** Chooses how Ajar looks. */
public final class LookController {

    private final LookModel look;
    private final Messages messages = Messages.of(LookController.class);
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
    /** Held here alone: what is chosen outlives the journal that is open. */
    private final ChangeListener<LookChoice> follow = (choice, before, now) -> show(now);

    public LookController(LookModel look) {
        this.look = look;
    }

    @FXML
    private void initialize() {
        theme(system, Theme.SYSTEM);
        theme(light, Theme.LIGHT);
        theme(dark, Theme.DARK);
        look.choice().addListener(new WeakChangeListener<>(follow));
        show(look.choice().get());
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
}
