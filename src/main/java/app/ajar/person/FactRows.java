package app.ajar.person;

import app.ajar.person.FactsModel.Editing;
import app.ajar.ui.Messages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** Facts in boxes: a row for each, the field in the place of the one that is edited. Rows outlive a reload. */
final class FactRows {

    private final FactsModel model;
    private final Messages messages;
    private final Map<String, FactRow> rows = new HashMap<>();
    private @Nullable Editing opened;
    private @Nullable FactEditor editor;

    FactRows(FactsModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    /** Shows these facts in the box, and nothing else. */
    void show(Pane box, List<Fact> facts) {
        Editing editing = model.editing().get();
        List<Node> wanted = new ArrayList<>();
        for (Fact fact : facts) {
            wanted.add(editing != null && editing.key().equals(fact.key()) ? editor(editing) : row(fact));
        }
        set(box.getChildren(), wanted);
    }

    /** Shows the field of a new fact in the box, or nothing. */
    void showFresh(Pane box) {
        Editing editing = model.editing().get();
        boolean fresh = editing != null && editing.fact() == null;
        set(box.getChildren(), fresh ? List.of(editor(editing)) : List.of());
    }

    private FactRow row(Fact fact) {
        FactRow row = rows.computeIfAbsent(fact.key(), key -> new FactRow(model, messages, fact));
        row.show(fact);
        return row;
    }

    /** One field as long as the same fact is edited, so that a reload takes neither text nor caret away. */
    private FactEditor editor(Editing editing) {
        FactEditor open = editor;
        if (open == null || !editing.equals(opened)) {
            open = new FactEditor(model, messages, editing);
            editor = open;
            opened = editing;
        }
        return open;
    }

    /** The field that stands in one of these boxes, also if it was just closed and is shown still. */
    @Nullable
    FactEditor open() {
        return editor != null && editor.getScene() != null ? editor : null;
    }

    void closed() {
        editor = null;
        opened = null;
    }

    /** The row of a fact that is shown. */
    @Nullable
    FactRow of(String key) {
        FactRow row = rows.get(key);
        return row != null && row.getScene() != null ? row : null;
    }

    void forget() {
        rows.clear();
    }

    /** The rows below a box, from above. */
    static List<FactRow> below(Parent box) {
        List<FactRow> found = new ArrayList<>();
        for (Node node : box.getChildrenUnmodifiable()) {
            if (node instanceof FactRow row) {
                found.add(row);
            } else if (node instanceof Parent inner) {
                found.addAll(below(inner));
            }
        }
        return found;
    }

    /** Does something to the rows below a box; where the one that had the focus goes, the next one gets it. */
    static void keepingFocus(Parent box, Runnable change) {
        List<FactRow> before = below(box);
        int at = 0;
        while (at < before.size() && !before.get(at).isFocused()) {
            at++;
        }
        change.run();
        List<FactRow> now = below(box);
        if (at < before.size() && before.get(at).getScene() == null && !now.isEmpty()) {
            now.get(Math.min(at, now.size() - 1)).requestFocus();
        }
    }

    /** What stays is not taken out of the scene, or it would lose the focus. */
    static void set(ObservableList<Node> nodes, List<? extends Node> wanted) {
        nodes.removeIf(node -> !wanted.contains(node));
        for (int at = 0; at < wanted.size(); at++) {
            Node node = wanted.get(at);
            if (at >= nodes.size() || nodes.get(at) != node) {
                nodes.remove(node);
                nodes.add(at, node);
            }
        }
    }
}
