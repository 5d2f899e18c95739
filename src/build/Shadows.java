import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/**
 * Draws the shadow of a dialog, once for light and once for dark, in the colour that its sheet names -shade. All is in
 * pixels.
 */
class Shadows {

    private static final int REACH = 32;
    private static final int ROUND = 14;
    /** Behind these the edge is straight, and what is inside evenly dark. */
    private static final int SLICE = 2 * REACH + ROUND;
    private static final int WHOLE = 2 * SLICE + 1;
    private static final Pattern SHADE = Pattern.compile("-shade: rgba\\((\\d+), (\\d+), (\\d+), ([\\d.]+)\\)");

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        BufferedImage dark = dark();
        for (var each : Map.of("tokens.css", "shade.png", "dark.css", "shade-dark.png").entrySet()) {
            MatchResult shade = SHADE.matcher(Files.readString(folder.resolve(each.getKey()))).results().findFirst()
                    .orElseThrow(() -> new IOException(each.getKey() + " names no -shade"));
            int colour = number(shade, 1) << 16 | number(shade, 2) << 8 | number(shade, 3);
            double opacity = Double.parseDouble(shade.group(4));
            BufferedImage shadow = new BufferedImage(WHOLE, WHOLE, BufferedImage.TYPE_INT_ARGB);
            for (int x = 0; x < WHOLE; x++) {
                for (int y = 0; y < WHOLE; y++) {
                    int here = (int) Math.round(dark.getRaster().getSample(x, y, 0) * opacity);
                    shadow.setRGB(x, y, here << 24 | colour);
                }
            }
            ImageIO.write(shadow, "png", new File(folder.toFile(), each.getValue()));
        }
    }

    private static int number(MatchResult result, int group) {
        return Integer.parseInt(result.group(group));
    }

    /**
     * A round square of the least size that shows all of it, blurred across and down. It is drawn on more than that:
     * what is at the edge is not blurred but black.
     */
    private static BufferedImage dark() {
        int more = WHOLE + 2 * REACH;
        BufferedImage square = new BufferedImage(more, more, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D drawing = square.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawing.setColor(Color.WHITE);
        drawing.fillRoundRect(2 * REACH, 2 * REACH, WHOLE - 2 * REACH, WHOLE - 2 * REACH, 2 * ROUND, 2 * ROUND);
        drawing.dispose();
        float[] weights = weights();
        BufferedImage across = new ConvolveOp(new Kernel(weights.length, 1, weights)).filter(square, null);
        return new ConvolveOp(new Kernel(1, weights.length, weights)).filter(across, null).getSubimage(REACH, REACH,
                WHOLE, WHOLE);
    }

    /** Those of a normal distribution that ends at three standard deviations, as the effect of the toolkit has them. */
    private static float[] weights() {
        float[] weights = new float[2 * REACH + 1];
        float sum = 0;
        for (int at = 0; at < weights.length; at++) {
            double deviations = 3.0 * (at - REACH) / REACH;
            weights[at] = (float) Math.exp(-deviations * deviations / 2);
            sum += weights[at];
        }
        for (int at = 0; at < weights.length; at++) {
            weights[at] /= sum;
        }
        return weights;
    }
}
