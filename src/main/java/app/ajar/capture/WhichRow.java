package app.ajar.capture;

import app.ajar.ui.Icon;
import app.ajar.ui.Shortens;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A name that fits several, with those it may mean. */
final class WhichRow extends RowBox {

    private final PreviewModel preview;
    private final Label question = new Label();
    private final Label caption = new Label();
    private final FlowPane options = new FlowPane();
    private List<Shown.Option> shown = List.of();
    private Shown.Which which = new Shown.Which("", "", List.of(), Shown.Spot.NOWHERE);

    WhichRow(PreviewModel preview) {
        this.preview = preview;
        getStyleClass().addAll("line", "which");
        StackPane disc = new StackPane(new Icon("fth-help-circle"));
        disc.getStyleClass().addAll("disc", "waits");
        question.getStyleClass().add("medium");
        question.setMinWidth(Region.USE_PREF_SIZE);
        caption.getStyleClass().add("caption");
        Shortens.on(caption);
        caption.setMinWidth(0);
        HBox asked = new HBox(question, caption);
        asked.getStyleClass().add("asked");
        options.getStyleClass().add("options");
        VBox all = new VBox(asked, options);
        all.setMinWidth(0);
        HBox.setHgrow(all, Priority.ALWAYS);
        getChildren().addAll(disc, all);
    }

    @Override
    public boolean show(Shown row) {
        if (!(row instanceof Shown.Which now)) {
            return false;
        }
        which = now;
        question.setText(now.question());
        caption.setText(now.caption());
        if (!shown.equals(now.options())) {
            shown = now.options();
            options.getChildren().setAll(shown.stream().map(this::button).toList());
        }
        setAccessibleText(now.spoken());
        return true;
    }

    private Button button(Shown.Option option) {
        Button button = new Button(option.text());
        button.getStyleClass().add("chip");
        Shortens.on(button);
        button.setAccessibleText(which.question() + " " + option.text());
        button.setMinWidth(0);
        if (!option.key().isEmpty()) {
            Label key = new Label(option.key());
            key.getStyleClass().add("key");
            button.setGraphic(key);
            button.setContentDisplay(ContentDisplay.LEFT);
        }
        button.setOnAction(pressed -> preview.choose(which, option));
        return button;
    }
}
