package app.ajar.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.ColorScheme;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures of every view in the sample, to be looked at. */
@Tag("screenshots")
class ScreenshotsTest {

    private static final Path PICTURES = Path.of(System.getProperty("ajar.screenshots", "target/screenshots"));

    @TempDir
    static Path made;

    @TempDir
    Path home;

    @BeforeAll
    static void makeTheSample() {
        System.setProperty("java.awt.headless", "true");
        Tour.makeSample(made);
    }

    @ParameterizedTest
    @CsvSource({"light,1280,800", "dark,1280,800", "small,900,600"})
    void ofEveryView(String look, double width, double height) throws Exception {
        ColorScheme colours = look.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT;
        Tour.copySample(made, home);
        new Tour(home, colours, 100, 900, 600, (stop, hands) -> {
            WritableImage image = hands.on(() -> picture(hands.window.scene(), width, height));
            write(image, stop + "-" + look);
        }).go();
    }

    /** A headless screen is small: what the window holds is drawn in a larger one that is never shown. */
    private static WritableImage picture(Scene window, double width, double height) {
        Parent root = window.getRoot();
        window.setRoot(new Group());
        Scene larger = new Scene(root, width, height);
        larger.getStylesheets().setAll(window.getStylesheets());
        // Twice: what follows from the first layout, such as how much room there is, is laid out by the second.
        larger.snapshot(null);
        WritableImage image = larger.snapshot(null);
        larger.setRoot(new Group());
        window.setRoot(root);
        return image;
    }

    private static void write(WritableImage image, String name) throws IOException {
        PixelReader pixels = image.getPixelReader();
        BufferedImage picture = new BufferedImage((int) image.getWidth(), (int) image.getHeight(),
                BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        Files.createDirectories(PICTURES);
        assertThat(ImageIO.write(picture, "png", PICTURES.resolve(name + ".png").toFile())).isTrue();
    }
}
