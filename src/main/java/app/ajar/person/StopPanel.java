package app.ajar.person;

import app.ajar.model.Channel;
import app.ajar.model.Person;
import app.ajar.rules.Ledger.Line;
import app.ajar.ui.Icon;
import app.ajar.ui.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;

/** What stands where "Before you call" would, for somebody who asked for no contact: nothing in it contacts them. */
final class StopPanel {

    private static final List<Channel> TOUCH = List.of(Channel.CALL, Channel.MESSAGE, Channel.IN_PERSON);

    private final Messages messages;
    private final Portrait portrait;
    private final ConsentWords consent;
    private final Consumer<String> write;
    private final Runnable move;
    private final HeadWords head;

    /**
     * @param write opens the box about them with a text
     * @param move asks for whom the stop stands
     */
    StopPanel(Messages messages, Portrait portrait, Consumer<String> write, Runnable move) {
        this.messages = messages;
        this.portrait = portrait;
        this.consent = new ConsentWords(messages, portrait);
        this.write = write;
        this.move = move;
        this.head = new HeadWords(messages, portrait);
    }

    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        consent.asked().forEach(line -> nodes.add(asked(line)));
        String name = head.name();
        nodes.add(Panels.section(messages.say("stop.gone"), List.of(
                item("fth-sun", messages.say("stop.gone.cards")),
                item("idea", messages.say("stop.gone.ideas", name)),
                item("fth-download", messages.say("stop.gone.lists")))));
        nodes.add(Panels.section(messages.say("stop.stays"), List.of(
                item("fth-book-open", messages.say("stop.stays.page")),
                item("fth-search", messages.say("stop.stays.search")),
                item("fth-edit-3", messages.say("stop.stays.writing")))));
        nodes.add(touched());
        nodes.add(Panels.section(messages.say("stop.changes"), List.of(
                Panels.label(head.formed("stop.changes"), "small", "muted"),
                link("stop.welcome", "stop.welcome.help", () -> write.accept("/welcome ")))));
        nodes.add(Panels.section(messages.say("stop.else"), List.of(link("stop.move", "", move))));
        return nodes;
    }

    private static Node item(String icon, String text) {
        return Panels.item(new BriefWords.Item(icon, "", text, ""), "faint");
    }

    private Node asked(Line line) {
        VBox box = new VBox();
        box.getStyleClass().add("stop-box");
        String words = line.preference().words();
        if (words != null) {
            box.getChildren().add(Panels.quote(messages.say("quote", words)));
        } else {
            box.getChildren().add(Panels.label(consent.reach(line), "small", "strong"));
        }
        if (!line.text().isBlank()) {
            box.getChildren().add(Panels.label(line.text(), "small"));
        }
        box.getChildren().add(Panels.label(consent.known(line), "caption", "stop-known"));
        return box;
    }

    /** It is they who got in touch: the box opens with what they did. */
    private Node touched() {
        MenuButton touch = new MenuButton(messages.say("stop.touch", head.name()), new Icon("fth-corner-up-left"));
        touch.getStyleClass().add("touch");
        touch.setMaxWidth(Double.MAX_VALUE);
        touch.setAccessibleHelp(messages.say("stop.touch.help"));
        for (Channel channel : TOUCH) {
            MenuItem item = new MenuItem(messages.say("stop.touch." + channel, subject()));
            item.setOnAction(chosen -> write.accept(messages.say("sentence", item.getText()) + " "));
            touch.getItems().add(item);
        }
        VBox box = new VBox(touch);
        box.getStyleClass().add("section");
        return box;
    }

    /** "He": the box reads it as them. */
    private String subject() {
        Person.Speak speak = portrait.person().speak();
        if (speak == Person.Speak.NAME) {
            return portrait.person().name();
        }
        String word = messages.say("speak." + speak);
        return word.substring(0, 1).toUpperCase(messages.language()) + word.substring(1);
    }

    private Hyperlink link(String key, String help, Runnable act) {
        Hyperlink link = new Hyperlink(messages.say(key));
        link.getStyleClass().add("small");
        link.setWrapText(true);
        link.setOnAction(chosen -> act.run());
        if (!help.isEmpty()) {
            link.setAccessibleHelp(messages.say(help, head.name()));
        }
        return link;
    }
}
