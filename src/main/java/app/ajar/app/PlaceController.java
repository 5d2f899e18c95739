package app.ajar.app;

import app.ajar.ui.Icon;
import app.ajar.ui.Messages;
import app.ajar.ui.Navigator.Section;
import app.ajar.ui.Screen;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.control.Label;

/** A place of which only what it is for can be said. */
public final class PlaceController implements Screen {

    private final Section section;
    private final String drawing;
    private final Messages messages = Messages.of(PlaceController.class);

    @FXML
    private Icon icon;
    @FXML
    private Label title;
    @FXML
    private Label sentence;

    /** @param drawing the literal of the icon that the place has in the rail */
    PlaceController(Section section, String drawing) {
        this.section = section;
        this.drawing = drawing;
    }

    @FXML
    private void initialize() {
        String key = "place." + section.name().toLowerCase(Locale.ROOT);
        icon.setLiteral(drawing);
        title.setText(messages.say(key));
        sentence.setText(messages.say(key + ".is"));
    }

    @Override
    public void onShow() {
        // What it says is always the same.
    }

    @Override
    public void onHide() {
        // What it says is always the same.
    }
}
