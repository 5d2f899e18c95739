package app.ajar.search;

import app.ajar.ui.Cells;
import app.ajar.ui.Gradually;
import app.ajar.ui.Messages;
import app.ajar.ui.Overlay;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A field, and below it what was found; the arrows choose while the fingers stay in the field. */
public final class SearchController {

    private static final double LOW = 700;
    private static final double FROM_TOP = 68;

    private final SearchModel model;
    private final Overlay overlay;
    private final Messages messages = Messages.of(SearchController.class);

    @FXML
    private VBox root;
    @FXML
    private TextField field;
    @FXML
    private Label scope;
    @FXML
    private ListView<Item> list;
    @FXML
    private Label about;
    @FXML
    private Label aboutKeys;

    public SearchController(SearchModel model, Overlay overlay) {
        this.model = model;
        this.overlay = overlay;
    }

    @FXML
    private void initialize() {
        list.setItems(model.items());
        list.setCellFactory(Cells.of(() -> new SearchCell(model::today, messages.say("search.keys.open"), item -> {
            model.choose(item);
            run(model::open);
        })));
        field.textProperty().addListener((text, before, now) -> model.type(now));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.chosen().addListener((chosen, before, now) -> choose(now.intValue()));
        model.scope().addListener((chosen, before, now) -> sayScope());
        aboutKeys.visibleProperty().bind(about.visibleProperty());
    }

    /** Opens it over whatever is there; its rows come a frame later. */
    public void open() {
        list.setItems(FXCollections.emptyObservableList());
        model.begin();
        field.clear();
        sayScope();
        overlay.open(root, field, model::stop);
        StackPane.setAlignment(root, Pos.TOP_CENTER);
        boolean low = root.getScene().getHeight() < LOW;
        StackPane.setMargin(root, new Insets(low ? 0 : FROM_TOP, 0, 0, 0));
        Gradually.go(List.of(() -> {
            list.setItems(model.items());
            choose(model.chosen().get());
        }));
    }

    private void choose(int at) {
        if (at < 0) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().clearAndSelect(at);
            if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
                // The name of what it belongs to is shown with the first.
                flow.scrollTo(at <= 1 ? 0 : at);
            }
        }
        about.setVisible(model.canWrite());
        Item item = model.current();
        field.setAccessibleText(item == null
                ? messages.say("search.field")
                : messages.say("search.field.chosen", item.sentence()));
    }

    private void sayScope() {
        scope.setText(messages.say("search.scope." + model.scope().get()));
    }

    private void key(KeyEvent key) {
        switch (key.getCode()) {
            case DOWN -> model.move(1);
            case UP -> model.move(-1);
            case TAB -> model.nextScope(key.isShiftDown());
            case ENTER -> enter(key);
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void enter(KeyEvent key) {
        if (key.isShortcutDown()) {
            model.whenFound(() -> run(model::note));
        } else if (!key.isShiftDown()) {
            model.whenFound(() -> run(model::open));
        } else {
            model.whenFound(() -> {
                if (model.canWrite()) {
                    run(model::write);
                }
            });
        }
    }

    /** What is done may open a dialog of its own, so this one is closed first. */
    private void run(Runnable act) {
        overlay.close();
        act.run();
    }
}
