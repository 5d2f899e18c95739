package app.ajar.timeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * Rows of any height, of which only those in sight have nodes. They hang from the first entry in sight: it is laid out
 * first and at its place, the others around it, so it stays whatever comes, goes or grows above and below. What is
 * being edited keeps its node, also out of sight.
 */
final class Reel extends Region {

    /** A row in sight and where it stands. */
    record Placed(Row row, double top, double bottom) {}

    /** What is in sight, after each layout: rows from the top, how many there are before and behind them. */
    record Sight(List<Placed> rows, int before, int behind) {

        static final Sight NOTHING = new Sight(List.of(), 0, 0);
    }

    /** So many nodes of a sort wait to be used again. */
    private static final int SPARE = 8;

    private final Function<Row, RowNode> nodes;
    private final Map<Object, RowNode> live = new HashMap<>();
    private final Map<Object, Deque<RowNode>> spare = new HashMap<>();
    private final Map<Object, Integer> index = new HashMap<>();
    private List<Row> rows = List.of();
    private int anchor;
    private double offset;
    private boolean holdTop = true;
    private boolean holdBottom;
    private boolean toBottom;
    private Sight sight = Sight.NOTHING;
    private boolean told;
    private @Nullable Object chosen;
    private Consumer<Sight> onSight = seen -> {
    };

    /** @param nodes makes a node for rows like this one */
    Reel(Function<Row, RowNode> nodes) {
        this.nodes = nodes;
        getStyleClass().add("reel");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setFocusTraversable(true);
        Rectangle frame = new Rectangle();
        frame.widthProperty().bind(widthProperty());
        frame.heightProperty().bind(heightProperty());
        setClip(frame);
        heightProperty().addListener((height, before, now) -> {
            holdTop = true;
            holdBottom = true;
        });
    }

    /** Hears of what is in sight, soon after it has changed. */
    void onSight(Consumer<Sight> listener) {
        onSight = listener;
    }

    Sight sight() {
        return sight;
    }

    List<Row> rows() {
        return rows;
    }

    /** Other rows: the first entry in sight stays; if it is gone, the other row stands in its place. */
    void stay(List<Row> now, @Nullable Object instead) {
        Object hung = rows.isEmpty() ? null : rows.get(anchor).key();
        take(now);
        Integer same = hung == null ? null : index.get(hung);
        Integer other = instead == null ? null : index.get(instead);
        if (same == null && other != null && !rows.isEmpty()) {
            // It was scrolled away for the most part: whatever takes its place begins at the top.
            offset = Math.max(offset, 0);
        }
        anchor = same != null ? same : other != null ? other : 0;
        if (same == null && other == null) {
            offset = 0;
            holdTop = true;
        }
        requestLayout();
    }

    /** Other rows, of which one is the first in sight; without it the first of all. */
    void top(List<Row> now, @Nullable Object first) {
        take(now);
        Integer at = first == null ? null : index.get(first);
        anchor = at == null ? 0 : at;
        // The month above an entry comes with it.
        anchor = anchor > 0 && rows.get(anchor - 1) instanceof Row.Head ? anchor - 1 : anchor;
        offset = 0;
        holdTop = true;
        holdBottom = true;
        requestLayout();
    }

    /** Other rows, of which the last is the last in sight. */
    void bottom(List<Row> now) {
        take(now);
        anchor = Math.max(0, rows.size() - 1);
        toBottom = true;
        holdTop = true;
        holdBottom = true;
        requestLayout();
    }

    private void take(List<Row> now) {
        rows = now;
        index.clear();
        for (int at = 0; at < rows.size(); at++) {
            index.put(rows.get(at).key(), at);
        }
        anchor = Math.min(anchor, Math.max(0, rows.size() - 1));
    }

    /** Down by so many pixels; up if they are negative. */
    void scrollBy(double pixels) {
        if (!rows.isEmpty() && pixels != 0) {
            offset -= pixels;
            holdTop |= pixels < 0;
            holdBottom |= pixels > 0;
            requestLayout();
        }
    }

    /** Scrolls as little as shows the whole row, or as much of it as there is room for from its top. */
    void reveal(Object key) {
        layout();
        Integer at = index.get(key);
        RowNode node = live.get(key);
        if (at != null && node != null && isInSight(key)) {
            double over = node.getLayoutY() + node.getHeight() - getHeight();
            double under = node.getLayoutY();
            scrollBy(under < 0 ? under : over > 0 ? Math.min(over, under) : 0);
        } else if (at != null) {
            boolean above = sight.rows().isEmpty() || at < index.getOrDefault(sight.rows().getFirst().row().key(), 0);
            anchor = at;
            offset = above ? 0 : Math.max(0, getHeight() - measure(rows.get(at)));
            holdTop = true;
            holdBottom = true;
            requestLayout();
        }
        layout();
    }

    private boolean isInSight(Object key) {
        return sight.rows().stream().anyMatch(placed -> placed.row().key().equals(key));
    }

    @Nullable
    RowNode node(Object key) {
        return live.get(key);
    }

    /** The row at a height, or null. */
    @Nullable
    Row at(double y) {
        return sight.rows().stream().filter(placed -> placed.top() <= y && y < placed.bottom()).map(Placed::row)
                .findFirst().orElse(null);
    }

    /** The row that is chosen, or null. */
    void choose(@Nullable Object key) {
        chosen = key;
        live.forEach((row, node) -> {
            if (node instanceof EntryRow entry) {
                entry.select(row.equals(key));
            }
        });
    }

    /** How many rows have nodes now. */
    int nodes() {
        return live.size() + spare.values().stream().mapToInt(Deque::size).sum();
    }

    private double measure(Row row) {
        return shown(row).arrange(across());
    }

    private double across() {
        return Math.max(0, snapSizeX(getWidth() - getInsets().getLeft() - getInsets().getRight()));
    }

    private RowNode shown(Row row) {
        RowNode node = live.get(row.key());
        if (node != null && !node.fits(row)) {
            release(row.key(), node);
            node = null;
        }
        if (node == null) {
            Deque<RowNode> same = spare.get(RowNode.sort(row));
            node = same == null ? null : same.poll();
            if (node == null) {
                node = nodes.apply(row);
                node.setManaged(false);
                getChildren().add(node);
            }
            live.put(row.key(), node);
            node.setVisible(true);
            node.show(row);
            node.applyCss();
        } else {
            node.show(row);
        }
        return node;
    }

    private void release(Object key, RowNode node) {
        live.remove(key);
        node.setVisible(false);
        Deque<RowNode> same = spare.computeIfAbsent(node.sort(), sort -> new ArrayDeque<>());
        if (node.isKept() || same.size() >= SPARE) {
            getChildren().remove(node);
        } else {
            same.push(node);
        }
    }

    @Override
    protected void layoutChildren() {
        if (getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        Map<Integer, double[]> places = new HashMap<>();
        if (!rows.isEmpty()) {
            if (toBottom) {
                offset = getHeight() - measure(rows.get(anchor));
            }
            fill(places);
            if (holdBottom && clampBottom(places)) {
                fill(places);
            }
            if (holdTop && clampTop(places)) {
                fill(places);
            }
        }
        toBottom = false;
        holdTop = false;
        holdBottom = false;
        settle(places);
        tell();
    }

    /** Lays out the first row in sight and those around it, as far as there is room. */
    private void fill(Map<Integer, double[]> places) {
        places.clear();
        double y = offset;
        int at = anchor;
        while (at < rows.size() && y < getHeight()) {
            double height = measure(rows.get(at));
            places.put(at, new double[]{y, height});
            y += height;
            at++;
        }
        double top = offset;
        at = anchor - 1;
        while (at >= 0 && top > 0) {
            double height = measure(rows.get(at));
            top -= height;
            places.put(at, new double[]{top, height});
            at--;
        }
    }

    /** No room is left below the last row. */
    private boolean clampBottom(Map<Integer, double[]> places) {
        double[] last = places.get(rows.size() - 1);
        if (last != null && last[0] + last[1] < getHeight()) {
            offset += getHeight() - last[0] - last[1];
            holdTop = true;
            return true;
        }
        return false;
    }

    /** No room is left above the first row. */
    private boolean clampTop(Map<Integer, double[]> places) {
        double[] first = places.get(0);
        if (places.isEmpty() || first != null && first[0] > 0) {
            anchor = 0;
            offset = 0;
            return true;
        }
        return false;
    }

    private void settle(Map<Integer, double[]> places) {
        Set<Object> used = new HashSet<>();
        List<Placed> seen = new ArrayList<>();
        boolean hung = false;
        for (Map.Entry<Integer, double[]> each : new TreeMap<>(places).entrySet()) {
            int at = each.getKey();
            double[] place = each.getValue();
            Row row = rows.get(at);
            boolean inSight = place[0] + place[1] > 0 && place[0] < getHeight();
            if (inSight) {
                RowNode node = shown(row);
                node.resizeRelocate(getInsets().getLeft(), snapPositionY(place[0]), across(), place[1]);
                if (node instanceof EntryRow entry) {
                    entry.select(row.key().equals(chosen));
                }
                used.add(row.key());
                seen.add(new Placed(row, place[0], place[0] + place[1]));
            }
            if (!hung && row instanceof Row.Item && place[0] + place[1] - RowNode.GAP > 0) {
                hung = true;
                anchor = at;
                offset = place[0];
            }
        }
        drop(used);
        int before = seen.isEmpty() ? 0 : index.getOrDefault(seen.getFirst().row().key(), 0);
        int behind = seen.isEmpty() ? 0 : rows.size() - 1 - index.getOrDefault(seen.getLast().row().key(), 0);
        sight = new Sight(List.copyOf(seen), before, behind);
    }

    /** Nodes of rows out of sight are used again, but not one that is being edited. */
    private void drop(Set<Object> used) {
        for (Iterator<Map.Entry<Object, RowNode>> each = new ArrayList<>(live.entrySet()).iterator(); each
                .hasNext();) {
            Map.Entry<Object, RowNode> one = each.next();
            RowNode node = one.getValue();
            if (!used.contains(one.getKey())) {
                Integer at = index.get(one.getKey());
                if (at != null && node.isKept() && node.fits(rows.get(at))) {
                    node.relocate(0, -10 * Math.max(1000, node.getHeight()));
                } else {
                    release(one.getKey(), node);
                }
            }
        }
    }

    /** Not in the middle of a layout: whoever hears of it may change the rows. */
    private void tell() {
        if (!told) {
            told = true;
            Platform.runLater(() -> {
                told = false;
                onSight.accept(sight);
            });
        }
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case ITEM_COUNT -> rows.size();
            case ITEM_AT_INDEX -> parameters.length > 0 && parameters[0] instanceof Integer at && at < rows.size()
                    ? live.get(rows.get(at).key())
                    : null;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
