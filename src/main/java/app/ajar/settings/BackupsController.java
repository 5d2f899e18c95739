package app.ajar.settings;

import app.ajar.ui.Dialogs;
import app.ajar.ui.Icon;
import app.ajar.ui.Messages;
import app.ajar.ui.Once;
import app.ajar.ui.Screen;
import java.nio.file.Path;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** The card about backups: making one, where they lie, and those that can be gone back to. */
public final class BackupsController implements Screen {

    private final BackupsModel model;
    private final Dialogs dialogs;
    private final Once<InsideController> inside;
    private final Messages messages = Messages.of(BackupsController.class);

    @FXML
    private Label last;
    @FXML
    private Label said;
    @FXML
    private ProgressBar progress;
    @FXML
    private Label kept;
    @FXML
    private Icon there;
    @FXML
    private Label second;
    @FXML
    private Button choose;
    @FXML
    private Button none;
    @FXML
    private VBox list;
    @FXML
    private VBox rows;
    @FXML
    private Button more;
    @FXML
    private Button back;

    /** @param inside shows what is in a backup */
    public BackupsController(BackupsModel model, Dialogs dialogs, Once<InsideController> inside) {
        this.model = model;
        this.dialogs = dialogs;
        this.inside = inside;
    }

    @FXML
    private void initialize() {
        last.textProperty().bind(model.last());
        said.textProperty().bind(model.said());
        said.visibleProperty().bind(said.textProperty().isNotEmpty());
        said.managedProperty().bind(said.visibleProperty());
        progress.visibleProperty().bind(model.busy());
        progress.managedProperty().bind(model.busy());
        kept.textProperty().bind(model.kept());
        model.second().addListener((place, before, found) -> show(found));
        show(model.second().get());
        model.rows().addListener((ListChangeListener<BackupsModel.Row>) change -> showRows());
        showRows();
    }

    private void show(BackupsModel.Second place) {
        second.setText(place.words());
        show(there, place.there());
        choose.setText(messages.say(place.chosen() == null ? "backups.choose" : "backups.change"));
        show(none, place.chosen() != null);
    }

    private void showRows() {
        List<BackupsModel.Row> shown = model.rows();
        rows.getChildren().setAll(shown.stream()
                .map(row -> new BackupRow(row, messages, () -> look(shown.indexOf(row)))).toList());
        show(list, !shown.isEmpty());
        back.setDisable(shown.isEmpty());
        more.setText(messages.say("backups.more", model.hidden()));
        show(more, model.hidden() > 0);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void look(int first) {
        look(model.rows().stream().map(row -> row.backup().file()).toList(), first);
    }

    private void look(List<Path> files, int first) {
        inside.get().open(files, first, model::refresh);
    }

    @FXML
    private void make() {
        model.make();
    }

    @FXML
    private void choose() {
        dialogs.folder(messages.say("backups.second")).ifPresent(model::choose);
    }

    @FXML
    private void none() {
        model.choose(null);
    }

    @FXML
    private void all() {
        model.showAll();
    }

    @FXML
    private void goBack() {
        look(0);
    }

    @FXML
    private void elsewhere() {
        dialogs.file(messages.say("backups.file")).ifPresent(file -> look(List.of(file), 0));
    }

    @Override
    public void onShow() {
        model.refresh();
    }

    @Override
    public void onHide() {
        model.leave();
    }
}
