package app.ajar.people;

import app.ajar.model.PersonId;
import app.ajar.ui.Cells;
import app.ajar.ui.Gradually;
import app.ajar.ui.Messages;
import app.ajar.ui.Navigator;
import app.ajar.ui.Views;
import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The rows with their head; below them what is done to those who are ticked. */
final class RowsController implements RowCell.Hand {

    private final PeopleModel model;
    private final Views.View<BulkController> bulk;
    private final PeopleWords words = new PeopleWords();
    private final HeadRow head;
    private final RowKeys keys;
    private @Nullable PersonId current;
    private boolean isRolled = true;

    @FXML
    private VBox root;
    @FXML
    private ListView<Row> list;
    @FXML
    private Label empty;
    @FXML
    private Label how;
    @FXML
    private Button begin;
    @FXML
    private Button clear;
    @FXML
    private StackPane foot;

    RowsController(PeopleModel model, Views.View<BulkController> bulk) {
        this.model = model;
        this.bulk = bulk;
        this.keys = new RowKeys(model);
        this.head = new HeadRow(model, Messages.of(RowsController.class));
    }

    @FXML
    private void initialize() {
        root.getChildren().addFirst(head.grid());
        list.setItems(model.shown());
        list.setCellFactory(Cells.of(() -> {
            RowCell cell = new RowCell(model, words, this);
            cell.grid().shape().bind(head.grid().shape());
            cell.grid().span().bind(head.grid().widthProperty().subtract(2 * HeadRow.EDGE));
            return cell;
        }));
        list.addEventFilter(KeyEvent.KEY_PRESSED, key -> keys.pressed(list, key));
        list.getSelectionModel().selectedItemProperty().addListener((item, before, now) -> {
            if (now != null && !model.replacing().get()) {
                current = now.id();
            }
        });
        model.shown().addListener((ListChangeListener<Row>) change -> replaced());
        model.ticks().ticked().addListener((ticks, before, now) -> showTicks());
        model.everybody().addListener((everybody, before, now) -> sayIfEmpty());
        model.filter().addListener((filter, before, now) -> sayIfEmpty());
        list.widthProperty().addListener((width, before, now) -> shape());
        head.grid().font().addListener((font, before, now) -> shape());
        foot.heightProperty().addListener((height, before, now) -> makeRoom());
        showTicks();
        sayIfEmpty();
    }

    /** Rows come one in each frame: all that fit, made at once for the first time, would hold up the window. */
    void unroll() {
        if (!isRolled || list.getScene() == null || model.shown().isEmpty()) {
            return;
        }
        isRolled = false;
        list.setMaxHeight(0);
        Gradually.go(() -> {
            double row = Math.max(1, list.getFixedCellSize());
            boolean isFull = list.getHeight() < list.getMaxHeight() - row;
            list.setMaxHeight(isFull ? Double.MAX_VALUE : list.getMaxHeight() + row);
            return !isFull;
        });
    }

    /** The last row may be scrolled above what lies over the list's end. */
    private void makeRoom() {
        list.setPadding(new Insets(0, 0, foot.isVisible() ? foot.getHeight() : 0, 0));
    }

    private void shape() {
        RowGrid.Shape shape = RowGrid.Shape.of(list.getWidth() / head.grid().em());
        head.grid().shape().set(shape);
        list.getStyleClass().removeAll("columns", "under", "stacked");
        list.getStyleClass().add(shape.name().toLowerCase(Locale.ROOT));
    }

    /** The row one was at is found again, wherever it stands now. */
    private void replaced() {
        PersonId at = current;
        List<Row> shown = model.shown();
        int index = -1;
        for (int i = 0; i < shown.size() && at != null; i++) {
            if (shown.get(i).id().equals(at)) {
                index = i;
            }
        }
        if (index >= 0) {
            list.getSelectionModel().clearAndSelect(index);
        } else {
            list.getSelectionModel().clearSelection();
            list.scrollTo(0);
            if (list.isFocused()) {
                focus();
            }
        }
        showTicks();
        sayIfEmpty();
        unroll();
    }

    private void showTicks() {
        head.showTicks();
        boolean any = !model.ticks().ticked().get().isEmpty();
        if (any && foot.getChildren().isEmpty()) {
            foot.getChildren().add(bulk.root());
        }
        foot.setVisible(any);
        foot.setManaged(any);
        makeRoom();
    }

    private void sayIfEmpty() {
        Listed now = model.everybody().get();
        boolean nobody = now != null && now.all() == 0;
        boolean aside = model.filter().get().equals(Filter.EVERYBODY.toggleAside());
        Messages messages = words.messages();
        empty.setText(now == null
                ? messages.say("people.loading")
                : messages.say(nobody ? "people.nobody" : aside ? "people.aside.none" : "people.none.fit"));
        show(how, nobody);
        show(begin, nobody);
        show(clear, now != null && !nobody);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Into the list, at the row one was at, else at the first. */
    void focus() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty() && !model.shown().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    @Override
    public void open(Row row) {
        list.getSelectionModel().select(row);
        model.open(row);
    }

    @Override
    public void tick(Row row, boolean range) {
        list.getSelectionModel().select(row);
        keys.tick(row, range);
    }

    @FXML
    private void begin() {
        model.navigator().write(Navigator.Box.EMPTY);
    }

    @FXML
    private void clear() {
        model.filter(before -> Filter.EVERYBODY);
    }
}
