package app.ajar.timeline;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** One entry: a disc, a line that says what it is, the whole text, their words, and what else was said. */
final class EntryCell extends ListCell<Row> {

    private final Runnable lastShown;
    private final Label month = new Label();
    private final FontIcon icon = new FontIcon();
    private final StackPane disc = new StackPane(icon);
    private final Label kind = new Label();
    private final Label aside = new Label();
    private final Label when = new Label();
    private final Text text = new Text();
    private final TextFlow body = new TextFlow(text);
    private final Label quote = new Label();
    private final Label marks = new Label();
    private final HBox entry;
    private final VBox all;

    /** @param lastShown is run when the last entry comes into sight */
    EntryCell(Runnable lastShown) {
        this.lastShown = lastShown;
        setPrefWidth(0);
        month.getStyleClass().add("entry-month");
        kind.getStyleClass().add("kind");
        aside.getStyleClass().add("caption");
        when.getStyleClass().add("caption");
        text.getStyleClass().add("body");
        quote.getStyleClass().add("voice");
        quote.setWrapText(true);
        marks.getStyleClass().add("caption");
        marks.setWrapText(true);
        kind.setMinWidth(Region.USE_PREF_SIZE);
        when.setMinWidth(Region.USE_PREF_SIZE);
        Region air = new Region();
        HBox.setHgrow(air, Priority.ALWAYS);
        HBox head = new HBox(8, kind, aside, air, when);
        head.setAlignment(Pos.BASELINE_LEFT);
        VBox lines = new VBox(3, head, body, quote, marks);
        HBox.setHgrow(lines, Priority.ALWAYS);
        lines.setMinWidth(0);
        entry = new HBox(12, disc, lines);
        all = new VBox(month, entry);
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        say(month, row.month());
        kind.setText(row.kind());
        aside.setText(row.aside());
        when.setText(row.when());
        text.setText(row.text());
        body.setVisible(!row.text().isEmpty());
        body.setManaged(!row.text().isEmpty());
        say(quote, row.quote());
        say(marks, String.join("  ·  ", row.marks()));
        icon.setIconLiteral(row.icon());
        disc.getStyleClass().setAll("disc", row.style());
        entry.getStyleClass().setAll("entry", row.style());
        setGraphic(all);
        setAccessibleText(String.join(", ", row.kind(), row.aside(), row.when(), row.text(), row.quote()));
        if (getIndex() == getListView().getItems().size() - 1) {
            lastShown.run();
        }
    }

    private static void say(Label label, String said) {
        label.setText(said);
        label.setVisible(!said.isEmpty());
        label.setManaged(!said.isEmpty());
    }
}
