package app.ajar.doors;

import app.ajar.doors.Shown.Card;
import app.ajar.rules.DoorGroup;
import app.ajar.ui.Icon;
import app.ajar.ui.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A group with those who stand in it. */
final class GroupCard extends VBox {

    private final DoorGroup.Kind kind;
    private final List<DoorRow> rows = new ArrayList<>();

    /**
     * @param narrow whether there is little room
     * @param changed is run when more or less of it is to be seen
     */
    GroupCard(DoorGroup.Kind kind, DoorsModel model, DoorsWords words, boolean narrow, Runnable changed) {
        this.kind = kind;
        Messages messages = words.messages();
        getStyleClass().addAll("card", "door-group", style());
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(messages.say("group." + kind));
        setMaxWidth(Double.MAX_VALUE);
        getChildren().add(head(model, messages, changed));
        String season = "";
        for (Card card : model.of(kind)) {
            if (!rows.isEmpty()) {
                Region rule = new Region();
                rule.getStyleClass().add("rule");
                getChildren().add(rule);
            }
            DoorRow row = new DoorRow(card, model, words, changed);
            if (kind == DoorGroup.Kind.RESTING) {
                String now = words.season(card);
                row.fillResting(now.equals(season) ? "" : now, narrow);
                season = now;
            } else {
                row.fill();
            }
            rows.add(row);
            getChildren().add(row);
        }
    }

    DoorGroup.Kind kind() {
        return kind;
    }

    List<DoorRow> rows() {
        return rows;
    }

    private HBox head(DoorsModel model, Messages messages, Runnable changed) {
        Label title = new Label(messages.say("group." + kind));
        title.getStyleClass().add("heading");
        title.setWrapText(true);
        Label is = new Label(messages.say("group." + kind + ".is"));
        is.getStyleClass().add("small");
        is.setWrapText(true);
        HBox said = new HBox(title, is);
        said.getStyleClass().add("said");
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox head = new HBox(new Icon(icon()), said);
        head.getStyleClass().add("group-head");
        int more = model.more(kind);
        if (more > 0) {
            Hyperlink link = new Hyperlink(model.count(kind) - model.of(kind).size() <= more
                    ? messages.say("more.all", model.count(kind))
                    : messages.say("more.some", more, model.count(kind)));
            link.getStyleClass().add("small");
            link.setMinWidth(Region.USE_PREF_SIZE);
            link.setAccessibleHelp(messages.say("more.help", title.getText()));
            link.setOnAction(chosen -> {
                model.showMore(kind);
                changed.run();
            });
            head.getChildren().add(link);
        }
        return head;
    }

    private String icon() {
        return switch (kind) {
            case ACKNOWLEDGE -> "fth-edit-3";
            case MOMENT -> "fth-sunrise";
            case SILENT -> "fth-cloud";
            case BROKE -> "fth-umbrella";
            case RESTING -> "door-ajar";
            case NEVER -> "fth-minus-circle";
            case REOPENED -> "door-reopened";
            case ASKED_FOR_NO_CONTACT -> "door-closed";
        };
    }

    private String style() {
        return switch (kind) {
            case ACKNOWLEDGE, REOPENED -> "reopened";
            case MOMENT, BROKE, RESTING -> "ajar";
            case SILENT, NEVER -> "closed";
            case ASKED_FOR_NO_CONTACT -> "quiet";
        };
    }
}
