package app.ajar.timeline;

import app.ajar.model.EntryId;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** What the keys do while the rows have the focus. */
final class StreamKeys {

    private static final double STEP = 60;
    private static final double OVERLAP = 40;

    private final StreamModel model;
    private final Reel reel;
    private final RowMenu menu;

    StreamKeys(StreamModel model, Reel reel, RowMenu menu) {
        this.model = model;
        this.reel = reel;
        this.menu = menu;
    }

    void listen() {
        reel.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getTarget() == reel && !key.isAltDown() && act(key)) {
                key.consume();
            }
        });
    }

    private boolean act(KeyEvent key) {
        boolean plain = !key.isShortcutDown() && !key.isShiftDown();
        Row.Item row = chosen();
        switch (key.getCode()) {
            case UP -> step(-1);
            case DOWN -> step(1);
            case PAGE_UP -> page(-1);
            case PAGE_DOWN -> page(1);
            case HOME -> toEnd(true);
            case END -> toEnd(false);
            case F10 -> {
                return key.isShiftDown() && open(row);
            }
            case CONTEXT_MENU -> {
                return open(row);
            }
            case C -> {
                return key.isShortcutDown() && row != null && menu.copy(row);
            }
            case ENTER, F2 -> {
                if (!plain || row == null) {
                    return false;
                }
                model.edits().edit(row);
            }
            case SPACE -> {
                if (row == null || row.said().more() == 0) {
                    return false;
                }
                model.open(row.id());
            }
            case DELETE -> {
                if (!plain || row == null) {
                    return false;
                }
                menu.delete(row, reel);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean open(Row.@Nullable Item row) {
        if (row != null) {
            Node beside = reel.node(row.key());
            menu.show(row, beside == null ? reel : beside);
        }
        return row != null;
    }

    private Row.@Nullable Item chosen() {
        EntryId id = model.selected().get();
        return items().stream().filter(item -> item.id().equals(id)).findFirst().orElse(null);
    }

    private List<Row.Item> items() {
        return reel.rows().stream().filter(Row.Item.class::isInstance).map(Row.Item.class::cast).toList();
    }

    /** To the next row; through one that is higher than the window in steps. */
    private void step(int by) {
        List<Row.Item> items = items();
        Row.Item row = chosen();
        if (items.isEmpty()) {
            return;
        }
        if (row == null) {
            choose(firstInSight(items));
            return;
        }
        if (by > 0 ? hidden(row, true) : hidden(row, false)) {
            reel.scrollBy(by * STEP);
            return;
        }
        int at = items.indexOf(row) + by;
        if (at >= 0 && at < items.size()) {
            choose(items.get(at));
        } else {
            reel.scrollBy(by * STEP);
        }
    }

    /** Whether the row goes on out of sight, and stands in sight at its other end. */
    private boolean hidden(Row.Item row, boolean below) {
        return reel.sight().rows().stream().filter(placed -> placed.row().key().equals(row.key()))
                .anyMatch(placed -> placed.bottom() - placed.top() > reel.getHeight()
                        && (below ? placed.bottom() > reel.getHeight() : placed.top() < 0));
    }

    private Row.Item firstInSight(List<Row.Item> items) {
        return reel.sight().rows().stream().map(Reel.Placed::row).filter(Row.Item.class::isInstance)
                .map(Row.Item.class::cast).findFirst().orElse(items.getFirst());
    }

    private void choose(Row.Item row) {
        model.select(row.id());
        reel.reveal(row.key());
    }

    private void page(int by) {
        reel.scrollBy(by * Math.max(STEP, reel.getHeight() - OVERLAP));
        reel.layout();
        List<Row.Item> items = items();
        if (!items.isEmpty()) {
            List<Row.Item> seen = reel.sight().rows().stream().map(Reel.Placed::row)
                    .filter(Row.Item.class::isInstance).map(Row.Item.class::cast).toList();
            if (!seen.isEmpty()) {
                model.select((by > 0 ? seen.getLast() : seen.getFirst()).id());
            }
        }
    }

    private void toEnd(boolean newest) {
        boolean there = newest ? !model.mayBeNewer() : !model.mayBeOlder();
        List<Row.Item> items = items();
        if (there && !items.isEmpty()) {
            choose(newest ? items.getFirst() : items.getLast());
            if (newest) {
                reel.scrollBy(-1e6);
            }
        } else if (newest) {
            model.toNewest();
        } else {
            model.toOldest();
        }
    }
}
