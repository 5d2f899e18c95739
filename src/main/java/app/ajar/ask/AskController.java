package app.ajar.ask;

import app.ajar.ui.Avatar;
import app.ajar.ui.Dialogs;
import app.ajar.ui.Icon;
import app.ajar.ui.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Asks somebody instead of guessing: the guess, words to ask with, and what they answered. */
final class AskController {

    private final AskModel model;
    private final Asked asked;
    private final Dialogs dialogs;
    private final Runnable close;
    private final Runnable toBook;
    private final AskWords words = new AskWords();
    private final List<ReplyRow> rows = new ArrayList<>();
    private boolean isAnswering;
    private final ChangeListener<@Nullable Reply> follow = (chosen, before, now) -> showChosen();

    @FXML
    private VBox root;
    @FXML
    private ScrollPane scroll;
    @FXML
    private Avatar avatar;
    @FXML
    private Label title;
    @FXML
    private Label line;
    @FXML
    private VBox why;
    @FXML
    private Label reached;
    @FXML
    private Icon reachedIcon;
    @FXML
    private Label script;
    @FXML
    private TextArea own;
    @FXML
    private Button change;
    @FXML
    private Button mail;
    @FXML
    private Label question;
    @FXML
    private VBox replies;
    @FXML
    private TextField condition;
    @FXML
    private TextField said;
    @FXML
    private ToggleButton wasRight;
    @FXML
    private ToggleButton wasWrong;
    @FXML
    private Label complaint;
    @FXML
    private Hyperlink book;

    /** @param toBook opens the guess book in its place */
    AskController(AskModel model, Asked asked, Dialogs dialogs, Runnable close, Runnable toBook) {
        this.model = model;
        this.asked = asked;
        this.dialogs = dialogs;
        this.close = close;
        this.toBook = toBook;
    }

    @FXML
    private void initialize() {
        String called = words.called(asked);
        avatar.show(asked.person().id(), asked.person().name());
        title.setText(words.messages().say("ask.title", Words.name(asked.person().name())));
        line.setText(words.line(asked));
        why.getChildren().setAll(new AskReasons(words, asked).nodes());
        reached.setText(words.reached(asked));
        reachedIcon.setLiteral(asked.points().isEmpty() ? "fth-slash" : "fth-phone");
        script.textProperty().bind(model.script());
        mail.setVisible(asked.mail().isPresent());
        mail.managedProperty().bind(mail.visibleProperty());
        question.setText(words.messages().say("answers.title", called));
        String prompt = words.messages().say("words.prompt", called);
        said.setPromptText(prompt);
        said.setAccessibleText(prompt);
        for (Reply reply : Reply.values()) {
            ReplyRow row = new ReplyRow(reply, called, words.messages(), chosen -> model.choose(chosen.reply()),
                    this::keep);
            rows.add(row);
            replies.getChildren().add(row);
        }
        ToggleGroup right = new ToggleGroup();
        right.getToggles().setAll(wasRight, wasWrong);
        model.chosen().addListener(follow);
        root.sceneProperty().addListener((scene, before, now) -> {
            if (now == null) {
                model.chosen().removeListener(follow);
            }
        });
        complaint.textProperty().bind(model.complaint());
        complaint.visibleProperty().bind(complaint.textProperty().isNotEmpty());
        complaint.managedProperty().bind(complaint.visibleProperty());
        condition.managedProperty().bind(condition.visibleProperty());
        own.managedProperty().bind(own.visibleProperty());
        script.visibleProperty().bind(own.visibleProperty().not());
        script.managedProperty().bind(script.visibleProperty());
        book.setText(words.book(asked.counts()));
        edit(false);
        showChosen();
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        // The letter of a key that went to a field must not be typed there.
        root.addEventFilter(KeyEvent.KEY_TYPED, key -> {
            if (isAnswering) {
                key.consume();
            }
        });
        root.addEventFilter(KeyEvent.KEY_RELEASED, key -> isAnswering = false);
    }

    /** Where the keys that answer are heard. */
    Node first() {
        return rows.getFirst();
    }

    private void showChosen() {
        rows.forEach(row -> row.show(row.reply() == model.chosen().get()));
        condition.setVisible(model.chosen().get() == Reply.ONLY);
    }

    private void key(KeyEvent key) {
        boolean typing = key.getTarget() instanceof TextInputControl;
        boolean plain = !key.isShortcutDown() && !key.isAltDown();
        if (key.getCode() == KeyCode.ENTER && key.getTarget() != own && !(key.getTarget() instanceof Button)
                && key.getTarget() != book) {
            keep();
        } else if (key.isShortcutDown() && key.getCode() == KeyCode.C && !typing) {
            copy();
        } else if (plain && !typing && key.getCode() == KeyCode.G) {
            letGo();
        } else if (plain && step(key)) {
            scroll.setVvalue(scroll.getVmax());
        } else if (plain && !typing && key.getCode().isDigitKey() && choose(key.getText())) {
            isAnswering = true;
            scroll.setVvalue(scroll.getVmax());
        } else {
            return;
        }
        key.consume();
    }

    /** The arrows go from answer to answer. */
    private boolean step(KeyEvent key) {
        int step = key.getCode() == KeyCode.DOWN ? 1 : key.getCode() == KeyCode.UP ? -1 : 0;
        if (step == 0 || !(key.getTarget() instanceof ReplyRow at)) {
            return false;
        }
        rows.get(Math.clamp(rows.indexOf(at) + step, 0, rows.size() - 1)).requestFocus();
        return true;
    }

    private boolean choose(String typed) {
        for (ReplyRow row : rows) {
            if (row.reply().key().equals(typed)) {
                model.choose(row.reply());
                (row.reply() == Reply.ONLY ? condition : row.reply() == Reply.ELSE ? said : row).requestFocus();
                return true;
            }
        }
        return false;
    }

    private void keep() {
        Boolean right = wasRight.isSelected() ? Boolean.TRUE : wasWrong.isSelected() ? Boolean.FALSE : null;
        model.keep(asked, new AskModel.Typed(said.getText(), condition.getText(), right), close);
    }

    @FXML
    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(text());
        Clipboard.getSystemClipboard().setContent(content);
        model.copied();
    }

    /** The words to ask with as they stand there. */
    private String text() {
        return own.isVisible() ? own.getText() : script.getText();
    }

    @FXML
    private void mail() {
        if (!dialogs.mail(asked.mail().orElseThrow(), text())) {
            model.noMail();
        }
    }

    /** The words become a field, and the field words that are kept. */
    @FXML
    private void change() {
        if (own.isVisible()) {
            model.changeScript(asked, own.getText());
            edit(false);
            change.requestFocus();
        } else {
            own.setText(script.getText());
            edit(true);
            own.requestFocus();
        }
    }

    private void edit(boolean now) {
        own.setVisible(now);
        change.setText(words.messages().say(now ? "script.keep" : "script.change"));
    }

    @FXML
    private void letGo() {
        model.letGo(asked, close);
    }

    @FXML
    private void book() {
        toBook.run();
    }

    @FXML
    private void close() {
        close.run();
    }
}
