package app.ajar.timeline;

import app.ajar.model.PersonId;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/** What can be done with a row. */
final class RowMenu {

    private final StreamModel model;
    private final StreamTexts texts;
    private final Consumer<String> clipboard;
    private final ContextMenu menu = new ContextMenu();

    RowMenu(StreamModel model, StreamTexts texts, Consumer<String> clipboard) {
        this.model = model;
        this.texts = texts;
        this.clipboard = clipboard;
    }

    void show(Row.Item row, Node beside) {
        fill(row);
        menu.show(beside, Side.BOTTOM, 0, 0);
    }

    void show(Row.Item row, Node over, double x, double y) {
        fill(row);
        menu.show(over, x, y);
    }

    boolean copy(Row.Item row) {
        model.edits().copy(row, clipboard);
        return true;
    }

    /** To the trash; where others have the entry, too, it is asked whether it goes for all. */
    void delete(Row.Item row, Node beside) {
        if (row.said().shared() && !row.said().fixed() && takesOff()) {
            menu.getItems().clear();
            addDeletes(row);
            menu.show(beside, Side.BOTTOM, 0, -beside.getLayoutBounds().getHeight() / 2);
        } else {
            model.edits().delete(row);
        }
    }

    private boolean takesOff() {
        return !model.isEverybody() && model.person() != null;
    }

    private void fill(Row.Item row) {
        menu.getItems().clear();
        add("row.edit", KeyCode.ENTER, () -> model.edits().edit(row));
        if (row.said().more() > 0) {
            add("row.all", KeyCode.SPACE, () -> model.open(row.id()));
        }
        MenuItem copy = add("row.copy", null, () -> copy(row));
        copy.setAccelerator(new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN));
        add(row.said().confidential() ? "row.not.private" : "row.private", null, () -> model.edits().confide(row));
        if (row.said().rewritten()) {
            add("row.versions", null, () -> model.edits().versions(row));
        }
        menu.getItems().add(new SeparatorMenuItem());
        addDeletes(row);
    }

    private void addDeletes(Row.Item row) {
        PersonId page = model.person();
        if (row.said().shared()) {
            if (takesOff() && page != null) {
                add("row.take.off", null, () -> model.edits().takeOff(row, page));
            }
            add("row.delete.all", null, () -> model.edits().delete(row));
        } else {
            add("row.delete", KeyCode.DELETE, () -> model.edits().delete(row));
        }
    }

    private MenuItem add(String key, @Nullable KeyCode code, Runnable act) {
        MenuItem item = new MenuItem(texts.say(key));
        item.setOnAction(chosen -> act.run());
        if (code != null) {
            item.setAccelerator(new KeyCodeCombination(code));
        }
        menu.getItems().add(item);
        return item;
    }
}
