package app.ajar.ask;

import app.ajar.ask.Asked.Written;
import app.ajar.model.Body.Guess;
import app.ajar.ui.Messages;
import java.time.LocalDate;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The guess book: what was guessed, how sure, and what they said. */
final class BookController {

    private final List<Written> guesses;
    private final LocalDate today;
    private final Runnable leave;
    private final AskWords words = new AskWords();

    @FXML
    private VBox root;
    @FXML
    private ScrollPane scroll;
    @FXML
    private VBox list;
    @FXML
    private Label count;
    @FXML
    private Button back;

    /** @param leave goes back to where it was opened */
    BookController(List<Written> guesses, LocalDate today, Runnable leave) {
        this.guesses = guesses;
        this.today = today;
        this.leave = leave;
    }

    @FXML
    private void initialize() {
        Messages messages = words.messages();
        count.setText(messages.say("book.n", guesses.size()));
        if (guesses.isEmpty()) {
            list.getChildren().setAll(AskReasons.label(messages.say("book.empty"), "muted"));
        }
        for (Written written : guesses) {
            if (!list.getChildren().isEmpty()) {
                Region rule = new Region();
                rule.getStyleClass().add("rule");
                list.getChildren().add(rule);
            }
            list.getChildren().add(row(written, messages));
        }
    }

    private Node row(Written written, Messages messages) {
        Guess guess = (Guess) written.guess().body();
        VBox row = new VBox(AskReasons.label(written.guess().text(), "medium"),
                AskReasons.label(words.by(written, today), "caption"),
                AskReasons.label(words.came(guess, today), "small", "came"));
        row.getStyleClass().add("guess");
        if (guess.said() != null) {
            row.getChildren().add(AskReasons.label(words.quoted(guess.said()), "voice-small"));
        }
        if (guess.right() != null) {
            row.getChildren().add(AskReasons.label(
                    messages.say(guess.right() ? "book.was.right" : "book.was.wrong"), "caption"));
        }
        return row;
    }

    Node first() {
        return back;
    }

    @FXML
    private void back() {
        leave.run();
    }
}
