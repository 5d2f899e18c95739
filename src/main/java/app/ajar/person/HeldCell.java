package app.ajar.person;

import app.ajar.ui.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import app.ajar.rules.Handover.Mark;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Something that is held, marked with what it is before it is handed over. */
final class HeldCell extends ListCell<HeldCell.Shown> {

    private final Messages messages;
    private final VBox box = new VBox(2);

    /**
     * Something in the list.
     *
     * @param title the name of what begins with it; empty if it goes on
     */
    record Shown(String title, HeldItem item) {}

    HeldCell(Messages messages) {
        this.messages = messages;
        box.getStyleClass().add("held-item");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Shown shown, boolean empty) {
        super.updateItem(shown, empty);
        if (empty || shown == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        List<Node> nodes = new ArrayList<>();
        List<String> spoken = new ArrayList<>();
        if (!shown.title().isEmpty()) {
            nodes.add(label(shown.title(), "heading", "held-title"));
            spoken.add(shown.title());
        }
        HeldItem item = shown.item();
        boolean headed = !item.head().isEmpty();
        if (headed) {
            nodes.add(line(item.head(), item.marks(), "strong"));
            spoken.add(said(item.head(), item.marks()));
        }
        item.lines().forEach(one -> {
            Set<Mark> marks = headed ? one.marks() : item.marks(one);
            nodes.add(line(one.text(), marks, "body"));
            spoken.add(said(one.text(), marks));
        });
        box.getChildren().setAll(nodes);
        setGraphic(box);
        setAccessibleText(String.join(". ", spoken));
    }

    private Node line(String text, Set<Mark> marks, String style) {
        Label label = label(text, style);
        if (marks.isEmpty()) {
            return label;
        }
        FlowPane chips = new FlowPane(6, 2);
        marks.stream().sorted().forEach(mark -> {
            Label chip = new Label(messages.say("held.mark." + mark));
            chip.getStyleClass().addAll("held-mark", mark.name().toLowerCase(messages.language()));
            chip.setMinWidth(Label.USE_PREF_SIZE);
            chips.getChildren().add(chip);
        });
        return new VBox(label, chips);
    }

    private String said(String text, Set<Mark> marks) {
        return marks.isEmpty() ? text : new HeldText().marked(text, marks);
    }

    private static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
