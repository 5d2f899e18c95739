package app.ajar.timeline;

import app.ajar.model.Person;
import app.ajar.ui.Words;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/** Narrows everybody's entries to those that are also somebody's: a chip that becomes a field for a name. */
final class PersonChip extends HBox {

    private static final int SHOWN = 8;

    private final StreamModel model;
    private final StreamTexts texts;
    private final Button chip = new Button();
    private final TextField field = new TextField();
    private final ContextMenu found = new ContextMenu();
    private List<Person> people = List.of();
    private boolean asked;
    private boolean firstWanted;

    PersonChip(StreamModel model, StreamTexts texts) {
        this.model = model;
        this.texts = texts;
        chip.getStyleClass().addAll("chip", "filter");
        chip.setText(texts.say("with.anybody"));
        chip.setAccessibleHelp(texts.say("with.help"));
        chip.setOnAction(pressed -> ask());
        field.setPromptText(texts.say("with.prompt"));
        field.setAccessibleText(texts.say("with.prompt"));
        field.getStyleClass().add("chip-field");
        field.setPrefColumnCount(14);
        field.textProperty().addListener((text, before, now) -> {
            asked = true;
            firstWanted = false;
            model.lookups().people(now, SHOWN, this::offer);
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.focusedProperty().addListener((focused, before, now) -> {
            if (!now && !found.isShowing()) {
                close();
            }
        });
        found.setOnHidden(hidden -> {
            if (!field.isFocused()) {
                close();
            }
        });
        setAccessibleRole(AccessibleRole.PARENT);
        getChildren().add(chip);
        model.filteredPerson().addListener((person, before, now) -> {
            if (now == null) {
                chip.setText(texts.say("with.anybody"));
                chip.getStyleClass().remove("chosen");
            }
        });
    }

    private void ask() {
        if (model.person() != null) {
            model.with(null);
            return;
        }
        field.clear();
        getChildren().setAll(field);
        field.requestFocus();
    }

    private void close() {
        found.hide();
        if (!getChildren().contains(chip)) {
            getChildren().setAll(chip);
        }
    }

    private void key(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            key.consume();
            close();
            chip.requestFocus();
        } else if (key.getCode() == KeyCode.ENTER) {
            key.consume();
            takeFirst();
        }
    }

    /** The first of those whose name fits what is typed now, also if they are still looked for. */
    private void takeFirst() {
        firstWanted = asked;
        if (!asked && !people.isEmpty()) {
            take(people.getFirst());
        }
    }

    private void offer(List<Person> fitting) {
        people = fitting;
        asked = false;
        found.getItems().clear();
        for (Person person : fitting) {
            MenuItem item = new MenuItem(Words.name(person.name()));
            item.setMnemonicParsing(false);
            item.setOnAction(chosen -> take(person));
            found.getItems().add(item);
        }
        if (fitting.isEmpty() || getChildren().contains(chip)) {
            found.hide();
        } else if (!found.isShowing()) {
            found.show(field, Side.BOTTOM, 0, 2);
        }
        if (firstWanted && field.getParent() == this) {
            takeFirst();
        }
    }

    private void take(Person person) {
        close();
        chip.setText(texts.say("with.person", Words.name(person.name())));
        if (!chip.getStyleClass().contains("chosen")) {
            chip.getStyleClass().add("chosen");
        }
        model.with(person.id());
        chip.requestFocus();
    }
}
