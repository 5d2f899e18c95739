package app.ajar.today;

import app.ajar.ui.Messages;
import app.ajar.ui.Words;
import java.time.LocalDate;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** Asks for the day to which a card is put off. */
final class UntilController {

    private final HelpModel model;
    private final Card card;
    private final Runnable close;
    private final Consumer<LocalDate> chosen;
    private final Messages messages = Messages.of(UntilController.class);

    @FXML
    private Label title;
    @FXML
    private TextField day;
    @FXML
    private Label complaint;

    UntilController(HelpModel model, Card card, Runnable close, Consumer<LocalDate> chosen) {
        this.model = model;
        this.card = card;
        this.close = close;
        this.chosen = chosen;
    }

    @FXML
    private void initialize() {
        title.setText(messages.say("until.title", Words.name(model.called(card))));
        day.textProperty().addListener((text, before, now) -> complaint.setText(""));
    }

    Node first() {
        return day;
    }

    @FXML
    private void keep() {
        model.day(day.getText()).ifPresentOrElse(until -> {
            close.run();
            chosen.accept(until);
        }, () -> complaint.setText(messages.say("until.unknown")));
    }

    @FXML
    private void close() {
        close.run();
    }
}
