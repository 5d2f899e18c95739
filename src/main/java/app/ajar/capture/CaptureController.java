package app.ajar.capture;

import app.ajar.ui.Screen;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.TraversalDirection;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The box: typing shows what will be kept, Ctrl+Enter keeps it. */
public final class CaptureController implements Screen {

    private static final int LEAST_ROWS = 2;
    private static final int MOST_ROWS = 8;

    private final CaptureModel model;
    private Runnable leave = () -> {
    };

    @FXML
    private TextArea box;
    @FXML
    private Label count;
    @FXML
    private HBox said;
    @FXML
    private Label status;
    @FXML
    private Hyperlink undo;
    @FXML
    private ScrollPane scroll;
    @FXML
    private VBox rows;
    @FXML
    private VBox also;

    public CaptureController(CaptureModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        // Before the box itself sees them: it would put in lines and tabs.
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        box.textProperty().addListener((text, before, now) -> model.typed(now));
        model.text().addListener((text, before, now) -> {
            if (!now.equals(box.getText())) {
                box.setText(now);
                box.positionCaret(now.length());
            }
        });
        box.promptTextProperty().bind(model.prompt());
        box.editableProperty().bind(model.keeping().not());
        count.textProperty().bind(model.count());
        status.textProperty().bind(model.status());
        said.visibleProperty().bind(model.status().isNotEmpty());
        said.managedProperty().bind(said.visibleProperty());
        box.prefRowCountProperty().bind(Bindings.createIntegerBinding(() -> rows(box.getText()), box.textProperty()));
        undo.visibleProperty().bind(model.undoable());
        undo.managedProperty().bind(model.undoable());
        model.rows().addListener((ListChangeListener<Shown>) change -> showRows());
        model.also().addListener((ListChangeListener<CaptureModel.Also>) change -> showAlso());
        showRows();
        showAlso();
    }

    @Override
    public void onShow() {
        model.onShow();
    }

    @Override
    public void onHide() {
        model.onHide();
    }

    /** What Esc does. */
    public void onLeave(Runnable goElsewhere) {
        leave = goElsewhere;
    }

    /** Does something once all that was typed is saved. */
    public void whenSaved(Runnable then) {
        model.whenSaved(then);
    }

    public void focusBox() {
        box.requestFocus();
    }

    private void key(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER && key.isShortcutDown()) {
            model.keep();
            key.consume();
        } else if (key.getCode() == KeyCode.TAB && !key.isShortcutDown()) {
            box.requestFocusTraversal(key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE) {
            leave.run();
            key.consume();
        } else if (key.isAltDown() && key.getCode().isDigitKey()) {
            int place = key.getCode().ordinal() - KeyCode.DIGIT1.ordinal();
            if (place >= 0 && place < model.also().size()) {
                model.toggle(model.also().get(place).tick());
            }
            key.consume();
        }
    }

    @FXML
    private void undo() {
        model.undoLast();
        focusBox();
    }

    /** The box grows with what is typed, up to a point. */
    private static int rows(String text) {
        int lines = (int) text.chars().filter(each -> each == '\n').limit(MOST_ROWS).count() + 1;
        return Math.clamp(lines, LEAST_ROWS, MOST_ROWS);
    }

    private void showRows() {
        rows.getChildren().setAll(model.rows().stream().map(row -> ShownRow.of(row, model::choose)).toList());
        boolean any = !model.rows().isEmpty() || !model.also().isEmpty();
        scroll.setVisible(any);
        scroll.setManaged(any);
    }

    private void showAlso() {
        also.getChildren().setAll(model.also().stream().map(this::tick).toList());
        showRows();
    }

    private CheckBox tick(CaptureModel.Also settles) {
        CheckBox tick = new CheckBox(settles.text());
        tick.setSelected(settles.chosen());
        tick.setOnAction(done -> model.toggle(settles.tick()));
        return tick;
    }
}
