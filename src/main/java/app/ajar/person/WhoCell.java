package app.ajar.person;

import app.ajar.person.PersonQueries.Candidate;
import app.ajar.ui.Avatar;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Somebody to choose, and what tells them from others. */
final class WhoCell extends ListCell<Candidate> {

    private final Avatar avatar = new Avatar();
    private final Label name = new Label();
    private final Label hint = new Label();
    private final HBox row = new HBox(avatar, new VBox(name, hint));

    WhoCell() {
        avatar.getStyleClass().add("a28");
        name.getStyleClass().add("medium");
        hint.getStyleClass().add("caption");
        row.getStyleClass().add("who-row");
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Candidate item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        avatar.show(item.person().id(), item.person().name());
        name.setText(item.person().name());
        hint.setText(item.hint());
        hint.setVisible(!item.hint().isEmpty());
        hint.setManaged(!item.hint().isEmpty());
        setAccessibleText(item.hint().isEmpty() ? item.person().name() : item.person().name() + ", " + item.hint());
        setGraphic(row);
    }
}
