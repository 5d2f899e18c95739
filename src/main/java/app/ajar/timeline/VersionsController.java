package app.ajar.timeline;

import app.ajar.model.Entry;
import app.ajar.ui.Messages;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** Shows what became of an entry, and puts an earlier state back. */
final class VersionsController {

    private final List<Version> versions;
    private final Consumer<Entry> putBack;
    private final Runnable close;
    private final Messages messages = Messages.of(VersionsController.class);

    @FXML
    private Label says;
    @FXML
    private ScrollPane scroll;
    @FXML
    private VBox list;
    @FXML
    private Button leave;

    VersionsController(List<Version> versions, Consumer<Entry> putBack, Runnable close) {
        this.versions = versions;
        this.putBack = putBack;
        this.close = close;
    }

    @FXML
    private void initialize() {
        boolean fixed = versions.stream().anyMatch(version -> version.said() != null && version.said().fixed());
        says.setText(messages.say(fixed ? "edit.fixed" : "versions.says"));
        versions.forEach(version -> list.getChildren().add(box(version)));
    }

    Node first() {
        return list.getChildren().stream().map(box -> box.lookup(".button")).filter(Button.class::isInstance)
                .findFirst().orElse(leave);
    }

    private Node box(Version version) {
        VBox box = new VBox(4);
        box.getStyleClass().add("version");
        if (!list.getChildren().isEmpty()) {
            box.getStyleClass().add("ruled");
        }
        box.getChildren().add(label(version.when(), "section-label"));
        Row.Said said = version.said();
        if (said == null) {
            return box;
        }
        box.getChildren().add(label(join(List.of(said.kind(), said.aside())), "strong"));
        add(box, said.text(), "body");
        add(box, said.quote(), "voice");
        String marks = said.marks().stream().map(Row.Mark::text).collect(Collectors.joining(" · "));
        add(box, marks, "small", "muted");
        add(box, join(List.of(version.people(), version.day(), said.confidential() ? messages.say("private") : "")),
                "caption");
        Entry entry = version.entry();
        if (version.mayReturn() && entry != null) {
            Button back = new Button(messages.say("versions.back"));
            back.setAccessibleText(join(List.of(back.getText(), version.when())));
            back.getStyleClass().add("soft");
            back.setMinWidth(Button.USE_PREF_SIZE);
            back.setOnAction(pressed -> {
                close.run();
                putBack.accept(entry);
            });
            back.focusedProperty().addListener((focused, before, now) -> {
                if (now) {
                    reveal(box);
                }
            });
            box.getChildren().add(back);
        }
        return box;
    }

    private void reveal(Node box) {
        Bounds there = box.getBoundsInParent();
        double seen = scroll.getViewportBounds().getHeight();
        double hidden = list.getHeight() - seen;
        if (hidden > 0) {
            double top = scroll.getVvalue() * hidden;
            double to = Math.max(Math.min(top, there.getMinY()), there.getMaxY() - seen);
            scroll.setVvalue(to / hidden);
        }
    }

    private String join(List<String> parts) {
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(messages.say("list.comma")));
    }

    private static void add(VBox box, String text, String... styles) {
        if (!text.isEmpty()) {
            box.getChildren().add(label(text, styles));
        }
    }

    private static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    @FXML
    private void close() {
        close.run();
    }
}
