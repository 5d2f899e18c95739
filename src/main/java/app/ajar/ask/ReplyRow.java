package app.ajar.ask;

import app.ajar.ui.Icon;
import app.ajar.ui.Messages;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** An answer with its key; the chosen one has the button that keeps it. A button would not let its words wrap. */
final class ReplyRow extends HBox {

    private final Reply reply;
    private final Consumer<ReplyRow> choose;
    private final Button keep = new Button();
    private boolean chosen;

    /**
     * @param name what to call them
     * @param choose is told that this one is the answer
     */
    ReplyRow(Reply reply, String name, Messages messages, Consumer<ReplyRow> choose, Runnable kept) {
        this.reply = reply;
        this.choose = choose;
        String title = messages.say("reply." + reply);
        String is = messages.say("reply." + reply + ".is", name);
        getStyleClass().add("reply");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        setAccessibleText(messages.say("reply.told", title, is));
        HBox words = words(title, is);
        HBox.setHgrow(words, Priority.ALWAYS);
        fillKeep(messages, kept);
        getChildren().setAll(words, keep);
        addEventHandler(MouseEvent.MOUSE_CLICKED, click -> choose());
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getTarget() == this && key.getCode() == KeyCode.SPACE) {
                key.consume();
                choose();
            }
        });
        show(false);
    }

    private void fillKeep(Messages messages, Runnable kept) {
        String word = messages.say("answers.keep");
        HBox button = new HBox(8, new Label(word), label(messages.say("answers.keep.keys"), "key"));
        button.setAlignment(Pos.CENTER);
        keep.getStyleClass().addAll("primary", "keyed");
        keep.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        keep.setAccessibleText(word);
        keep.setGraphic(button);
        keep.setMinWidth(Region.USE_PREF_SIZE);
        keep.setOnAction(pressed -> kept.run());
    }

    private HBox words(String title, String is) {
        StackPane disc = new StackPane(new Icon(reply.icon()));
        disc.getStyleClass().addAll("disc", reply.style());
        Label says = label(is, "small");
        says.setWrapText(true);
        says.setMinHeight(Region.USE_PREF_SIZE);
        Label word = label(title, "medium");
        word.setMinWidth(Region.USE_PREF_SIZE);
        Label key = label(reply.key(), "key");
        key.setMinWidth(Region.USE_PREF_SIZE);
        HBox words = new HBox(key, disc, word, says);
        words.getStyleClass().add("reply-words");
        return words;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }

    Reply reply() {
        return reply;
    }

    private void choose() {
        requestFocus();
        choose.accept(this);
    }

    void show(boolean now) {
        chosen = now;
        keep.setVisible(now);
        keep.setManaged(now);
        getStyleClass().remove("chosen");
        if (now) {
            getStyleClass().add("chosen");
        }
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.SELECTED
                ? chosen
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            choose();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
