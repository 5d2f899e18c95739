package app.ajar.capture;

import app.ajar.capture.language.Choice;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A line of "what will be kept", drawn. */
final class ShownRow {

    private static final double KIND = 124;

    private ShownRow() {}

    /** @param choose takes a name that waits, and the answer */
    static Node of(Shown shown, BiConsumer<String, Choice> choose) {
        return switch (shown) {
            case Shown.Whose whose -> {
                HBox row = new HBox(8, label(whose.text(), "whose"), label(whose.stop(), "caption"));
                row.setAlignment(Pos.BASELINE_LEFT);
                yield row;
            }
            case Shown.Line line -> line(line, choose);
        };
    }

    private static Node line(Shown.Line line, BiConsumer<String, Choice> choose) {
        Label kind = label(line.kind(), "kind");
        kind.setMinWidth(KIND);
        kind.setPrefWidth(KIND);
        VBox said = new VBox(2);
        add(said, line.text(), "said");
        add(said, line.quote(), "said");
        add(said, line.extras(), "caption");
        if (!line.options().isEmpty()) {
            FlowPane options = new FlowPane(6, 4);
            line.options().forEach(option -> options.getChildren().add(button(option, choose)));
            said.getChildren().add(options);
        }
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox row = new HBox(8, kind, said);
        if (line.waits()) {
            row.getStyleClass().add("waits");
        }
        return row;
    }

    private static Button button(Shown.Option option, BiConsumer<String, Choice> choose) {
        Button button = new Button(option.text());
        button.getStyleClass().add("chip");
        button.setOnAction(pressed -> choose.accept(option.typed(), option.choice()));
        return button;
    }

    private static void add(VBox to, String text, String style) {
        if (!text.isEmpty()) {
            Label label = label(text, style);
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            to.getChildren().add(label);
        }
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
