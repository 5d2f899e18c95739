package app.ajar.today;

import app.ajar.ui.Avatar;
import app.ajar.ui.Icon;
import app.ajar.ui.Messages;
import app.ajar.ui.Words;
import java.util.Locale;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One card: who, why now, the evidence, and what can be done. */
final class CardBox extends VBox {

    private final Card card;
    private final Deeds deeds;
    private final Messages messages;
    private final Button later;
    private final Button log;
    private final Map<String, Runnable> acts;

    /** What is done with a card. */
    interface Deeds {

        void help(Card card);

        void open(Card card);

        void log(Card card);

        void laterADay(Card card);

        void laterAWeek(Card card);

        void laterOn(Card card);

        void letGo(Card card);
    }

    CardBox(Card card, Deeds deeds, Messages messages) {
        this.card = card;
        this.deeds = deeds;
        this.messages = messages;
        getStyleClass().addAll("card", "today-card");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setAccessibleText(messages.say("card.spoken", Words.name(card.name()), card.label(), card.sentence()));
        setAccessibleHelp(messages.say("card.help"));
        log = way("card.log", "keys.log", () -> deeds.log(card));
        later = way("card.later", "keys.later", this::chooseLater);
        acts = Map.of(messages.say("keys.person"), () -> deeds.open(card), messages.say("keys.log"),
                () -> deeds.log(card), messages.say("keys.later"), this::chooseLater, messages.say("keys.go"),
                () -> deeds.letGo(card));
        Button letGo = way("card.let-go", "keys.go", () -> deeds.letGo(card));
        Region air = new Region();
        VBox.setVgrow(air, Priority.ALWAYS);
        getChildren().addAll(head(), wrapping(card.sentence(), "why"), evidence(), air, foot(letGo));
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        addEventHandler(KeyEvent.KEY_TYPED, this::type);
        setOnMouseClicked(clicked -> requestFocus());
    }

    Card card() {
        return card;
    }

    /** Where one goes on when the help was closed. */
    void focusLog() {
        log.requestFocus();
    }

    private Node head() {
        Avatar face = new Avatar();
        face.show(card.person(), card.name());
        Label name = wrapping(Words.name(card.name()), "name");
        Label doing = wrapping(card.doing(), "caption");
        doing.setVisible(!card.doing().isEmpty());
        doing.setManaged(doing.isVisible());
        VBox who = new VBox(name, doing);
        HBox.setHgrow(who, Priority.ALWAYS);
        Icon icon = new Icon(card.icon());
        icon.getStyleClass().add("s14");
        StackPane picture = new StackPane(icon);
        picture.getStyleClass().addAll("picture", card.tint().name().toLowerCase(Locale.ROOT));
        Label label = new Label(card.label());
        label.getStyleClass().add("kind");
        label.setMinWidth(Region.USE_PREF_SIZE);
        HBox kind = new HBox(picture, label);
        kind.getStyleClass().add("kind-of-card");
        HBox head = new HBox(face, who, kind);
        head.getStyleClass().add("card-head");
        return head;
    }

    private Node evidence() {
        VBox evidence = new VBox();
        evidence.getStyleClass().add("evidence");
        if (!card.said().isEmpty()) {
            evidence.getChildren().add(wrapping(messages.say("quote", card.said()), "voice-small"));
        } else if (!card.noted().isEmpty()) {
            evidence.getChildren().add(wrapping(card.noted(), "small"));
        }
        if (!card.source().isEmpty()) {
            evidence.getChildren().add(wrapping(card.source(), "caption"));
        }
        evidence.setVisible(!evidence.getChildren().isEmpty());
        evidence.setManaged(evidence.isVisible());
        return evidence;
    }

    private Node foot(Button letGo) {
        Button help = new Button(card.action(), new Icon(card.actionIcon()));
        help.getStyleClass().add("soft");
        help.setMinWidth(Region.USE_PREF_SIZE);
        help.setAccessibleHelp(messages.say("card.action.help"));
        help.setOnAction(pressed -> deeds.help(card));
        Label reach = wrapping(card.lines().isEmpty() ? card.mind() : reach(card.lines().getFirst()), "caption");
        HBox helps = new HBox(help, reach);
        helps.getStyleClass().add("helps");
        HBox ways = new HBox(log, later, letGo);
        ways.getStyleClass().add("ways-of-card");
        return new CardFoot(helps, ways);
    }

    private static String reach(Card.Line line) {
        return line.label().isEmpty() ? line.value() : line.label() + ", " + line.value();
    }

    private static Label wrapping(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private Button way(String text, String key, Runnable act) {
        Label hint = new Label(messages.say(key));
        hint.getStyleClass().add("key");
        Button button = new Button(messages.say(text));
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.getStyleClass().addAll("ghost", "way");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleHelp(messages.say(text + ".help"));
        button.setOnAction(pressed -> act.run());
        button.graphicProperty().bind(Bindings.when(focusWithinProperty()).then(hint).otherwise((Label) null));
        return button;
    }

    private void chooseLater() {
        ContextMenu menu = new ContextMenu(item("later.day", () -> deeds.laterADay(card)),
                item("later.week", () -> deeds.laterAWeek(card)), item("later.date", () -> deeds.laterOn(card)));
        menu.show(later, Side.BOTTOM, 0, 0);
    }

    private MenuItem item(String text, Runnable act) {
        MenuItem item = new MenuItem(messages.say(text));
        item.setOnAction(chosen -> act.run());
        return item;
    }

    private void press(KeyEvent key) {
        boolean plain = !key.isShortcutDown() && !key.isAltDown() && !key.isMetaDown();
        if (plain && key.getTarget() == this && key.getCode() == KeyCode.ENTER) {
            key.consume();
            deeds.help(card);
        }
    }

    /** When it is typed, not when the key goes down: else the letter would be typed into the box that it opens. */
    private void type(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown() || key.isMetaDown()) {
            return;
        }
        Runnable act = acts.get(key.getCharacter().toUpperCase(messages.language()));
        if (act != null) {
            key.consume();
            act.run();
        }
    }
}
