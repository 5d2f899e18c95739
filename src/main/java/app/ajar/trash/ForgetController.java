package app.ajar.trash;

import app.ajar.model.Person;
import app.ajar.ui.Complaints;
import app.ajar.ui.Messages;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;

/** Asks whether something is to be deleted for good, and does it. */
final class ForgetController {

    private final TrashModel model;
    private final List<Row> rows;
    private final Runnable close;
    private final Messages messages = Messages.of(ForgetController.class);

    @FXML
    private Label what;
    @FXML
    private Label with;
    @FXML
    private Label stop;
    @FXML
    private Label complaint;
    @FXML
    private ProgressBar progress;
    @FXML
    private Button forget;
    @FXML
    private Button leave;

    ForgetController(TrashModel model, List<Row> rows, Runnable close) {
        this.model = model;
        this.rows = rows;
        this.close = close;
    }

    @FXML
    private void initialize() {
        Row first = rows.getFirst();
        what.setText(rows.size() == 1
                ? messages.say("forget.one", first.kind(), first.text())
                : messages.say("forget.several", rows.size()));
        long people = rows.stream().filter(row -> row.lying().thing() instanceof Person).count();
        say(with, people == 0 ? "" : messages.say("forget.people", people));
        say(stop, rows.stream().allMatch(row -> row.lying().mayLeave()) ? "" : messages.say("forget.stop"));
        say(complaint, "");
        progress.setVisible(false);
    }

    private static void say(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }

    Node first() {
        return leave;
    }

    @FXML
    private void forget() {
        forget.setDisable(true);
        progress.setVisible(true);
        model.forget(rows, close, problem -> {
            progress.setVisible(false);
            forget.setDisable(false);
            say(complaint, Complaints.sentence(problem, messages));
        });
    }

    @FXML
    private void close() {
        close.run();
    }
}
