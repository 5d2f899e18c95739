package app.ajar.timeline;

import app.ajar.ui.Screen;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;

/** Shows somebody's timeline. */
public final class TimelineController implements Screen {

    private final TimelineModel model;

    @FXML
    private ResourceBundle resources;
    @FXML
    private ListView<Row> list;
    @FXML
    private Label empty;

    public TimelineController(TimelineModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        list.setItems(model.rows());
        // A cell is filled in the middle of a layout, which is no time to change the list.
        list.setCellFactory(view -> new EntryCell(() -> Platform.runLater(model::loadMore)));
        model.state().addListener((state, before, now) -> say(now));
        say(model.state().get());
    }

    @Override
    public void onShow() {
        model.onShow();
    }

    @Override
    public void onHide() {
        model.onHide();
    }

    public void focusList() {
        list.requestFocus();
    }

    private void say(TimelineModel.State state) {
        empty.setText(state == TimelineModel.State.SHOWN
                ? ""
                : resources.getString("timeline." + state.name().toLowerCase(Locale.ROOT)));
    }
}
