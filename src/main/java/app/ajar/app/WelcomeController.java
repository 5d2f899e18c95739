package app.ajar.app;

import app.ajar.ui.Room;
import app.ajar.ui.Views;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The first page: begin a journal, look around in a sample, bring people in, open a journal there is. */
public final class WelcomeController {

    private static final double PICTURE = 0.406;

    private final OpenModel model;
    private final Room room;
    private final Views.View<BeginController> beginning;
    private final Views.View<HaveController> having;
    private final String complaintText;

    @FXML
    private HBox root;
    @FXML
    private StackPane picture;
    @FXML
    private StackPane side;
    @FXML
    private VBox doors;
    @FXML
    private Label complaint;
    @FXML
    private Button begin;
    @FXML
    private Button sample;
    @FXML
    private Button bring;
    @FXML
    private Button have;

    /** @param complaintText why the last try failed; empty if there is nothing to say */
    WelcomeController(OpenModel model, Room room, Views.View<BeginController> beginning,
            Views.View<HaveController> having, String complaintText) {
        this.model = model;
        this.room = room;
        this.beginning = beginning;
        this.having = having;
        this.complaintText = complaintText;
    }

    @FXML
    private void initialize() {
        complaint.setText(complaintText);
        complaint.setVisible(!complaintText.isEmpty());
        complaint.setManaged(!complaintText.isEmpty());
        picture.prefWidthProperty().bind(root.widthProperty().multiply(PICTURE));
        picture.visibleProperty().bind(room.low().not().and(room.breadth().isNotEqualTo(Room.Breadth.NARROW)));
        picture.managedProperty().bind(picture.visibleProperty());
        beginning.controller().onBack(this::onShow);
        having.controller().onBack(this::onShow);
        for (Button each : new Button[]{begin, sample, bring, have}) {
            fit(each, (HBox) each.getGraphic());
        }
    }

    /** What stands in a button is not asked how high it is at a width: its lines would be laid out for no width. */
    private static void fit(Button button, HBox line) {
        button.widthProperty().addListener((width, before, now) -> {
            double inside = now.doubleValue() - button.snappedLeftInset() - button.snappedRightInset()
                    - button.getLabelPadding().getLeft() - button.getLabelPadding().getRight();
            line.setPrefSize(inside, Region.USE_COMPUTED_SIZE);
            line.setPrefHeight(line.prefHeight(inside));
        });
    }

    void onShow() {
        show(doors, begin);
    }

    private void show(Node content, Node first) {
        side.getChildren().setAll(content);
        side.applyCss();
        first.requestFocus();
    }

    @FXML
    private void begin() {
        show(beginning.root(), beginning.controller().first());
    }

    @FXML
    private void sample() {
        model.sample();
    }

    @FXML
    private void bring() {
        model.beginAndBringIn();
    }

    @FXML
    private void have() {
        show(having.root(), having.controller().first());
    }

    @FXML
    private void key(KeyEvent key) {
        boolean choosing = side.getChildren().contains(doors);
        if (key.getCode() == KeyCode.ESCAPE && !choosing) {
            onShow();
            key.consume();
        }
    }

    /** Once it is typed: what a pressed key shows would get the letter. */
    @FXML
    private void typed(KeyEvent key) {
        if (side.getChildren().contains(doors)) {
            switch (key.getCharacter()) {
                case "1" -> begin();
                case "2" -> sample();
                case "3" -> bring();
                case "4" -> have();
                default -> {
                }
            }
        }
    }
}
