package app.ajar.capture;

import app.ajar.ui.Icon;
import app.ajar.ui.Messages;
import app.ajar.ui.Shortens;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The drafts that were put aside: each can be opened, or thrown away and brought back. */
public final class CaptureAside extends VBox {

    private final Messages messages = Messages.of(CaptureAside.class);
    private Runnable opened = () -> {
    };

    public CaptureAside() {
        getStyleClass().add("aside");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText(messages.say("aside.title"));
    }

    /** @param whenOpened is run when one of them stands in the box */
    void follow(AsideModel model, Runnable whenOpened) {
        opened = whenOpened;
        model.shown().addListener((shown, before, now) -> show(model, now));
        show(model, model.shown().get());
    }

    /** The first of them gets the focus. */
    void focusFirst() {
        if (!getChildren().isEmpty() && getChildren().getFirst() instanceof HBox row) {
            row.getChildren().getFirst().requestFocus();
        }
    }

    private void show(AsideModel model, AsideModel.Aside now) {
        int had = focused();
        List<Node> rows = new ArrayList<>();
        now.rows().forEach(row -> rows.add(row(model, row)));
        getChildren().setAll(rows);
        if (had >= 0 && had < rows.size()) {
            ((HBox) rows.get(had)).getChildren().getLast().requestFocus();
        }
    }

    private int focused() {
        for (int at = 0; at < getChildren().size(); at++) {
            if (getChildren().get(at) instanceof HBox row && row.getChildren().getLast().isFocused()) {
                return at;
            }
        }
        return -1;
    }

    private HBox row(AsideModel model, AsideModel.Row draft) {
        Label who = new Label(draft.thrown() ? messages.say("aside.thrown", draft.who()) : draft.who());
        who.getStyleClass().add("medium");
        Shortens.on(who);
        who.setMinWidth(0);
        Label words = new Label(draft.words());
        words.getStyleClass().addAll("small", "muted");
        Shortens.on(words);
        words.setMinWidth(0);
        Label when = new Label(draft.when());
        when.getStyleClass().add("caption");
        when.setMinWidth(Region.USE_PREF_SIZE);
        Button open = new Button();
        VBox said = new VBox(who, words);
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox inside = new HBox(said, when);
        inside.getStyleClass().add("said");
        open.setGraphic(inside);
        open.getStyleClass().addAll("ghost", "open");
        open.setAccessibleText(messages.say("aside.open", draft.who(), draft.words(), draft.when()));
        open.setMaxWidth(Double.MAX_VALUE);
        open.setMinWidth(0);
        open.setDisable(draft.thrown());
        open.setOnAction(pressed -> {
            model.open(draft);
            opened.run();
        });
        HBox.setHgrow(open, Priority.ALWAYS);
        inside.prefWidthProperty().bind(open.widthProperty().subtract(24));
        Button throwAway = draft.thrown()
                ? new Button(messages.say("aside.back"), new Icon("fth-rotate-ccw"))
                : new Button(messages.say("aside.throw"), new Icon("fth-trash-2"));
        throwAway.getStyleClass().add("ghost");
        throwAway.setMinWidth(Region.USE_PREF_SIZE);
        throwAway.setAccessibleHelp(messages.say(draft.thrown() ? "aside.back.help" : "aside.throw.help", draft.who()));
        throwAway.setOnAction(pressed -> model.toggle(draft));
        HBox row = new HBox(open, throwAway);
        row.getStyleClass().add("draft");
        return row;
    }
}
