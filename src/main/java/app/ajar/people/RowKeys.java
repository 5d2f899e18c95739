package app.ajar.people;

import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The keys that open and tick rows. */
final class RowKeys {

    private final PeopleModel model;
    private boolean ranging;

    RowKeys(PeopleModel model) {
        this.model = model;
    }

    void pressed(ListView<Row> list, KeyEvent key) {
        Row at = list.getSelectionModel().getSelectedItem();
        boolean plain = !key.isShortcutDown() && !key.isAltDown();
        boolean done = switch (key.getCode()) {
            case ENTER -> plain && open(at);
            case SPACE -> plain && tick(at, key.isShiftDown());
            case A -> key.isShortcutDown() && all();
            case UP, DOWN, HOME, END -> plain && key.isShiftDown() && at != null && stretch(list, key, at);
            default -> false;
        };
        if (done) {
            key.consume();
        } else if (!key.getCode().isModifierKey()) {
            ranging = false;
        }
    }

    /** Ticks a row, or all from the one that was ticked last. */
    boolean tick(@Nullable Row row, boolean range) {
        ranging = false;
        if (row == null) {
            return true;
        }
        if (range && model.ticks().hasBegun(model.shown())) {
            model.ticks().extendFromLast(model.shown(), row.id());
        } else {
            model.ticks().toggle(row.id());
        }
        return true;
    }

    private boolean open(@Nullable Row row) {
        if (row != null) {
            model.open(row);
        }
        return true;
    }

    private boolean all() {
        model.ticks().tickAll(model.shown());
        return true;
    }

    private boolean stretch(ListView<Row> list, KeyEvent key, Row at) {
        List<Row> shown = model.shown();
        if (!ranging) {
            model.ticks().begin(at.id());
            ranging = true;
        }
        int index = list.getSelectionModel().getSelectedIndex();
        int to = switch (key.getCode()) {
            case UP -> Math.max(0, index - 1);
            case DOWN -> Math.min(shown.size() - 1, index + 1);
            case HOME -> 0;
            default -> shown.size() - 1;
        };
        list.getSelectionModel().clearAndSelect(to);
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollTo(to);
        }
        model.ticks().extend(shown, shown.get(to).id());
        return true;
    }
}
