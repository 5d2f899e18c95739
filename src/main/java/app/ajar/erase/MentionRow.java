package app.ajar.erase;

import app.ajar.keep.Decision;
import app.ajar.ui.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** One text that names somebody, and what becomes of it. */
final class MentionRow extends VBox {

    private static final int ROWS = 2;

    private final EraseModel.Row row;
    private final Consumer<Decision> decide;
    private final Map<String, TextArea> areas = new LinkedHashMap<>();
    private final List<Node> written = new ArrayList<>();
    private final RadioButton keep;
    private final RadioButton reword;
    private final RadioButton out;

    MentionRow(EraseModel.Row row, Messages messages, Consumer<Decision> decide) {
        this.row = row;
        this.decide = decide;
        getStyleClass().add("mention");
        Label whose = new Label(row.whose());
        whose.getStyleClass().addAll("small", "muted");
        whose.setWrapText(true);
        getChildren().add(whose);
        for (String text : row.texts()) {
            Label label = new Label(text);
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            TextArea area = new TextArea(text);
            area.setWrapText(true);
            area.setPrefRowCount(ROWS);
            area.setAccessibleText(messages.say("erase.reword.of", text));
            area.textProperty().addListener((value, before, now) -> change());
            written.add(label);
            areas.put(text, area);
            getChildren().addAll(label, area);
        }
        ToggleGroup group = new ToggleGroup();
        keep = choice(messages, "keep", group);
        reword = choice(messages, "reword", group);
        out = choice(messages, "out", group);
        group.selectedToggleProperty().addListener((toggle, before, now) -> change());
        FlowPane choices = new FlowPane(16, 6, keep, reword, out);
        getChildren().add(choices);
        showAreas(false);
    }

    private RadioButton choice(Messages messages, String key, ToggleGroup group) {
        RadioButton button = new RadioButton(messages.say("erase." + key));
        button.setAccessibleHelp(messages.say("erase.choice.help", row.whose(), String.join(" ", row.texts())));
        button.setToggleGroup(group);
        return button;
    }

    Node first() {
        return keep;
    }

    void keep() {
        keep.setSelected(true);
    }

    void takeOut() {
        out.setSelected(true);
    }

    private void change() {
        showAreas(reword.isSelected());
        if (keep.isSelected()) {
            decide.accept(new Decision.Keep());
        } else if (out.isSelected()) {
            decide.accept(new Decision.TakeOut());
        } else if (reword.isSelected()) {
            Map<String, String> texts = new LinkedHashMap<>();
            areas.forEach((text, area) -> texts.put(text, area.getText()));
            decide.accept(new Decision.Reword(texts));
        }
    }

    private void showAreas(boolean shown) {
        areas.values().forEach(area -> show(area, shown));
        written.forEach(label -> show(label, !shown));
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
