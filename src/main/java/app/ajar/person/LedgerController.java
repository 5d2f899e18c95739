package app.ajar.person;

import app.ajar.capture.language.Dates;
import app.ajar.capture.language.Hemisphere;
import app.ajar.capture.language.Tense;
import app.ajar.model.Window;
import app.ajar.rules.Consent;
import app.ajar.rules.Ledger;
import app.ajar.rules.Ledger.Line;
import app.ajar.ui.Messages;
import java.time.LocalDate;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** All that somebody ever said about being in touch, and how that stood on a day. */
final class LedgerController {

    private final Portrait portrait;
    private final Ledger ledger;
    private final Runnable close;
    private final Messages messages = Messages.of(LedgerController.class);

    @FXML
    private Label title;
    @FXML
    private TextField day;
    @FXML
    private VBox stood;
    @FXML
    private VBox lines;

    LedgerController(Portrait portrait, Ledger ledger, Runnable close) {
        this.portrait = portrait;
        this.ledger = ledger;
        this.close = close;
    }

    @FXML
    private void initialize() {
        title.setText(messages.say("ledger.title", new Given(messages).name(portrait.person())));
        ledger.lines().reversed().stream().filter(line -> line.preference().correction() == null)
                .forEach(line -> lines.getChildren().add(line(line)));
        if (lines.getChildren().isEmpty()) {
            lines.getChildren().add(Panels.label(messages.say("ledger.nothing"), "small", "muted"));
        }
        day.textProperty().addListener((text, before, now) -> show(now));
        show("");
    }

    Node first() {
        return day;
    }

    private void show(String typed) {
        LocalDate today = portrait.today();
        Window window = typed.isBlank()
                ? Window.of(today)
                : new Dates(today, Hemisphere.NORTHERN).window(typed.strip(), Tense.PAST);
        if (window == null || window.from().isAfter(today)) {
            stood.getChildren().setAll(Panels.label(messages.say("ledger.no.day"), "small", "muted"));
            return;
        }
        LocalDate on = window.to().isAfter(today) ? today : window.to();
        Ledger then = on.equals(today) ? ledger : ledger.saidBy(on);
        ConsentWords words = new ConsentWords(messages, portrait, Consent.of(then, on));
        String when = new Days(messages, today).full(on);
        stood.getChildren().setAll(Panels.label(messages.say("ledger.stood", when), "section-label"),
                new ConsentBox(words.line(), messages));
    }

    private Node line(Line line) {
        ConsentWords words = new ConsentWords(messages, portrait);
        VBox box = new VBox(Panels.label(words.reach(line), "small", "strong"));
        String said = line.preference().words();
        if (said != null) {
            box.getChildren().add(Panels.quote(messages.say("quote", said)));
        }
        box.getChildren().add(Panels.label(words.known(line), "caption"));
        if (ledger.isStruck(line)) {
            box.getChildren().add(Panels.label(messages.say("ledger.struck"), "caption", "muted"));
        }
        box.getStyleClass().add("ledger-line");
        return box;
    }

    @FXML
    private void close() {
        close.run();
    }
}
