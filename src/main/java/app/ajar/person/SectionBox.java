package app.ajar.person;

import app.ajar.model.PersonId;
import app.ajar.person.FactSection.Line;
import app.ajar.person.FactSection.Part;
import app.ajar.person.Portrait.Tie;
import app.ajar.ui.Avatar;
import app.ajar.ui.Icon;
import app.ajar.ui.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Facts under their label, and below them what is only to be read there. */
final class SectionBox extends VBox {

    /** Whom somebody sent beyond these is counted. */
    private static final int MOST_TIES = 12;

    private final Messages messages;
    private final VBox facts = new VBox();
    private final VBox more = new VBox();

    SectionBox(Part part, Messages messages) {
        this.messages = messages;
        Label label = new Label(messages.say("section." + part));
        label.getStyleClass().add("section-label");
        getStyleClass().add("section");
        getChildren().addAll(label, facts, more);
    }

    VBox facts() {
        return facts;
    }

    /** @param ties whose givers and sent are named here; null where that is not said */
    void show(List<Line> lines, @Nullable Portrait ties, Consumer<PersonId> go) {
        List<Node> nodes = new ArrayList<>(lines.stream().map(SectionBox::line).toList());
        if (ties != null) {
            nodes.addAll(ties("sent.by", ties.givers(), go));
            nodes.addAll(ties("has.sent", ties.sent(), go));
        }
        more.getChildren().setAll(nodes);
    }

    private static Node line(Line line) {
        Icon icon = new Icon(line.icon());
        icon.getStyleClass().addAll("s14", "faint");
        Label note = wrapping(line.note(), "caption");
        VBox words = new VBox(wrapping(line.text(), "small"), note);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox mark = new HBox(icon);
        mark.getStyleClass().add("mark");
        HBox row = new HBox(mark, words);
        row.getStyleClass().add("fact");
        return row;
    }

    private static Label wrapping(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private List<Node> ties(String key, List<Tie> people, Consumer<PersonId> go) {
        List<Node> rows = new ArrayList<>();
        for (Tie one : people.stream().limit(MOST_TIES).toList()) {
            Label label = new Label(rows.isEmpty() ? messages.say(key) : "");
            label.getStyleClass().addAll("small", "tie-label");
            label.setMinWidth(Region.USE_PREF_SIZE);
            Avatar avatar = new Avatar();
            avatar.getStyleClass().add("a24");
            avatar.show(one.id(), one.name());
            Hyperlink link = new Hyperlink(one.name(), avatar);
            link.setAccessibleText(messages.say("tie.named", messages.say(key), one.name()));
            link.getStyleClass().add("tie");
            link.setWrapText(true);
            link.setOnAction(chosen -> go.accept(one.id()));
            HBox row = new HBox(label, link);
            row.setAlignment(Pos.CENTER_LEFT);
            row.getStyleClass().add("tie-row");
            rows.add(row);
        }
        if (people.size() > MOST_TIES) {
            Label rest = new Label(messages.say("more.people", people.size() - MOST_TIES));
            rest.getStyleClass().addAll("caption", "tie-row");
            rows.add(rest);
        }
        return rows;
    }
}
