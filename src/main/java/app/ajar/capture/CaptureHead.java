package app.ajar.capture;

import app.ajar.capture.language.DayChoice;
import app.ajar.ui.Avatar;
import app.ajar.ui.Icon;
import app.ajar.ui.Messages;
import app.ajar.ui.Shortens;
import app.ajar.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Above the box: who it is about, what kind of contact it was, and on which day. */
public final class CaptureHead extends HBox {

    private final Messages messages = Messages.of(CaptureHead.class);
    private final FlowPane people = new FlowPane();
    private final TextField adder = new TextField();
    private final Label more = new Label();
    private final Icon kindIcon = new Icon();
    private final MenuButton kind = new MenuButton();
    private final MenuButton day = new MenuButton();
    private final TextField otherDay = new TextField();
    private @Nullable HeadModel model;
    private HeadModel.@Nullable Chips shown;

    public CaptureHead() {
        getStyleClass().add("capture-head");
        people.getStyleClass().add("capture-people");
        people.setMinWidth(0);
        HBox.setHgrow(people, Priority.ALWAYS);
        Label with = new Label(messages.say("head.with"));
        with.getStyleClass().addAll("small", "with");
        adder.getStyleClass().add("adder");
        adder.setAccessibleText(messages.say("head.add"));
        adder.setAccessibleHelp(messages.say("head.add.help"));
        more.getStyleClass().addAll("small", "with");
        people.getChildren().addAll(with, adder, more);
        kindIcon.getStyleClass().add("s14");
        kind.setGraphic(kindIcon);
        kind.setAccessibleHelp(messages.say("head.kind.help"));
        kind.setTooltip(new Tooltip(messages.say("head.kind.help")));
        day.setAccessibleHelp(messages.say("head.day.help"));
        day.setTooltip(new Tooltip(messages.say("head.day.help")));
        for (MenuButton chip : List.of(kind, day)) {
            chip.getStyleClass().addAll("chip", "filter");
            chip.setMinWidth(Region.USE_PREF_SIZE);
        }
        otherDay.getStyleClass().add("other-day");
        otherDay.setPromptText(messages.say("head.other.prompt"));
        otherDay.setAccessibleText(messages.say("head.other"));
        showOther(false);
        getChildren().addAll(people, kind, day, otherDay);
    }

    /** @param unread is run when a day in words could not be read */
    void follow(HeadModel head, Runnable unread) {
        model = head;
        head.shown().addListener((chips, before, now) -> show(now));
        otherDay.setOnAction(entered -> {
            if (head.choose(otherDay.getText())) {
                showOther(false);
                day.requestFocus();
            } else {
                otherDay.selectAll();
                unread.run();
            }
        });
        show(head.shown().get());
    }

    TextField adder() {
        return adder;
    }

    /** Leaves the field for another day; false if it was not to be seen. */
    boolean leaveOther() {
        boolean was = otherDay.isVisible();
        showOther(false);
        if (was) {
            day.requestFocus();
        }
        return was;
    }

    private void showOther(boolean other) {
        otherDay.setVisible(other);
        otherDay.setManaged(other);
        day.setVisible(!other);
        day.setManaged(!other);
    }

    private void show(HeadModel.Chips now) {
        HeadModel.Chips before = shown;
        shown = now;
        if (before == null || !before.with().equals(now.with())) {
            people.getChildren().removeIf(Chip.class::isInstance);
            List<Node> chips = new ArrayList<>();
            now.with().forEach(token -> chips.add(new Chip(token)));
            people.getChildren().addAll(1, chips);
            adder.setPromptText(messages.say(now.with().isEmpty() ? "head.somebody" : "head.add"));
        }
        more.setText(now.more());
        more.setVisible(!now.more().isEmpty());
        more.setManaged(!now.more().isEmpty());
        kindIcon.setLiteral(now.kind().icon());
        kind.setText(now.kind().text());
        kind.setAccessibleText(messages.say("head.kind", now.kind().text()));
        CaptureMenu.style(kind, "chosen", now.kind().contact());
        day.setText(now.day());
        day.setAccessibleText(messages.say("head.day", now.day()));
        CaptureMenu.style(day, "chosen", now.dayChosen());
        if (before == null || !before.kinds().equals(now.kinds())) {
            kind.getItems().setAll(now.kinds().stream().map(this::item).toList());
        }
        if (before == null || !before.days().equals(now.days())) {
            List<MenuItem> items = new ArrayList<>(now.days().stream().map(this::item).toList());
            MenuItem other = new MenuItem(messages.say("head.other"));
            other.setOnAction(picked -> {
                showOther(true);
                otherDay.clear();
                otherDay.requestFocus();
            });
            items.add(other);
            day.getItems().setAll(items);
        }
    }

    private MenuItem item(HeadWords.KindChoice choice) {
        MenuItem item = new MenuItem(choice.text(), new Icon(choice.icon()));
        item.setOnAction(picked -> head().choose(choice));
        return item;
    }

    private MenuItem item(HeadModel.DayOffer offer) {
        DayChoice choice = offer.choice();
        MenuItem item = new MenuItem(offer.text());
        item.setOnAction(picked -> head().choose(choice));
        return item;
    }

    private HeadModel head() {
        return Objects.requireNonNull(model, "followed");
    }

    /** Somebody it is about, and a way to take them out again. */
    private final class Chip extends HBox {

        Chip(Token token) {
            getStyleClass().add("token");
            Avatar avatar = new Avatar();
            avatar.getStyleClass().add("a24");
            if (token.id() == null) {
                avatar.show(token.name());
            } else {
                avatar.show(token.id(), token.name());
            }
            String name = Words.name(token.name());
            Label label = new Label(token.id() == null ? messages.say("head.new", name) : name);
            label.getStyleClass().add("strong");
            Shortens.on(label);
            label.setMinWidth(0);
            Icon cross = new Icon("fth-x");
            cross.getStyleClass().addAll("s14", "faint");
            Button out = new Button("", cross);
            out.getStyleClass().addAll("ghost", "out");
            out.setAccessibleText(messages.say("head.remove", name));
            out.setTooltip(new Tooltip(messages.say("head.remove", name)));
            out.setOnAction(pressed -> {
                head().remove(token);
                adder.requestFocus();
            });
            getChildren().addAll(avatar, label, out);
        }
    }
}
