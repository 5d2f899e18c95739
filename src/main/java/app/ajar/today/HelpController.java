package app.ajar.today;

import app.ajar.model.Channel;
import app.ajar.ui.Avatar;
import app.ajar.ui.Dialogs;
import app.ajar.ui.Icon;
import app.ajar.ui.Messages;
import app.ajar.ui.Words;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Where somebody is reached, words to begin with, and what is better not mentioned. */
final class HelpController {

    private final HelpModel model;
    private final Help help;
    private final Dialogs dialogs;
    private final Runnable close;
    private final Runnable log;
    private final Messages messages = Messages.of(HelpController.class);

    @FXML
    private Avatar avatar;
    @FXML
    private Label title;
    @FXML
    private Label why;
    @FXML
    private Label reachTitle;
    @FXML
    private VBox reach;
    @FXML
    private Label mind;
    @FXML
    private VBox wordsSide;
    @FXML
    private TextArea words;
    @FXML
    private VBox avoidSide;
    @FXML
    private VBox avoid;
    @FXML
    private Label said;
    @FXML
    private Button done;

    HelpController(HelpModel model, Help help, Dialogs dialogs, Runnable close, Runnable log) {
        this.model = model;
        this.help = help;
        this.dialogs = dialogs;
        this.close = close;
        this.log = log;
    }

    @FXML
    private void initialize() {
        Card card = help.card();
        avatar.show(card.person(), card.name());
        title.setText(card.action());
        why.setText(card.sentence());
        reachTitle.setText(messages.say("help.reach", Words.name(model.called(card))));
        card.lines().forEach(line -> reach.getChildren().add(line(line)));
        if (card.lines().isEmpty()) {
            reach.getChildren().add(wrapping(messages.say("help.none"), "small"));
        }
        show(mind, !card.mind().isEmpty());
        mind.setText(card.mind());
        words.setText(model.script(help));
        show(wordsSide, !help.script().isEmpty());
        help.avoid().forEach(text -> avoid.getChildren().add(wrapping(text, "small")));
        show(avoidSide, !help.avoid().isEmpty());
    }

    Node first() {
        return reach.lookupAll(".button").stream().findFirst().orElse(done);
    }

    private Node line(Card.Line line) {
        Icon icon = new Icon(switch (line.channel()) {
            case CALL -> "fth-phone";
            case MESSAGE, SOCIAL -> "fth-message-circle";
            case MAIL, POST -> "fth-mail";
            case VIDEO -> "fth-video";
            case IN_PERSON -> "fth-map-pin";
        });
        icon.getStyleClass().add("s14");
        Label value = wrapping(line.label().isEmpty() ? line.value() : line.label() + ", " + line.value(), "medium");
        HBox.setHgrow(value, Priority.ALWAYS);
        value.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(icon, value, button("help.copy", line.value(), () -> copy(line.value())));
        if (line.channel() == Channel.MAIL) {
            row.getChildren().add(button("help.mail", line.value(), () -> mail(line.value())));
        }
        row.getStyleClass().add("reach-line");
        return line.shared().isEmpty() ? row : new VBox(row, wrapping(line.shared(), "caption"));
    }

    private Button button(String text, String about, Runnable act) {
        Button button = new Button(messages.say(text));
        button.getStyleClass().add("plain");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleHelp(messages.say(text + ".help", about));
        button.setOnAction(pressed -> act.run());
        return button;
    }

    private static Label wrapping(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    private void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        said.setText(messages.say("help.copied", text.lines().findFirst().orElse("")));
    }

    private void mail(String address) {
        if (!dialogs.mail(address, words.getText())) {
            said.setText(messages.say("help.no.mail"));
        }
    }

    @FXML
    private void copyWords() {
        copy(words.getText());
    }

    @FXML
    private void keepWords() {
        model.keep(help, words.getText());
    }

    @FXML
    private void log() {
        log.run();
    }

    @FXML
    private void close() {
        close.run();
    }
}
