package app.ajar.trash;

import app.ajar.ui.Cells;
import app.ajar.ui.Messages;
import app.ajar.ui.Overlay;
import app.ajar.ui.Screen;
import app.ajar.ui.Views;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Shows what lies in the trash, and puts it back. */
public final class TrashController implements Screen {

    private final TrashModel model;
    private final Overlay overlay;
    private final Messages messages = Messages.of(TrashController.class);

    @FXML
    private TextField filter;
    @FXML
    private ListView<Row> list;
    @FXML
    private Label empty;
    @FXML
    private Button back;
    @FXML
    private Button forget;
    @FXML
    private CheckBox owners;
    @FXML
    private Label count;

    /** @param overlay asks before something is deleted for good */
    public TrashController(TrashModel model, Overlay overlay) {
        this.model = model;
        this.overlay = overlay;
    }

    @FXML
    private void initialize() {
        list.setItems(model.shown());
        list.setCellFactory(Cells.of(() -> new TrashCell(model)));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.focusedProperty().addListener((focused, before, now) -> {
            if (now) {
                focus();
            }
        });
        list.getSelectionModel().selectedItemProperty().addListener((row, before, now) -> show());
        model.shown().addListener((ListChangeListener<Row>) change -> {
            if (list.isFocused()) {
                focus();
            }
            show();
        });
        model.ticked().addListener((ticks, before, now) -> show());
        model.loaded().addListener((loaded, before, now) -> show());
        filter.textProperty().addListener((text, before, now) -> model.filter(now));
        filter.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.DOWN && !model.shown().isEmpty()) {
                key.consume();
                focus();
            }
        });
        show();
    }

    @Override
    public void onShow() {
        model.onShow();
    }

    @Override
    public void onHide() {
        model.onHide();
    }

    private void focus() {
        list.requestFocus();
        Row at = list.getSelectionModel().getSelectedItem();
        if (at == null || !model.shown().contains(at)) {
            list.getSelectionModel().selectFirst();
        }
    }

    private List<Row> chosen() {
        return model.chosen(list.getSelectionModel().getSelectedItem());
    }

    private void show() {
        List<Row> chosen = chosen();
        back.setDisable(chosen.isEmpty());
        forget.setDisable(chosen.isEmpty());
        boolean asks = TrashModel.needsOwners(chosen);
        owners.setVisible(asks);
        owners.setManaged(asks);
        int ticked = model.ticked().get().size();
        count.setText(ticked == 0 ? "" : messages.say("trash.count", ticked));
        empty.setText(!model.loaded().get()
                ? messages.say("trash.reading")
                : messages.say(model.isEmpty() ? "trash.empty" : "trash.none.fit"));
    }

    private void key(KeyEvent key) {
        Row at = list.getSelectionModel().getSelectedItem();
        boolean plain = !key.isShortcutDown() && !key.isAltDown() && !key.isShiftDown();
        if (key.getCode() == KeyCode.SPACE && plain && at != null) {
            model.tick(at);
        } else if (key.getCode() == KeyCode.ENTER && plain) {
            back();
        } else if (key.getCode() == KeyCode.DELETE && plain) {
            forget();
        } else if (key.getCode() == KeyCode.A && key.isShortcutDown()) {
            model.tickAll();
        } else {
            return;
        }
        key.consume();
    }

    @FXML
    private void back() {
        model.putBack(chosen(), owners.isVisible() && owners.isSelected());
    }

    @FXML
    private void forget() {
        List<Row> chosen = chosen();
        if (!chosen.isEmpty()) {
            Views.View<ForgetController> dialog = Views.of(new ForgetController(model, chosen, overlay::close));
            overlay.open(dialog.root(), dialog.controller().first(), () -> {
            });
        }
    }
}
