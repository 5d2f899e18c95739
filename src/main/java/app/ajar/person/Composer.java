package app.ajar.person;

import app.ajar.ui.Icon;
import app.ajar.ui.Messages;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Looks like the box and opens it: on a click, on Enter, or with the first letter that is typed. */
final class Composer extends HBox {

    private final Label prompt = new Label();
    private final Messages messages;
    private final Consumer<String> write;

    /** @param write opens the box with a text to begin with */
    Composer(Messages messages, Consumer<String> write) {
        this.messages = messages;
        this.write = write;
        getStyleClass().add("composer");
        setAlignment(Pos.CENTER_LEFT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        Icon pencil = new Icon("fth-edit-3");
        pencil.getStyleClass().addAll("s16", "faint");
        prompt.getStyleClass().add("prompt");
        prompt.setMaxWidth(Double.MAX_VALUE);
        prompt.setWrapText(true);
        prompt.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(prompt, Priority.ALWAYS);
        Label key = new Label(messages.say("prompt.key"));
        key.getStyleClass().add("key");
        key.setMinWidth(Region.USE_PREF_SIZE);
        Label more = new Label(messages.say("prompt.more"));
        more.getStyleClass().add("caption");
        more.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(pencil, prompt, key, more);
        setOnMouseClicked(click -> write.accept(""));
        addEventHandler(KeyEvent.KEY_PRESSED, pressed -> {
            if (pressed.getCode() == KeyCode.ENTER) {
                pressed.consume();
                write.accept("");
            }
        });
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    void show(HeadWords words) {
        prompt.setText(words.prompt());
        setAccessibleText(words.prompt());
        setAccessibleHelp(messages.say("prompt.help", words.name()));
    }

    private void typed(KeyEvent key) {
        String letter = key.getCharacter();
        boolean text = !letter.isEmpty() && letter.codePointAt(0) >= ' ' && letter.codePointAt(0) != 0x7f;
        if (text && !key.isControlDown() && !key.isAltDown() && !key.isMetaDown()) {
            key.consume();
            write.accept(letter.isBlank() ? "" : letter);
        }
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            write.accept("");
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
