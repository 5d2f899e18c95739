package app.ajar.capture;

import app.ajar.ui.Avatar;
import app.ajar.ui.Icon;
import app.ajar.ui.Words;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Whose rows follow, or that they asked not to be contacted. */
final class WhoseRow extends RowBox {

    private final Avatar avatar = new Avatar();
    private final Icon icon = new Icon();
    private final StackPane disc = new StackPane(icon);
    private final Label name = new Label();
    private final Label caption = new Label();

    WhoseRow() {
        setAccessibleRole(AccessibleRole.TEXT);
        avatar.getStyleClass().add("a24");
        disc.getStyleClass().add("disc");
        name.getStyleClass().add("medium");
        name.setWrapText(true);
        caption.getStyleClass().add("caption");
        caption.setWrapText(true);
        for (Label label : List.of(name, caption)) {
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        getChildren().addAll(avatar, disc, name, caption);
    }

    @Override
    public boolean show(Shown row) {
        switch (row) {
            case Shown.Whose whose -> whose(whose);
            case Shown.Stopped(String text) -> {
                getStyleClass().setAll("stop");
                face("fth-bell-off");
                disc.getStyleClass().setAll("disc", "promise");
                name.setText(text);
                caption.setText("");
            }
            case Shown.More(String text) -> {
                getStyleClass().setAll("more");
                face("fth-more-horizontal");
                disc.getStyleClass().setAll("disc");
                name.setText("");
                caption.setText(text);
            }
            case Shown.Line _,Shown.Which _,Shown.Also _ -> {
                return false;
            }
        }
        setAccessibleText(row.spoken());
        return true;
    }

    private void whose(Shown.Whose whose) {
        getStyleClass().setAll("whose");
        disc.getStyleClass().setAll("disc", "referral");
        face(whose.icon());
        if (whose.icon().isEmpty()) {
            if (whose.id() == null) {
                avatar.show(whose.name());
            } else {
                avatar.show(whose.id(), whose.name());
            }
        }
        name.setText(Words.name(whose.name()));
        caption.setText(whose.caption());
    }

    private void face(String drawing) {
        icon.setLiteral(drawing);
        disc.setVisible(!drawing.isEmpty());
        disc.setManaged(!drawing.isEmpty());
        avatar.setVisible(drawing.isEmpty());
        avatar.setManaged(drawing.isEmpty());
    }
}
