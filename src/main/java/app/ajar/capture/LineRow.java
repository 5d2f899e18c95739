package app.ajar.capture;

import app.ajar.model.Body;
import app.ajar.ui.Icon;
import app.ajar.ui.Messages;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** One record that will be kept: what kind it is, as typed, their words, and of a no what can still be said. */
final class LineRow extends RowBox {

    private static final String SPACE = "\u2002";

    private final PreviewModel preview;
    private final Icon icon = new Icon();
    private final StackPane disc = new StackPane(icon);
    private final Label kind = new Label();
    private final Text text = styled("said");
    private final Text quote = styled("quote");
    private final Text extras = styled("extras");
    private final VBox said = new VBox(new TextFlow(text, quote, extras));
    private @Nullable AnswerLine answer;
    private Shown.@Nullable Line shown;

    LineRow(PreviewModel preview) {
        this.preview = preview;
        setAccessibleRole(AccessibleRole.TEXT);
        disc.getStyleClass().add("disc");
        kind.getStyleClass().add("kind");
        kind.setWrapText(true);
        said.setMinWidth(0);
        HBox.setHgrow(said, Priority.ALWAYS);
        getChildren().addAll(disc, kind, said);
    }

    private static Text styled(String style) {
        Text text = new Text();
        text.getStyleClass().add(style);
        return text;
    }

    @Override
    public boolean show(Shown row) {
        if (!(row instanceof Shown.Line line)) {
            return false;
        }
        Shown.Line before = shown;
        shown = line;
        if (before == null || !before.tone().equals(line.tone()) || before.waits() != line.waits()) {
            getStyleClass().setAll("line", line.tone());
            disc.getStyleClass().setAll("disc", line.tone());
        }
        icon.setLiteral(line.icon());
        kind.setText(line.kind());
        text.setText(line.text());
        quote.setText(line.quote().isEmpty() ? "" : space(line.text()) + line.quote());
        extras.setText(line.extras().isEmpty() ? "" : space(line.text() + line.quote()) + line.extras());
        // A piece without letters would give its font to the next one.
        for (Text piece : List.of(text, quote, extras)) {
            piece.setManaged(!piece.getText().isEmpty());
            piece.setVisible(piece.isManaged());
        }
        Shown.Answer said = line.answer();
        if (said != null && answer == null) {
            answer = new AnswerLine();
            this.said.getChildren().add(answer);
        }
        if (answer != null) {
            answer.setVisible(said != null);
            answer.setManaged(said != null);
            if (said != null) {
                answer.show(said);
            }
        }
        setAccessibleText(line.spoken());
        return true;
    }

    private static String space(String before) {
        return before.isEmpty() ? "" : SPACE;
    }

    /** When coming back would be natural and whose idea that was, and whether they were thanked. */
    private final class AnswerLine extends FlowPane {

        private final Messages messages = Messages.of(LineRow.class);
        private final Icon sun = new Icon("fth-sunrise");
        private final Label moment = new Label();
        private final Label days = new Label();
        private final MenuButton whose = new MenuButton();
        private final CheckBox thanked = new CheckBox(messages.say("thanked.there"));
        private final Label key = new Label();

        AnswerLine() {
            getStyleClass().add("answer");
            sun.getStyleClass().add("s14");
            moment.getStyleClass().addAll("small", "medium");
            days.getStyleClass().addAll("caption", "muted");
            whose.getStyleClass().add("chip");
            whose.setAccessibleHelp(messages.say("whose.help"));
            for (Body.Side side : List.of(Body.Side.ME, Body.Side.THEM, Body.Side.AGREED, Body.Side.NOT_SAID)) {
                MenuItem item = new MenuItem(messages.say("whose.choose." + side));
                item.setOnAction(picked -> {
                    if (shown != null) {
                        preview.whose(shown, side);
                    }
                });
                whose.getItems().add(item);
            }
            thanked.setOnAction(ticked -> {
                if (shown != null) {
                    preview.thank(shown);
                }
            });
            key.getStyleClass().add("key");
            HBox tick = new HBox(thanked, key);
            tick.getStyleClass().addAll("chip", "tick");
            HBox when = new HBox(sun, moment, days);
            when.getStyleClass().add("moment");
            moment.setWrapText(true);
            moment.setMinHeight(Region.USE_PREF_SIZE);
            getChildren().addAll(when, whose, tick);
            when.visibleProperty().bind(moment.textProperty().isNotEmpty());
            when.managedProperty().bind(when.visibleProperty());
            whose.visibleProperty().bind(when.visibleProperty());
            whose.managedProperty().bind(when.visibleProperty());
            key.visibleProperty().bind(key.textProperty().isNotEmpty());
            key.managedProperty().bind(key.visibleProperty());
        }

        void show(Shown.Answer answer) {
            moment.setText(answer.moment());
            days.setText(answer.days());
            whose.setText(answer.whoseText());
            thanked.setSelected(answer.thanked());
            key.setText(answer.key());
        }
    }
}
