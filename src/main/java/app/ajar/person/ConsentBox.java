package app.ajar.person;

import app.ajar.ui.Icon;
import app.ajar.ui.Messages;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The consent line with its evidence. */
final class ConsentBox extends HBox {

    ConsentBox(Consented consent, Messages messages) {
        getStyleClass().addAll("consent", consent.held() ? "held" : "free");
        Icon icon = new Icon("fth-bell");
        icon.getStyleClass().add("s16");
        VBox words = new VBox(Panels.label(consent.sentence(), "small", "consent-says"));
        words.setMinWidth(0);
        consent.quotes().forEach(said -> words.getChildren().add(Panels.quote(messages.say("quote", said))));
        if (!consent.evidence().isEmpty()) {
            words.getChildren().add(Panels.label(consent.evidence(), "caption"));
        }
        words.getStyleClass().add("consent-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(new HBox(icon), words);
    }
}
