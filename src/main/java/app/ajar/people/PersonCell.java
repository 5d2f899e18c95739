package app.ajar.people;

import app.ajar.people.PeopleQueries.Row;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A name, and below it what they do. */
final class PersonCell extends ListCell<Row> {

    private final Label name = new Label();
    private final Label doing = new Label();
    private final VBox lines = new VBox(name, doing);

    PersonCell() {
        name.getStyleClass().add("title");
        doing.getStyleClass().add("doing");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        name.setText(row.name());
        boolean known = row.doing() != null;
        doing.setText(known ? row.doing() : "");
        doing.setVisible(known);
        doing.setManaged(known);
        setGraphic(lines);
        setAccessibleText(known ? row.name() + ", " + row.doing() : row.name());
    }
}
