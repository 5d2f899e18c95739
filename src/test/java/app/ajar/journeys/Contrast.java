package app.ajar.journeys;

import app.ajar.ui.Icon;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/** Compares each text's colour with what is drawn behind it (WCAG 2.2, contrast ratio). */
final class Contrast {

    private static final double LEAST = 4.5;
    /** Of a drawing, which stands beside words (WCAG 2.2, 1.4.11). */
    private static final double LEAST_OF_DRAWINGS = 3;
    private static final double[] ACROSS = {0.1, 0.5, 0.9};

    private Contrast() {}

    static List<String> in(Scene scene) {
        List<Text> texts = new ArrayList<>();
        for (Node node : Nodes.visible(Nodes.top(scene))) {
            if (node instanceof Text text && !text.getText().isBlank() && !node.isDisabled()) {
                texts.add(text);
            }
        }
        List<Double> opacity = texts.stream().map(Node::getOpacity).toList();
        texts.forEach(text -> text.setOpacity(0));
        WritableImage behind = scene.snapshot(null);
        for (int at = 0; at < texts.size(); at++) {
            texts.get(at).setOpacity(opacity.get(at));
        }
        List<String> found = new ArrayList<>();
        for (Text text : texts) {
            if (text.getFill() instanceof Color fill && fill.getOpacity() > 0 && isInside(text, scene)) {
                double least = text.getParent() instanceof Icon ? LEAST_OF_DRAWINGS : LEAST;
                double ratio = ratio(text, seen(text, fill), behind);
                if (ratio < least) {
                    found.add(String.format("%.2f instead of %.1f: \"%s\" %s in %s", ratio, least, text.getText(),
                            fill, Nodes.name(text.getParent())));
                }
            }
        }
        return found;
    }

    /** Whether all of it is in the window and nothing it is scrolled in cuts it off. */
    private static boolean isInside(Text text, Scene scene) {
        Bounds bounds = text.localToScene(text.getBoundsInLocal());
        for (Node at = text.getParent(); at != null; at = at.getParent()) {
            Node clip = at.getClip();
            if (clip != null && !at.localToScene(clip.getBoundsInParent()).contains(bounds)) {
                return false;
            }
        }
        return bounds.getMinX() >= 0 && bounds.getMinY() >= 0 && bounds.getMaxX() < scene.getWidth()
                && bounds.getMaxY() < scene.getHeight();
    }

    private static Color seen(Node node, Color fill) {
        double opacity = fill.getOpacity();
        for (Node at = node; at != null; at = at.getParent()) {
            opacity *= at.getOpacity();
        }
        return new Color(fill.getRed(), fill.getGreen(), fill.getBlue(), opacity);
    }

    private static double ratio(Text text, Color fill, WritableImage behind) {
        Bounds bounds = text.localToScene(text.getBoundsInLocal());
        PixelReader pixels = behind.getPixelReader();
        List<Double> ratios = new ArrayList<>();
        for (double share : ACROSS) {
            Color ground = pixels.getColor((int) (bounds.getMinX() + bounds.getWidth() * share),
                    (int) bounds.getCenterY());
            ratios.add(ratio(ground.interpolate(new Color(fill.getRed(), fill.getGreen(), fill.getBlue(), 1),
                    fill.getOpacity()), ground));
        }
        return ratios.stream().sorted().skip(1).findFirst().orElseThrow();
    }

    private static double ratio(Color one, Color other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
