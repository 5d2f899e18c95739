package app.ajar.person;

import app.ajar.model.Person;
import app.ajar.person.PersonQueries.Candidate;
import app.ajar.ui.Messages;
import java.util.function.BiConsumer;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** Asks for somebody by name, and for a reason where one is needed. */
public final class WhoController {

    private final WhoModel model;
    private final Question question;
    private final Runnable close;
    private final Messages messages = Messages.of(WhoController.class);
    /** Before it was known who there is. */
    private boolean isAnswered;

    @FXML
    private Label title;
    @FXML
    private Label says;
    @FXML
    private TextField field;
    @FXML
    private ListView<Candidate> list;
    @FXML
    private VBox why;
    @FXML
    private TextField reason;
    @FXML
    private Label complaint;
    @FXML
    private Button action;

    /**
     * What is asked.
     *
     * @param does what the button says
     * @param reasoned whether a reason is needed
     * @param answer takes who was chosen, and the reason
     */
    record Question(String title, String says, String does, boolean reasoned, BiConsumer<Person, String> answer) {}

    WhoController(WhoModel model, Question question, Runnable close) {
        this.model = model;
        this.question = question;
        this.close = close;
    }

    @FXML
    private void initialize() {
        title.setText(question.title());
        says.setText(question.says());
        action.setText(question.does());
        why.setVisible(question.reasoned());
        why.setManaged(question.reasoned());
        list.setItems(model.shown());
        list.setCellFactory(view -> new WhoCell());
        field.textProperty().addListener((text, before, now) -> {
            model.filter(now);
            list.getSelectionModel().selectFirst();
            isAnswered = false;
            complain("");
        });
        model.shown().addListener((ListChangeListener<Candidate>) change -> {
            // They may come after the first letters were typed.
            if (list.getSelectionModel().isEmpty() && !field.getText().isBlank()) {
                list.getSelectionModel().selectFirst();
            }
            if (isAnswered) {
                act();
            }
        });
        reason.textProperty().addListener((text, before, now) -> {
            isAnswered = false;
            complain("");
        });
    }

    /** What gets the focus. */
    Node first() {
        return field;
    }

    private void complain(String why) {
        complaint.setText(why);
        complaint.setVisible(!why.isEmpty());
        complaint.setManaged(!why.isEmpty());
    }

    /** The arrows choose while a name is typed; Enter goes on. */
    @FXML
    private void fieldKey(KeyEvent key) {
        if (key.getCode() == KeyCode.DOWN) {
            key.consume();
            list.getSelectionModel().selectNext();
            list.scrollTo(list.getSelectionModel().getSelectedIndex());
        } else if (key.getCode() == KeyCode.UP) {
            key.consume();
            list.getSelectionModel().selectPrevious();
        } else if (key.getCode() == KeyCode.ENTER && question.reasoned()) {
            key.consume();
            reason.requestFocus();
        }
    }

    @FXML
    private void listKey(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER) {
            key.consume();
            act();
        }
    }

    @FXML
    private void act() {
        Candidate chosen = list.getSelectionModel().getSelectedItem();
        String because = reason.getText().strip();
        isAnswered = chosen == null && !model.isLoaded();
        if (isAnswered) {
            return;
        }
        if (chosen == null) {
            complain(messages.say("who.choose"));
            field.requestFocus();
        } else if (question.reasoned() && because.isEmpty()) {
            complain(messages.say("who.needs.reason"));
            reason.requestFocus();
        } else {
            close.run();
            question.answer().accept(chosen.person(), because);
        }
    }

    @FXML
    private void cancel() {
        close.run();
    }
}
