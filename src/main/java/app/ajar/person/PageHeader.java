package app.ajar.person;

import app.ajar.ui.Avatar;
import app.ajar.ui.DoorPill;
import app.ajar.ui.Icon;
import app.ajar.ui.Messages;
import app.ajar.ui.Room.Breadth;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Name, work and door above the page where there is no room for the facts beside it, and what brings them back. */
final class PageHeader extends FlowPane {

    private final Messages messages;
    private final Avatar avatar = new Avatar();
    private final Label name = Panels.label("", "name");
    private final Label doing = Panels.label("", "caption");
    private final DoorPill door = new DoorPill();
    private final Button details;
    private final Button before;
    private final HBox who;
    private final HBox actions;

    PageHeader(Messages messages) {
        this.messages = messages;
        getStyleClass().add("person-header");
        avatar.getStyleClass().add("a40");
        VBox names = new VBox(name, doing);
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        who = new HBox(avatar, names);
        details = button("header.details", "fth-user");
        before = button("header.brief", "fth-phone");
        details.setId("details");
        before.setId("before");
        before.getStyleClass().add("soft");
        door.setMinWidth(Region.USE_PREF_SIZE);
        actions = new HBox(door, details, before);
        for (HBox box : new HBox[]{who, actions}) {
            box.setAlignment(Pos.CENTER_LEFT);
            box.getStyleClass().add("person-header-group");
        }
        setRowValignment(javafx.geometry.VPos.CENTER);
        getChildren().addAll(who, actions);
    }

    private Button button(String key, String icon) {
        Button button = new Button(messages.say(key), new Icon(icon));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    Button details() {
        return details;
    }

    Button before() {
        return before;
    }

    void show(Portrait portrait) {
        avatar.show(portrait.id(), portrait.person().name());
        name.setText(portrait.person().name());
        doing.setText(new FactWords(messages, portrait).doing());
        set(doing, !doing.getText().isEmpty());
        door.show(portrait.door(), portrait.today());
        before.setText(messages.say(portrait.isStopped() ? "header.stop" : "header.brief"));
        ((Icon) before.getGraphic()).setLiteral(portrait.isStopped() ? "fth-bell-off" : "fth-phone");
    }

    void arrange(Breadth breadth) {
        set(this, breadth != Breadth.WIDE);
        set(before, breadth == Breadth.NARROW);
    }

    /** The name takes what the rest leaves; where that is too little for it, it has a row of its own. */
    @Override
    protected void layoutChildren() {
        fit(getWidth());
        super.layoutChildren();
    }

    @Override
    protected double computePrefHeight(double width) {
        fit(width < 0 ? getWidth() : width);
        return super.computePrefHeight(width);
    }

    private void fit(double width) {
        double inside = width - getInsets().getLeft() - getInsets().getRight();
        double left = inside - actions.prefWidth(-1) - getHgap();
        double needed = avatar.prefWidth(-1) + who.getSpacing()
                + Math.max(name.prefWidth(-1), Math.min(doing.prefWidth(-1), name.prefWidth(-1) * 2));
        double wanted = Math.floor(Math.max(left >= needed ? left : inside, 0));
        if (who.getPrefWidth() != wanted) {
            who.setPrefWidth(wanted);
        }
    }

    private static void set(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
