package app.ajar.ask;

import app.ajar.model.Entry;
import app.ajar.ui.Icon;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The guess, on what it rests, and how they stand to being contacted. */
final class AskReasons {

    private final AskWords words;
    private final Asked asked;

    AskReasons(AskWords words, Asked asked) {
        this.words = words;
        this.asked = asked;
    }

    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        Label mine = label(words.messages().say("ask.guess"), "medium");
        FlowPane guess = new FlowPane(mine, label(asked.guess().text(), "body"),
                label(words.sure(asked.guess(), asked.today()), "small", "faint"));
        guess.getStyleClass().add("guessed");
        nodes.add(guess);
        Entry last = asked.last();
        if (last != null && !last.text().isBlank()) {
            VBox quote = new VBox(label(words.lastSaid(last), words.isQuote(last) ? "voice-small" : "small"),
                    label(words.lastSource(asked, last), "caption"));
            quote.getStyleClass().add("ask-quote");
            nodes.add(quote);
        }
        Label consent = label(words.consent(asked), "small", "ask-consent");
        Icon bell = new Icon("fth-bell");
        bell.getStyleClass().add("s14");
        consent.setGraphic(bell);
        nodes.add(consent);
        return nodes;
    }

    static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
