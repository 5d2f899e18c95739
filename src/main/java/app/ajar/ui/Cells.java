package app.ajar.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.util.Callback;

/** Makes the rows of a list. */
public final class Cells {

    private Cells() {}

    /**
     * Makes the first row at once: it takes longer than all others, for what it consists of is loaded with it, and a
     * view is made beside the window.
     */
    public static <T> Callback<ListView<T>, ListCell<T>> of(Supplier<? extends ListCell<T>> maker) {
        Deque<ListCell<T>> made = new ArrayDeque<>(List.of(maker.get()));
        return list -> made.isEmpty() ? maker.get() : made.pop();
    }
}
