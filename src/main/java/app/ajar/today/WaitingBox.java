package app.ajar.today;

import app.ajar.ui.Avatar;
import app.ajar.ui.Messages;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The place after the last card: how many can wait, and whether to see them. */
final class WaitingBox extends VBox {

    WaitingBox(TodayModel.Day day, Messages messages, Runnable toggle) {
        getStyleClass().add("waiting-box");
        Label more = wrapping(day.more(), "medium");
        Label text = wrapping(messages.say("more.text"), "small");
        text.getStyleClass().add("muted");
        HBox faces = new HBox();
        faces.getStyleClass().add("faces");
        day.faces().forEach(person -> {
            Avatar face = new Avatar();
            face.show(person.id(), person.name());
            faces.getChildren().add(face);
        });
        Region air = new Region();
        VBox.setVgrow(air, Priority.ALWAYS);
        Button show = new Button(messages.say(day.isWhole() ? "more.hide" : "more.show"));
        show.getStyleClass().add("plain");
        show.setAccessibleHelp(messages.say("more.text"));
        show.setOnAction(pressed -> toggle.run());
        getChildren().addAll(more, text, faces, air, show);
    }

    /** To its button: there is nothing else to do. */
    @Override
    public void requestFocus() {
        getChildren().getLast().requestFocus();
    }

    private static Label wrapping(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
