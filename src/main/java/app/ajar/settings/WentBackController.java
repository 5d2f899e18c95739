package app.ajar.settings;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/** The bar that says that everything was put back as a backup had it. */
public final class WentBackController {

    private final WentBackModel model;

    @FXML
    private FlowPane root;
    @FXML
    private Label said;

    public WentBackController(WentBackModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        said.textProperty().bind(model.said());
        root.visibleProperty().bind(model.said().isNotEmpty());
        root.managedProperty().bind(root.visibleProperty());
    }

    @FXML
    private void putBack() {
        model.putBack();
    }

    @FXML
    private void keep() {
        model.keep();
    }
}
