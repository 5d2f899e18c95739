package app.ajar.people;

import app.ajar.people.PeopleQueries.Row;
import app.ajar.ui.Navigator;
import app.ajar.ui.Screen;
import java.util.ResourceBundle;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Shows the list of people; typing filters it, the arrows and Enter choose. */
public final class PeopleController implements Screen {

    private final PeopleModel model;
    private final ChangeListener<Navigator.Place> follow = (place, before, now) -> select();
    private boolean selecting;

    @FXML
    private ResourceBundle resources;
    @FXML
    private TextField filter;
    @FXML
    private ListView<Row> list;
    @FXML
    private Label count;
    @FXML
    private Label empty;

    public PeopleController(PeopleModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        list.setItems(model.shown());
        list.setCellFactory(view -> new PersonCell());
        filter.textProperty().addListener((text, before, now) -> model.filter(now));
        count.textProperty().bind(model.count().asString());
        list.getSelectionModel().selectedItemProperty().addListener((row, before, now) -> {
            if (now != null && !selecting) {
                model.choose(now);
            }
        });
        model.shown().addListener((ListChangeListener<Row>) change -> select());
        model.loaded().addListener((loaded, before, now) -> sayIfEmpty());
        model.count().addListener((number, before, now) -> sayIfEmpty());
    }

    @Override
    public void onShow() {
        model.navigator().place().addListener(follow);
        model.onShow();
    }

    @Override
    public void onHide() {
        model.navigator().place().removeListener(follow);
        model.onHide();
    }

    public void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    /** From the filter, down goes into the list and Enter takes the first. */
    @FXML
    private void filterKey(KeyEvent key) {
        if (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.ENTER) {
            if (!model.shown().isEmpty()) {
                list.requestFocus();
                if (list.getSelectionModel().isEmpty() || key.getCode() == KeyCode.ENTER) {
                    list.getSelectionModel().clearSelection();
                    list.getSelectionModel().selectFirst();
                }
            }
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
            filter.clear();
            key.consume();
        }
    }

    /** The one whose page is open is the one selected. */
    private void select() {
        selecting = true;
        try {
            model.chosen().ifPresentOrElse(index -> {
                list.getSelectionModel().select(index.intValue());
            }, list.getSelectionModel()::clearSelection);
        } finally {
            selecting = false;
        }
    }

    private void sayIfEmpty() {
        boolean nobody = model.loaded().get() && model.count().get() == 0;
        empty.setText(nobody ? resources.getString("people.nobody") : resources.getString("people.none.fit"));
    }
}
