package app.ajar.settings;

import app.ajar.ui.Messages;
import app.ajar.ui.Room;
import app.ajar.ui.Room.Breadth;
import app.ajar.ui.Screen;
import app.ajar.ui.Views;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The settings: their sections beside one another, and the one that is open. */
public final class SettingsController implements Screen {

    private final SettingsModel model;
    private final Room room;
    private final Messages messages = Messages.of(SettingsController.class);
    private final ToggleGroup names = new ToggleGroup();
    private boolean isShown;
    private @Nullable Screen open;

    @FXML
    private BorderPane root;
    @FXML
    private FlowPane above;
    @FXML
    private VBox beside;
    @FXML
    private StackPane section;

    public SettingsController(SettingsModel model, Room room) {
        this.model = model;
        this.room = room;
    }

    @FXML
    private void initialize() {
        model.sections().forEach(this::name);
        names.selectedToggleProperty().addListener((toggle, before, now) -> {
            if (now != null) {
                model.choose((SettingsSection) now.getUserData());
            }
        });
        model.open().addListener((chosen, before, now) -> show(now));
        room.breadth().addListener((breadth, before, now) -> arrange());
        show(model.open().get());
        arrange();
    }

    private void name(SettingsSection of) {
        ToggleButton button = new ToggleButton(messages.say("section." + of.key()));
        button.setToggleGroup(names);
        button.setUserData(of);
        button.setMinWidth(ToggleButton.USE_PREF_SIZE);
        button.setAccessibleHelp(messages.say("section." + of.key() + ".is"));
        // One of them is always open.
        button.setOnAction(pressed -> button.setSelected(true));
    }

    private void show(SettingsSection now) {
        names.getToggles().stream().filter(toggle -> toggle.getUserData() == now).forEach(names::selectToggle);
        Views.View<? extends Screen> view = now.view().get();
        if (view.controller() == open) {
            return;
        }
        if (open != null && isShown) {
            open.onHide();
        }
        open = view.controller();
        section.getChildren().setAll(view.root());
        if (isShown) {
            open.onShow();
        }
    }

    /** The names at the left; where there is no room for them, above. */
    private void arrange() {
        boolean narrow = room.breadth().get() == Breadth.NARROW;
        List<ToggleButton> buttons = new ArrayList<>();
        for (Toggle toggle : names.getToggles()) {
            ToggleButton button = (ToggleButton) toggle;
            button.getStyleClass().removeAll("chip", "filter", "section-name");
            button.getStyleClass().addAll(narrow ? List.of("chip", "filter") : List.of("section-name"));
            button.setMaxWidth(narrow ? ToggleButton.USE_PREF_SIZE : Double.MAX_VALUE);
            buttons.add(button);
        }
        root.getStyleClass().remove("narrow");
        if (narrow) {
            root.getStyleClass().add("narrow");
        }
        above.getChildren().clear();
        beside.getChildren().clear();
        (narrow ? above : beside).getChildren().setAll(buttons);
        above.setVisible(narrow);
        above.setManaged(narrow);
        root.setLeft(narrow ? null : beside);
    }

    @Override
    public void onShow() {
        isShown = true;
        if (open != null) {
            open.onShow();
        }
        if (names.getSelectedToggle() instanceof ToggleButton button) {
            // Until it has its skin it cannot be focused.
            root.applyCss();
            button.requestFocus();
        }
    }

    @Override
    public void onHide() {
        isShown = false;
        if (open != null) {
            open.onHide();
        }
    }
}
