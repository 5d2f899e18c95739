package app.ajar.timeline;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** An entry being edited where it stands, as it was typed. It stays with its entry until that is kept or left. */
final class EditRow extends RowNode {

    private static final double LEFT = 10;

    private final Object sort;
    private final Acts acts;
    private final StreamTexts texts;
    private final Label kind = new Label();
    private final TextField day = new TextField();
    private final TextArea text = new TextArea();
    private final Text ruler = new Text();
    private final Label trouble = new Label();
    private final Button keep = new Button();
    private final Button anyway = new Button();
    private final Button leave = new Button();
    private final Button restore = new Button();
    private final HBox head = new HBox(8, kind, day);
    private final FlowPane buttons = new FlowPane(8, 6, keep, anyway, leave, restore);
    private final VBox box = new VBox(8, head, text, trouble, buttons);
    private boolean filling;
    private boolean fresh = true;

    /** What can be done with what is typed. */
    interface Acts {

        void typed(Row.Item row, String text, String day);

        void keep(Row.Item row, boolean anyway);

        void leave(Row.Item row);

        /** Types it again as it is kept. */
        void restore(Row.Item row);
    }

    EditRow(Row.Item like, StreamTexts texts, Acts acts) {
        this.sort = RowNode.sort(like);
        this.acts = acts;
        this.texts = texts;
        getStyleClass().add("stream-edit");
        kind.getStyleClass().add("strong");
        day.setPrefColumnCount(16);
        day.setAccessibleText(texts.say("edit.day"));
        day.setAccessibleHelp(texts.say("edit.day.help"));
        text.setWrapText(true);
        text.setAccessibleText(texts.say("edit.text"));
        text.setAccessibleHelp(texts.say("edit.help"));
        ruler.getStyleClass().add("stream-ruler");
        ruler.setManaged(false);
        ruler.setVisible(false);
        trouble.setWrapText(true);
        trouble.getStyleClass().add("small");
        keep.setText(texts.say("edit.keep"));
        keep.getStyleClass().add("soft");
        anyway.setText(texts.say("edit.keep.anyway"));
        leave.setText(texts.say("edit.leave"));
        leave.getStyleClass().add("ghost");
        hint(keep, "edit.keep.keys");
        hint(leave, "edit.leave.keys");
        restore.setText(texts.say("edit.restore"));
        restore.getStyleClass().add("ghost");
        restore.setOnAction(pressed -> {
            if (row() instanceof Row.Item item) {
                acts.restore(item);
            }
        });
        keep.setOnAction(pressed -> keep(false));
        anyway.setOnAction(pressed -> keep(true));
        leave.setOnAction(pressed -> leave());
        text.textProperty().addListener((value, before, now) -> typed());
        day.textProperty().addListener((value, before, now) -> typed());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        box.setManaged(false);
        getChildren().addAll(box, ruler);
    }

    @Override
    Object sort() {
        return sort;
    }

    @Override
    boolean isKept() {
        return true;
    }

    @Override
    void fill(Row row) {
        if (!(row instanceof Row.Item item) || item.draft() == null) {
            return;
        }
        Draft draft = item.draft();
        filling = true;
        kind.setText(item.whose() == null || item.whose().words().isEmpty()
                ? item.said().kind()
                : texts.say("edit.of", item.whose().words(), item.said().kind()));
        if (!text.getText().equals(draft.text())) {
            text.setText(draft.text());
        }
        if (!day.getText().equals(draft.newDay())) {
            day.setText(draft.newDay());
        }
        show(trouble, !draft.trouble().isEmpty());
        trouble.setText(draft.trouble());
        show(anyway, draft.other());
        show(restore, draft.isChanged());
        filling = false;
        read(item.said().kind());
        requestLayout();
    }

    private void hint(Button button, String key) {
        Label keys = new Label(texts.say(key));
        keys.getStyleClass().add("key");
        button.setGraphic(keys);
        button.setContentDisplay(ContentDisplay.RIGHT);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Whether it has not had the focus yet. */
    boolean isFresh() {
        return fresh;
    }

    void focusText() {
        fresh = false;
        text.requestFocus();
        text.positionCaret(text.getLength());
    }

    private void typed() {
        if (!filling && row() instanceof Row.Item item) {
            acts.typed(item, text.getText(), day.getText());
            requestLayout();
        }
    }

    private void keep(boolean otherwise) {
        if (row() instanceof Row.Item item) {
            acts.keep(item, otherwise);
        }
    }

    private void leave() {
        if (row() instanceof Row.Item item) {
            acts.leave(item);
        }
    }

    private void key(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER && key.isShortcutDown()) {
            key.consume();
            keep(false);
        } else if (key.getCode() == KeyCode.ESCAPE) {
            key.consume();
            leave();
        }
    }

    @Override
    double arrange(double width) {
        double wide = Math.max(1, width - LEFT);
        ruler.setText(text.getText() + "\n");
        ruler.setWrappingWidth(Math.max(1, wide - 34));
        double line = Math.max(1, ruler.getFont().getSize() * 1.45);
        double high = Math.ceil(Math.max(line * 2, ruler.getLayoutBounds().getHeight() + line * 0.4)) + 14;
        text.setMinHeight(high);
        text.setPrefHeight(high);
        text.setMaxHeight(high);
        double height = Math.ceil(box.prefHeight(wide));
        box.resizeRelocate(LEFT, 0, wide, height);
        return height + GAP;
    }
}
