package app.ajar.ui;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Background;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderImage;
import javafx.scene.layout.BorderRepeat;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/**
 * The shadow of what lies over the rest: a small picture of one whose edges are drawn out to its size. A shadow of the
 * thing itself would be blurred anew with every letter typed in it and each time it is shown, which takes a fifth of a
 * second where no graphics card helps. Its colour is that of its background.
 */
public final class Shade extends Region {

    /** In pixels: how far it reaches, how far it falls, and how round the corners are of what it belongs to. */
    private static final int REACH = 32;
    private static final int FALL = 10;
    private static final int ROUND = 14;
    /** Behind these the edge is straight, and what is inside evenly dark. */
    private static final int SLICE = 2 * REACH + ROUND;
    private static final int WHOLE = 2 * SLICE + 1;
    private static final Map<Color, Border> KNOWN = new ConcurrentHashMap<>();

    /** Held here alone: what is shown again and again gets a new one each time. */
    private final InvalidationListener follow;

    /** @param of lies in the same parent, above this */
    public Shade(Node of) {
        getStyleClass().add("shade");
        setManaged(false);
        setMouseTransparent(true);
        backgroundProperty().addListener((background, before, now) -> dress(now));
        follow = moved -> {
            setOpacity(of.getOpacity());
            resizeRelocate(of.getLayoutX(), of.getLayoutY(), of.getLayoutBounds().getWidth(),
                    of.getLayoutBounds().getHeight());
        };
        InvalidationListener weak = new WeakInvalidationListener(follow);
        List.of(of.opacityProperty(), of.layoutXProperty(), of.layoutYProperty(), of.layoutBoundsProperty())
                .forEach(each -> each.addListener(weak));
        // What is shown where it was before does not move.
        follow.invalidated(of.layoutBoundsProperty());
    }

    private void dress(@Nullable Background now) {
        if (now != null && !now.getFills().isEmpty()
                && now.getFills().getFirst().getFill() instanceof Color colour) {
            setBorder(KNOWN.computeIfAbsent(colour, Shade::border));
        }
    }

    private static Border border(Color colour) {
        BorderWidths wide = new BorderWidths(SLICE);
        return new Border(new BorderImage(image(colour), wide, new Insets(FALL - REACH, -REACH, -FALL - REACH, -REACH),
                wide, false, BorderRepeat.STRETCH, BorderRepeat.STRETCH));
    }

    /** A round square of the least size that shows all of it, blurred across and down. It is the same on all sides. */
    private static Image image(Color colour) {
        double[] weights = weights();
        double[][] dark = blurred(blurred(square(), weights), weights);
        WritableImage image = new WritableImage(WHOLE, WHOLE);
        PixelWriter pixels = image.getPixelWriter();
        for (int x = 0; x < WHOLE; x++) {
            for (int y = 0; y < WHOLE; y++) {
                double here = dark[Math.min(x, WHOLE - 1 - x)][Math.min(y, WHOLE - 1 - y)];
                pixels.setColor(x, y, new Color(colour.getRed(), colour.getGreen(), colour.getBlue(),
                        Math.min(1, colour.getOpacity() * here)));
            }
        }
        return image;
    }

    /** A quarter of it, row by row, with as much of the others as is blurred into it. */
    private static double[][] square() {
        double[][] dark = new double[SLICE + 1 + REACH][SLICE + 1 + REACH];
        double half = WHOLE / 2.0 - REACH - ROUND;
        for (int x = 0; x < dark.length; x++) {
            for (int y = 0; y < dark.length; y++) {
                double across = Math.max(0, Math.abs(x + 0.5 - WHOLE / 2.0) - half);
                double down = Math.max(0, Math.abs(y + 0.5 - WHOLE / 2.0) - half);
                dark[x][y] = Math.clamp(ROUND + 0.5 - Math.hypot(across, down), 0, 1);
            }
        }
        return dark;
    }

    /** Each row blurred, and turned into a column. */
    private static double[][] blurred(double[][] dark, double[] weights) {
        double[][] blurred = new double[SLICE + 1][dark.length];
        for (int row = 0; row < dark.length; row++) {
            for (int at = 0; at <= SLICE; at++) {
                // Outside of the square there is nothing to be blurred.
                for (int from = Math.max(REACH, at - REACH); from <= at + REACH; from++) {
                    blurred[at][row] += dark[row][from] * weights[from - at + REACH];
                }
            }
        }
        return blurred;
    }

    /** Those of a normal distribution that ends at three standard deviations, as the effect of the toolkit has them. */
    private static double[] weights() {
        double[] weights = new double[2 * REACH + 1];
        double sum = 0;
        for (int at = 0; at < weights.length; at++) {
            double deviations = 3.0 * (at - REACH) / REACH;
            weights[at] = Math.exp(-deviations * deviations / 2);
            sum += weights[at];
        }
        for (int at = 0; at < weights.length; at++) {
            weights[at] /= sum;
        }
        return weights;
    }
}
