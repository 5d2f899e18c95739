package app.ajar.people;

import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Shows a chooser: letters make the list shorter, arrows go through it, Enter takes one. */
final class ChooserController {

    private final ChooserModel model;
    private final Runnable close;
    private boolean begun;

    @FXML
    private Label title;
    @FXML
    private TextField words;
    @FXML
    private ListView<ChooserModel.Option> list;
    @FXML
    private Label secondLabel;
    @FXML
    private TextField second;

    ChooserController(ChooserModel model, Runnable close) {
        this.model = model;
        this.close = close;
    }

    @FXML
    private void initialize() {
        title.setText(model.title());
        words.setPromptText(model.prompt());
        words.setAccessibleText(model.title());
        secondLabel.setText(model.second());
        second.setAccessibleText(model.second());
        for (Node node : new Node[]{second, secondLabel}) {
            node.setVisible(!model.second().isEmpty());
            node.setManaged(!model.second().isEmpty());
        }
        list.setItems(model.shown());
        list.setCellFactory(view -> new OptionCell(this::take));
        words.textProperty().addListener((text, before, now) -> {
            model.type(now);
            list.getSelectionModel().selectFirst();
        });
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::move);
        words.addEventFilter(KeyEvent.KEY_TYPED, typed -> {
            // The letter of the key that opened this is not one of its words.
            if (!begun) {
                typed.consume();
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::move);
        second.addEventFilter(KeyEvent.KEY_PRESSED, this::move);
        list.getSelectionModel().selectFirst();
        Platform.runLater(() -> list.scrollTo(0));
    }

    Node first() {
        return words;
    }

    private void move(KeyEvent key) {
        begun = true;
        if (key.getCode() == KeyCode.ENTER) {
            ChooserModel.Option option = list.getSelectionModel().getSelectedItem();
            if (option != null) {
                take(option);
            }
            key.consume();
        } else if (key.getTarget() != list && (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.UP)) {
            int to = list.getSelectionModel().getSelectedIndex() + (key.getCode() == KeyCode.DOWN ? 1 : -1);
            if (to >= 0 && to < model.shown().size()) {
                list.getSelectionModel().clearAndSelect(to);
                list.scrollTo(Math.max(0, to - 4));
            }
            key.consume();
        }
    }

    private void take(ChooserModel.Option option) {
        String also = second.getText().strip();
        close.run();
        option.choose().accept(also);
    }
}
