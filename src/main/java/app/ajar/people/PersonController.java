package app.ajar.people;

import app.ajar.people.PersonQueries.Portrait;
import app.ajar.ui.Messages;
import app.ajar.ui.Screen;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Shows the head of somebody's page. */
public final class PersonController implements Screen {

    private final PersonModel model;
    private final PersonWords words = new PersonWords(Messages.of(PersonController.class));

    @FXML
    private VBox root;
    @FXML
    private Label name;
    @FXML
    private Label doing;
    @FXML
    private Label door;
    @FXML
    private Label roles;
    @FXML
    private Label consent;

    public PersonController(PersonModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        model.portrait().addListener((portrait, before, now) -> show(now));
        show(model.portrait().get());
    }

    @Override
    public void onShow() {
        model.onShow();
    }

    @Override
    public void onHide() {
        model.onHide();
    }

    private void show(@Nullable Portrait portrait) {
        root.setVisible(portrait != null);
        root.setManaged(portrait != null);
        if (portrait == null) {
            return;
        }
        name.setText(portrait.person().name());
        say(doing, words.doing(portrait));
        say(roles, words.roles(portrait));
        say(door, words.door(portrait));
        door.getStyleClass().setAll("label", "door", words.style(portrait));
        say(consent, words.consent(portrait));
        consent.getStyleClass().setAll("label", words.isHeld(portrait) ? "stop" : "caption");
    }

    private static void say(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }
}
