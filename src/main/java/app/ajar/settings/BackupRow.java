package app.ajar.settings;

import app.ajar.ui.Icon;
import app.ajar.ui.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A backup in the list: when, what is in it, where it lies. */
final class BackupRow extends HBox {

    /** @param look shows what is in it */
    BackupRow(BackupsModel.Row row, Messages messages, Runnable look) {
        getStyleClass().add("backup-row");
        setAlignment(Pos.CENTER_LEFT);
        Icon icon = new Icon(row.away() ? "fth-hard-drive" : "fth-clock");
        icon.getStyleClass().addAll("s14", "faint");
        Label when = label(row.when(), "medium", "when");
        Label counts = label("", "small", "muted", "counts");
        counts.textProperty().bind(row.counts().getReadOnlyProperty());
        Region air = new Region();
        HBox.setHgrow(air, Priority.ALWAYS);
        Hyperlink inside = new Hyperlink(messages.say("backups.inside"));
        inside.setMinWidth(USE_PREF_SIZE);
        inside.setAccessibleText(messages.say("backups.inside.of", row.when(), row.place()));
        inside.setAccessibleHelp(messages.say("backups.inside.help"));
        inside.setOnAction(pressed -> {
            inside.setVisited(false);
            look.run();
        });
        getChildren().addAll(icon, when, counts, air, label(row.place(), "caption", "place"), inside);
    }

    private static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
