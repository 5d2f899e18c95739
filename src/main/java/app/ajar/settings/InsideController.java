package app.ajar.settings;

import app.ajar.ui.Overlay;
import java.nio.file.Path;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Shows what is in a backup, and goes back to it. */
public final class InsideController {

    private final InsideModel model;
    private final Overlay overlay;

    @FXML
    private VBox root;
    @FXML
    private Label title;
    @FXML
    private Label where;
    @FXML
    private Label inside;
    @FXML
    private Label since;
    @FXML
    private ScrollPane scroll;
    @FXML
    private VBox gone;
    @FXML
    private HBox standing;
    @FXML
    private Label stops;
    @FXML
    private ProgressBar progress;
    @FXML
    private Button back;
    @FXML
    private Button older;
    @FXML
    private Button newer;
    @FXML
    private Button close;

    public InsideController(InsideModel model, Overlay overlay) {
        this.model = model;
        this.overlay = overlay;
    }

    @FXML
    private void initialize() {
        progress.visibleProperty().bind(model.busy());
        progress.managedProperty().bind(model.busy());
        model.shown().addListener((shown, before, now) -> show(now));
        model.onDone(overlay::close);
    }

    /**
     * Shows one of several.
     *
     * @param files the newest first
     * @param whenClosed is run when it was closed, by whomever
     */
    void open(List<Path> files, int first, Runnable whenClosed) {
        model.look(files, first);
        overlay.open(root, close, () -> {
            model.leave();
            whenClosed.run();
        });
    }

    private void show(InsideModel.Shown now) {
        text(title, now.title());
        text(where, now.where());
        text(inside, now.inside());
        text(since, now.since());
        text(stops, now.stops());
        show(standing, !now.stops().isEmpty());
        gone.getChildren().setAll(now.gone().stream().map(InsideController::row).toList());
        show(scroll, !now.gone().isEmpty());
        back.setDisable(!now.ready());
        boolean several = model.hasOlder() || model.hasNewer();
        show(older, several);
        show(newer, several);
        older.setDisable(!model.hasOlder());
        newer.setDisable(!model.hasNewer());
    }

    private static Node row(InsideModel.Line line) {
        Label day = new Label(line.day());
        day.getStyleClass().addAll("caption", "day");
        day.setMinWidth(Label.USE_PREF_SIZE);
        Label what = new Label(line.what());
        what.getStyleClass().add("small");
        what.setWrapText(true);
        return line.day().isEmpty() ? what : new HBox(day, what);
    }

    private static void text(Label label, String text) {
        label.setText(text);
        show(label, !text.isEmpty());
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    @FXML
    private void goBack() {
        model.goBack();
    }

    @FXML
    private void older() {
        model.older();
    }

    @FXML
    private void newer() {
        model.newer();
    }

    @FXML
    private void close() {
        overlay.close();
    }
}
