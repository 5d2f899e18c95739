package app.ajar.person;

import app.ajar.person.FactsModel.Editing;
import app.ajar.ui.Messages;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The field in which a fact is typed, in the place of the fact. */
final class FactEditor extends VBox {

    private final FactsModel model;
    private final TextField field = new TextField();

    FactEditor(FactsModel model, Messages messages, Editing editing) {
        this.model = model;
        getStyleClass().add("fact-editor");
        String kind = messages.say("kind." + editing.kind());
        Label name = new Label(kind);
        name.getStyleClass().add("section-label");
        name.setLabelFor(field);
        boolean fresh = editing.fact() == null;
        name.setVisible(fresh);
        name.setManaged(fresh);
        boolean situation = editing.kind() == FactKind.SITUATION && !fresh;
        Label hint = wrapping(messages.say(situation ? "edit.keep.situation" : "edit.keep"), "caption");
        Label complaint = wrapping("", "complaint");
        complaint.textProperty().bind(model.complaint());
        complaint.visibleProperty().bind(model.complaint().isNotEmpty());
        complaint.managedProperty().bind(complaint.visibleProperty());
        field.setPromptText(messages.say("example." + editing.kind()));
        field.setAccessibleText(messages.say("edit.field", kind));
        field.setAccessibleHelp(hint.getText());
        model.complaint().addListener((text, before, now) -> field.setAccessibleHelp(now.isEmpty()
                ? hint.getText()
                : now));
        field.setText(model.typed().get());
        field.textProperty().addListener((text, before, now) -> {
            model.typed().set(now);
            model.typing();
        });
        field.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        getChildren().addAll(name, field, complaint, hint);
    }

    private static Label wrapping(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private void key(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER) {
            key.consume();
            model.keep(key.isShortcutDown());
        } else if (key.getCode() == KeyCode.ESCAPE) {
            key.consume();
            model.leave();
        }
    }

    /** The caret behind what stands there. */
    void begin() {
        field.requestFocus();
        field.end();
    }
}
