package app.ajar.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What will be kept, row by row. Rows that stay as they are, before and behind what changed, are not touched. */
public final class CaptureRows extends VBox {

    private final List<RowNode> nodes = new ArrayList<>();
    private List<Shown> shown = List.of();
    private @Nullable PreviewModel model;

    public CaptureRows() {
        getStyleClass().add("capture-rows");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setFocusTraversable(true);
    }

    void follow(PreviewModel preview) {
        model = preview;
    }

    void show(List<Shown> now) {
        int before = 0;
        int least = Math.min(shown.size(), now.size());
        while (before < least && shown.get(before).equals(now.get(before))) {
            before++;
        }
        int behind = 0;
        while (behind < least - before && kind(shown, behind).equals(kind(now, behind))) {
            behind++;
        }
        List<RowNode> middle = new ArrayList<>(nodes.subList(before, nodes.size() - behind));
        List<RowNode> fresh = new ArrayList<>();
        for (int at = before; at < now.size() - behind; at++) {
            RowNode used = at - before < middle.size() ? middle.get(at - before) : null;
            boolean fits = used != null && used.show(now.get(at));
            fresh.add(fits && used != null ? used : node(now.get(at)));
        }
        if (!fresh.equals(middle)) {
            List<Node> drawn = new ArrayList<>();
            fresh.forEach(one -> drawn.add(one.node()));
            getChildren().remove(before, before + middle.size());
            getChildren().addAll(before, drawn);
            nodes.subList(before, before + middle.size()).clear();
            nodes.addAll(before, fresh);
        }
        for (int at = now.size() - behind; at < now.size(); at++) {
            nodes.get(at).show(now.get(at));
        }
        shown = now;
    }

    private static Class<?> kind(List<Shown> rows, int fromEnd) {
        return rows.get(rows.size() - 1 - fromEnd).getClass();
    }

    private RowNode node(Shown row) {
        PreviewModel preview = Objects.requireNonNull(model, "followed");
        RowNode node = switch (row) {
            case Shown.Line _ -> new LineRow(preview);
            case Shown.Which _ -> new WhichRow(preview);
            case Shown.Also _ -> new AlsoRow(preview);
            case Shown.Whose _,Shown.Stopped _,Shown.More _ -> new WhoseRow();
        };
        node.show(row);
        return node;
    }
}
