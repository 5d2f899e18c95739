package app.ajar.person;

import app.ajar.ui.Icon;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Pieces of which the panels at the right are put together. */
final class Panels {

    private Panels() {}

    /** A label that wraps and is never cut off. */
    static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    static VBox section(String title, List<? extends Node> nodes) {
        VBox section = new VBox(label(title, "section-label"));
        section.getStyleClass().add("section");
        section.getChildren().addAll(nodes);
        return section;
    }

    /** An icon, or none, and words beside it. */
    static Node item(BriefWords.Item item) {
        return item(item, item.icon().equals("idea") ? "tinted" : "faint");
    }

    static Node item(BriefWords.Item item, String iconStyle) {
        TextFlow words = new TextFlow();
        words.getStyleClass().add("fact-words");
        if (!item.aside().isEmpty()) {
            Text aside = new Text(item.aside() + (item.icon().isEmpty() ? "\u2002" : " "));
            aside.getStyleClass().add(item.icon().isEmpty() ? "fact-aside" : "fact-text");
            words.getChildren().add(aside);
        }
        Text text = new Text(item.text());
        text.getStyleClass().add("fact-text");
        words.getChildren().add(text);
        VBox lines = new VBox(words);
        if (!item.note().isEmpty()) {
            lines.getChildren().add(label(item.note(), "caption"));
        }
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        HBox row = new HBox();
        row.getStyleClass().add("item");
        if (!item.icon().isEmpty()) {
            Icon icon = new Icon(item.icon());
            icon.getStyleClass().addAll("s14", iconStyle);
            HBox mark = new HBox(icon);
            mark.getStyleClass().add("mark");
            row.getChildren().add(mark);
        }
        row.getChildren().add(lines);
        return row;
    }

    /** Their words, with a bar at the left. */
    static Node quote(String words) {
        VBox quote = new VBox(label(words, "voice-small"));
        quote.getStyleClass().add("quote");
        return quote;
    }
}
