package app.ajar.timeline;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** What shows a row. It is used for one row after the other. */
abstract class RowNode extends Region {

    /** The room below an entry. */
    static final double GAP = 18;
    /** The room between the entries of one capture. */
    static final double CLOSE = 11;

    private @Nullable Row shown;

    /** The sorts of nodes; one shows only rows of its own sort, so that no style changes while it is scrolled. */
    static Object sort(Row row) {
        return switch (row) {
            case Row.Head head -> head.ruled();
            case Row.Item item -> item.draft() != null ? item.id() : item.said().style() + whose(item.whose());
        };
    }

    private static String whose(Row.@Nullable Whose whose) {
        return whose == null ? "" : whose.words().isEmpty() ? "-kind" : "-name";
    }

    abstract Object sort();

    final boolean fits(Row row) {
        return sort(row).equals(sort());
    }

    /** Whether it stays with its row also out of sight. */
    boolean isKept() {
        return false;
    }

    final void show(Row row) {
        if (row != shown && !row.equals(shown)) {
            shown = row;
            fill(row);
        }
    }

    final @Nullable Row row() {
        return shown;
    }

    abstract void fill(Row row);

    /**
     * Puts everything at its place.
     *
     * @return how high it is, in whole pixels, with the room below it
     */
    abstract double arrange(double width);

    @Override
    protected void layoutChildren() {
        // The reel arranges it.
    }

    /** As a screen reader reads it. */
    final void read(String text) {
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setAccessibleText(text);
    }
}
