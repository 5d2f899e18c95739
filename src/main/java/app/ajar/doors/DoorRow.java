package app.ajar.doors;

import app.ajar.model.EntryId;
import java.util.Set;
import app.ajar.doors.Shown.Card;
import app.ajar.model.Channel;
import app.ajar.model.Entry;
import app.ajar.model.PersonId;
import app.ajar.ui.Avatar;
import app.ajar.ui.Icon;
import app.ajar.ui.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Somebody in a group: why they stand there, in their words, and what can be done about it. */
final class DoorRow extends HBox {

    /** Names up to this length are never broken. */
    private static final int SHORT = 32;

    private final Card card;
    private final DoorsModel model;
    private final DoorsWords words;
    private final Runnable changed;

    /** @param changed is run when more or less of the row is to be seen */
    DoorRow(Card card, DoorsModel model, DoorsWords words, Runnable changed) {
        this.card = card;
        this.model = model;
        this.words = words;
        this.changed = changed;
        getStyleClass().add("door-row");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(words.told(card));
        setAccessibleHelp(words.messages().say("page.help", words.called(card)));
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getTarget() == this && (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE)) {
                key.consume();
                open();
            }
        });
        addEventHandler(MouseEvent.MOUSE_CLICKED, click -> {
            if (click.getButton() == MouseButton.PRIMARY && !click.isConsumed()) {
                open();
            }
        });
    }

    PersonId person() {
        return card.placed().person();
    }

    /** What can be focused in it, itself first. */
    List<Node> stops() {
        List<Node> stops = new ArrayList<>();
        collect(this, stops);
        return stops;
    }

    private static void collect(Node node, List<Node> to) {
        if (node.isFocusTraversable()) {
            to.add(node);
        }
        if (node instanceof Parent parent && !(node instanceof Control)) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, to));
        }
    }

    private void open() {
        model.open(person());
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            open();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }

    /** With what can be done at the right. */
    DoorRow fill() {
        VBox texts = new VBox(named(), said());
        texts.getChildren().addAll(others());
        HBox.setHgrow(texts, Priority.ALWAYS);
        getChildren().setAll(avatar(), texts);
        String rests = words.rests(card);
        if (!rests.isEmpty()) {
            Label label = label(rests, "caption");
            label.setMinWidth(Region.USE_PREF_SIZE);
            getChildren().add(label);
        } else {
            getChildren().addAll(act());
        }
        return this;
    }

    /**
     * As one line of those who rest.
     *
     * @param season empty where it is that of the line above
     * @param narrow with the moment below the words
     */
    DoorRow fillResting(String season, boolean narrow) {
        getStyleClass().add("resting");
        String since = words.season(card);
        setAccessibleText(words.messages().say("row.season", since, words.told(card)));
        Label when = label(season, "season");
        VBox moment = new VBox(label(words.label(card), "small", "medium"), label(words.days(card), "caption"));
        moment.setVisible(!words.label(card).isEmpty());
        VBox who = new VBox(label(words.name(card), "medium"), label(words.beside(card), "caption"));
        List<Node> others = others();
        who.getChildren().addAll(others.subList(0, Math.min(1, others.size())));
        List<Node> opened = others.subList(Math.min(1, others.size()), others.size());
        if (narrow) {
            who.getChildren().addAll(opened);
            VBox all = new VBox(3, who, said(), moment);
            moment.setManaged(moment.isVisible());
            HBox.setHgrow(all, Priority.ALWAYS);
            getChildren().setAll(when, avatar(), all);
        } else {
            VBox said = new VBox(said());
            said.getChildren().addAll(opened);
            said.setAlignment(Pos.CENTER_LEFT);
            who.getStyleClass().add("door-who");
            moment.getStyleClass().add("moment");
            HBox.setHgrow(said, Priority.ALWAYS);
            getChildren().setAll(when, avatar(), who, said, moment);
        }
        return this;
    }

    private Node avatar() {
        Avatar avatar = new Avatar();
        avatar.show(person(), card.placed().name());
        return avatar;
    }

    private HBox named() {
        Label name = label(words.name(card), "medium");
        if (card.placed().name().length() <= SHORT) {
            name.setMinWidth(Region.USE_PREF_SIZE);
        }
        HBox named = new HBox(name, label(words.beside(card), "caption"));
        named.getStyleClass().add("named");
        return named;
    }

    private Label said() {
        return card.words().isEmpty()
                ? label(words.instead(card), "small", "instead")
                : label(words.quoted(card), "voice-small");
    }

    private static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** "And two more noes", which opens them. */
    private List<Node> others() {
        List<Entry> noes = card.group().others();
        if (noes.isEmpty()) {
            return List.of();
        }
        Hyperlink link = new Hyperlink(words.messages().say("others", noes.size()));
        link.setAccessibleHelp(words.messages().say("others.help"));
        link.setOnAction(chosen -> {
            model.turn(person());
            changed.run();
        });
        List<Node> nodes = new ArrayList<>(List.of(link));
        if (model.isOpened(person())) {
            VBox list = new VBox();
            list.getStyleClass().add("door-others");
            for (Entry no : noes) {
                list.getChildren().add(label(words.other(no), "caption"));
                if (!words.said(no).isEmpty()) {
                    list.getChildren().add(label(words.said(no), "voice-small"));
                }
            }
            nodes.add(list);
        }
        return nodes;
    }

    /** The no that put them there. */
    private Set<EntryId> no() {
        Entry because = card.group().because();
        return because == null ? Set.of() : Set.of(because.id());
    }

    /** The one thing that helps; nothing in the groups that only tell. */
    private List<Node> act() {
        return switch (card.group().kind()) {
            case ACKNOWLEDGE -> List.of(button("fth-edit-3", words.messages().say("acknowledge"),
                    "acknowledge.help", () -> model.write(person(), words.formed("acknowledge.text", card) + " ",
                            no())));
            case MOMENT -> List.of(button(way(), words.formed("moment", card), "page.help", this::open));
            case SILENT -> List.of(button("fth-message-circle", words.messages().say("silent.act"), "page.help",
                    this::open));
            case BROKE -> List.of(button(way(), words.messages().say("broke.act"), "page.help", this::open));
            case RESTING, NEVER, REOPENED, ASKED_FOR_NO_CONTACT -> List.of();
        };
    }

    /** A telephone only where calling is allowed. */
    private String way() {
        boolean call = card.group().ways().stream().anyMatch(
                way -> way.channel() == Channel.CALL);
        return call ? "fth-phone" : "fth-message-circle";
    }

    private Button button(String icon, String text, String help, Runnable act) {
        Button button = new Button(text, new Icon(icon));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(words.messages().say("row", text, Words.name(card.placed().name())));
        button.setAccessibleHelp(words.messages().say(help, words.called(card)));
        button.setOnAction(pressed -> act.run());
        return button;
    }
}
