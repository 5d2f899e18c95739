package app.ajar.people;

import app.ajar.model.Person;
import app.ajar.model.Role;
import app.ajar.ui.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Asks who somebody new is. */
final class NewPersonController {

    private final NewPersonModel model;
    private final Runnable close;
    private final Messages messages = Messages.of(NewPersonController.class);

    @FXML
    private VBox root;
    @FXML
    private TextField name;
    @FXML
    private HBox knownBox;
    @FXML
    private Label known;
    @FXML
    private ChoiceBox<Person.Speak> speak;
    @FXML
    private ChoiceBox<Optional<Role.Kind>> role;
    @FXML
    private TextField phone;
    @FXML
    private TextField work;
    @FXML
    private Label complaint;
    @FXML
    private Button keep;
    @FXML
    private Label keepText;

    NewPersonController(NewPersonModel model, Runnable close) {
        this.model = model;
        this.close = close;
    }

    @FXML
    private void initialize() {
        model.begin();
        speak.getItems().setAll(Person.Speak.NAME, Person.Speak.SHE, Person.Speak.HE, Person.Speak.THEY);
        speak.setConverter(said(one -> messages.say("new.speak." + one)));
        speak.setValue(Person.Speak.NAME);
        role.getItems().add(Optional.empty());
        Arrays.stream(Role.Kind.values()).map(Optional::of).forEach(role.getItems()::add);
        role.setConverter(said(one -> one.map(kind -> messages.say("role." + kind))
                .orElseGet(() -> messages.say("new.role.none"))));
        role.setValue(Optional.empty());
        name.textProperty().addListener((text, before, now) -> model.name(now));
        model.known().addListener((rows, before, now) -> showKnown(now));
        complaint.textProperty().bind(model.complaint());
        complaint.visibleProperty().bind(complaint.textProperty().isNotEmpty());
        complaint.managedProperty().bind(complaint.visibleProperty());
        knownBox.managedProperty().bind(knownBox.visibleProperty());
        showKnown(List.of());
        root.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER && !(key.getTarget() instanceof Button)) {
                key.consume();
                keep();
            }
        });
    }

    Node first() {
        return name;
    }

    private void showKnown(List<Row> rows) {
        knownBox.setVisible(!rows.isEmpty());
        known.setText(model.knownSentence());
        String text = messages.say(rows.isEmpty() ? "new.keep" : "new.keep.another");
        keepText.setText(text);
        keep.setAccessibleText(text);
    }

    @FXML
    private void keep() {
        model.keep(new NewPersonModel.Facts(name.getText(), speak.getValue(), role.getValue().orElse(null),
                phone.getText(), work.getText()), close);
    }

    @FXML
    private void open() {
        close.run();
        model.open();
    }

    @FXML
    private void cancel() {
        close.run();
    }

    /** Words for what is chosen; they are never read back. */
    private static <T> StringConverter<T> said(Function<T, String> word) {
        return new StringConverter<>() {

            @Override
            public String toString(T one) {
                return one == null ? "" : word.apply(one);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
