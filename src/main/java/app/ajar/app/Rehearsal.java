package app.ajar.app;

import app.ajar.rules.Door;
import app.ajar.ui.Avatar;
import app.ajar.ui.DoorPill;
import app.ajar.ui.Gradually;
import app.ajar.ui.Icon;
import app.ajar.ui.Shade;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/**
 * Styles what every place is made of where nobody sees it, a little in each frame, while the journal is being opened:
 * what is styled for the first time takes about ten times as long as afterwards, and would hold up the window.
 */
final class Rehearsal {

    private static final int ROUNDS = 12;
    private static final double ONE_ROW = 20;

    private final Pane wings;
    private final List<Supplier<Node>> parts = List.of(
            () -> new Shade(new Label("a")),
            () -> new Label("a"),
            () -> new Icon("fth-check"),
            () -> label("muted"),
            () -> new HBox(label("caption"), label("section-label")),
            () -> with(new Button("a"), "primary"),
            () -> new HBox(with(new Button("b"), "ghost"), new Button("c")),
            () -> with(new ToggleButton("a"), "chip"),
            () -> with(new MenuButton("a"), "chip"),
            () -> new Hyperlink("a"),
            () -> new CheckBox("a"),
            () -> new TextField("a"),
            Rehearsal::door,
            () -> new HBox(new Avatar(), with(new Label("a"), "key")),
            () -> flow("voice-text"),
            () -> new ScrollBar(),
            () -> new ScrollPane(with(new HBox(), "card")),
            () -> new TextArea("a"),
            // A list takes longest of all: what it consists of comes before it.
            Rehearsal::rows,
            ListView<String>::new,
            Rehearsal::list);
    private int step;
    private boolean isOver;
    private @Nullable Runnable waiting;

    /** @param wings where it takes place */
    Rehearsal(Pane wings) {
        this.wings = wings;
    }

    void begin() {
        Gradually.go(this::next);
    }

    /** Runs this once each part has been styled, which may be at once. On the window's thread. */
    void whenThrough(Runnable then) {
        if (isThrough()) {
            then.run();
        } else {
            waiting = then;
        }
    }

    /** From now on something else is shown. */
    void end() {
        isOver = true;
    }

    private boolean isThrough() {
        return step >= parts.size();
    }

    private boolean next() {
        Runnable then = waiting;
        if (then != null && isThrough()) {
            // In a frame of its own: what is shown now has much to do itself.
            waiting = null;
            then.run();
            return goesOn();
        }
        long now = System.nanoTime();
        while (!isOver && System.nanoTime() - now < Gradually.FEW_NANOS) {
            wings.getChildren().setAll(parts.get(step++ % parts.size()).get());
            wings.applyCss();
            wings.layout();
            isOver = step == ROUNDS * parts.size();
        }
        return goesOn();
    }

    private boolean goesOn() {
        if (isOver) {
            wings.getChildren().clear();
        }
        return !isOver;
    }

    private static Node label(String style) {
        Icon icon = new Icon("fth-check");
        icon.getStyleClass().add("s14");
        Label label = with(new Label("label"), style);
        label.setGraphic(icon);
        return label;
    }

    private static Node flow(String style) {
        return new TextFlow(with(new Text("text"), style), with(new Text("text"), "said"));
    }

    private static Node door() {
        DoorPill door = new DoorPill();
        door.show(new Door.ClosedAtTheirWish(), LocalDate.EPOCH);
        return door;
    }

    private static Node rows() {
        VirtualFlow<ListCell<String>> rows = new VirtualFlow<>();
        rows.setCellFactory(flow -> new ListCell<>());
        return rows;
    }

    private static Node list() {
        ListView<String> list = new ListView<>();
        list.setCellFactory(view -> new ListCell<>() {

            @Override
            protected void updateItem(String item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty ? "" : item);
            }
        });
        list.getItems().setAll("a");
        list.setMaxHeight(ONE_ROW);
        return list;
    }

    private static <N extends Node> N with(N node, String style) {
        node.getStyleClass().add(style);
        return node;
    }
}
