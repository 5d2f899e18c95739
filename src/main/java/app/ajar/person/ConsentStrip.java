package app.ajar.person;

import app.ajar.ui.Icon;
import app.ajar.ui.Messages;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** The consent line in one row, where the panel that has it is closed. */
final class ConsentStrip extends HBox {

    ConsentStrip(Consented consent, Messages messages) {
        getStyleClass().addAll("consent-strip", consent.held() ? "held" : "free");
        Icon icon = new Icon("fth-bell");
        icon.getStyleClass().add("s14");
        TextFlow words = new TextFlow(text(consent.sentence(), "fact-text"));
        consent.quotes()
                .forEach(said -> words.getChildren().add(text(" " + messages.say("quote", said), "voice-text")));
        if (!consent.evidence().isEmpty()) {
            words.getChildren().add(text("  " + consent.evidence(), "fact-aside"));
        }
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(new HBox(icon), words);
    }

    private static Text text(String said, String style) {
        Text text = new Text(said);
        text.getStyleClass().add(style);
        return text;
    }
}
