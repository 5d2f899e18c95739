package app.ajar.capture;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Pane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Colours some words of a text area: lies over it and draws the same letters in the same places once more. The text
 * area stays one, with its caret, its history and what reads it aloud. Words that are selected are left to it.
 */
final class Ink extends Pane {

    private static final int MOST_LINES = 300;

    private final TextArea area;
    private final Runnable moved;
    private final List<Text> letters = new ArrayList<>();
    private final Rectangle window = new Rectangle();
    private List<Shown.Spot> spots = List.of();
    private String of = "";
    private @Nullable Text text;

    /** @param moved is run when the lines of the text were broken anew */
    Ink(TextArea area, Runnable moved) {
        this.area = area;
        this.moved = moved;
        getStyleClass().add("ink");
        setMouseTransparent(true);
        setClip(window);
        area.textProperty().addListener((property, before, now) -> typed(now));
        area.selectionProperty().addListener((property, before, now) -> requestLayout());
        area.scrollTopProperty().addListener((property, before, now) -> requestLayout());
        area.skinProperty().addListener((property, before, now) -> text = null);
    }

    /** @param seenIn the text in which these were found; what was typed since moves them */
    void colour(List<Shown.Spot> found, String seenIn) {
        spots = found;
        of = seenIn;
        typed(area.getText());
    }

    private void typed(String now) {
        if (!now.equals(of)) {
            spots = moved(spots, of, now);
            of = now;
        }
        requestLayout();
    }

    /** Where the words are after something was typed among them; those that were altered are let go. */
    static List<Shown.Spot> moved(List<Shown.Spot> spots, String before, String now) {
        int least = Math.min(before.length(), now.length());
        int same = 0;
        while (same < least && before.charAt(same) == now.charAt(same)) {
            same++;
        }
        int behind = 0;
        while (behind < least - same
                && before.charAt(before.length() - 1 - behind) == now.charAt(now.length() - 1 - behind)) {
            behind++;
        }
        int shift = now.length() - before.length();
        List<Shown.Spot> moved = new ArrayList<>();
        for (Shown.Spot spot : spots) {
            if (spot.to() <= same) {
                moved.add(spot);
            } else if (spot.from() >= before.length() - behind) {
                moved.add(new Shown.Spot(spot.from() + shift, spot.to() + shift));
            }
        }
        return moved;
    }

    @Override
    protected void layoutChildren() {
        Text original = original();
        Node viewport = area.lookup(".viewport");
        int used = 0;
        if (original != null && viewport != null && original.getText().equals(of)) {
            Bounds seen = sceneToLocal(viewport.localToScene(viewport.getLayoutBounds()));
            window.setX(seen.getMinX());
            window.setY(seen.getMinY());
            window.setWidth(seen.getWidth());
            window.setHeight(seen.getHeight());
            for (Shown.Spot spot : spots) {
                used = words(original, spot, seen, used);
            }
        }
        for (int rest = used; rest < letters.size(); rest++) {
            letters.get(rest).setVisible(false);
        }
    }

    /** Word by word, for between two words a line may end. */
    private int words(Text original, Shown.Spot spot, Bounds seen, int used) {
        int next = used;
        int from = spot.from();
        while (from < spot.to()) {
            int to = from;
            while (to < spot.to() && !Character.isWhitespace(of.charAt(to))) {
                to++;
            }
            if (to > from && !isSelected(from, to)) {
                next = word(original, from, to, seen, next);
            }
            from = to + 1;
        }
        return next;
    }

    private boolean isSelected(int from, int to) {
        return area.getSelection().getLength() > 0 && area.getSelection().getStart() < to
                && area.getSelection().getEnd() > from;
    }

    private int word(Text original, int from, int to, Bounds seen, int next) {
        Bounds box = box(original.rangeShape(from, to));
        if (box == null) {
            return next;
        }
        Point2D at = sceneToLocal(original.localToScene(box.getMinX(), box.getMinY()));
        if (at.getY() > seen.getMaxY() || at.getY() + box.getHeight() < seen.getMinY()) {
            return next;
        }
        Text copy = next < letters.size() ? letters.get(next) : more();
        double line = box.getHeight() + original.getLineSpacing();
        long above = Math.round(box.getMinY() / line);
        boolean even = above <= MOST_LINES && Math.abs(above * line - box.getMinY()) < 0.5;
        // Letters are drawn on whole pixels: only below as many lines as theirs do these round as those do.
        Point2D origin = even ? sceneToLocal(original.localToScene(box.getMinX(), 0)) : at;
        copy.setLineSpacing(original.getLineSpacing());
        copy.setBoundsType(original.getBoundsType());
        copy.setText((even ? "\n".repeat((int) above) : "") + of.substring(from, to));
        copy.setLayoutX(origin.getX());
        copy.setLayoutY(origin.getY());
        copy.setVisible(true);
        return next + 1;
    }

    private Text more() {
        Text copy = new Text();
        copy.setManaged(false);
        copy.setTextOrigin(VPos.TOP);
        copy.getStyleClass().add("mark");
        letters.add(copy);
        getChildren().add(copy);
        return copy;
    }

    /** Around letters that stand in one line; null if a line ends among them. */
    private static @Nullable Bounds box(PathElement[] shape) {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = 0;
        double foot = 0;
        int starts = 0;
        for (PathElement element : shape) {
            Point2D at = switch (element) {
                case MoveTo to -> new Point2D(to.getX(), to.getY());
                case LineTo to -> new Point2D(to.getX(), to.getY());
                default -> null;
            };
            starts += element instanceof MoveTo ? 1 : 0;
            if (at != null) {
                left = Math.min(left, at.getX());
                top = Math.min(top, at.getY());
                right = Math.max(right, at.getX());
                foot = Math.max(foot, at.getY());
            }
        }
        return starts == 1 ? new BoundingBox(left, top, right - left, foot - top) : null;
    }

    /** The node that draws the text area's text; null as long as it has none. */
    @Nullable
    Text original() {
        Text known = text;
        if (known == null) {
            for (Node node : area.lookupAll(".content .text")) {
                if (node instanceof Text found && found.getParent() instanceof Group) {
                    known = found;
                }
            }
            if (known != null) {
                known.layoutBoundsProperty().addListener((property, before, now) -> {
                    requestLayout();
                    moved.run();
                });
                text = known;
            }
        }
        return known;
    }
}
