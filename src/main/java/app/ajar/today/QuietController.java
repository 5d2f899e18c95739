package app.ajar.today;

import app.ajar.ui.Navigator;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Why nobody is on today's list, and how to begin. */
public final class QuietController {

    private final Navigator navigator;
    private final Runnable bringing;

    @FXML
    private Label title;
    @FXML
    private Label text;
    @FXML
    private HBox example;
    @FXML
    private Button write;

    /** @param bringing begins to bring people in */
    public QuietController(Navigator navigator, Runnable bringing) {
        this.navigator = navigator;
        this.bringing = bringing;
    }

    void show(TodayModel.Day day) {
        text.setText(day.reason());
        boolean begins = day.quiet() != Board.Quiet.NOTHING_DUE;
        example.setVisible(begins);
        example.setManaged(begins);
        title.setAccessibleText(title.getText());
    }

    void focus() {
        write.requestFocus();
    }

    @FXML
    private void write() {
        navigator.write(Navigator.Box.EMPTY);
    }

    @FXML
    private void bringIn() {
        bringing.run();
    }
}
