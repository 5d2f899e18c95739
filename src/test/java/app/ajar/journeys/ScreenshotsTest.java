package app.ajar.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.app.TestWindow;
import app.ajar.transfer.Sample;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import javafx.application.ColorScheme;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of the sample, to be looked at. */
@Tag("screenshots")
class ScreenshotsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-12T16:40:00Z"), ZoneId.of("Europe/London"));
    private static final String SAMPLE = "Ajar sample";
    private static final Path PICTURES = Path.of(System.getProperty("ajar.screenshots", "target/screenshots"));

    @TempDir
    static Path made;

    @TempDir
    Path home;

    @BeforeAll
    static void makeTheSample() {
        System.setProperty("java.awt.headless", "true");
        Sample.into(made.resolve(SAMPLE), LocalDate.now(CLOCK), CLOCK.getZone());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"light,900,700", "dark,900,700", "small,900,600"})
    void everyPlaceOfTheFirstWindow(String look, double width, double height) throws Exception {
        ColorScheme colours = look.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT;
        copy(made.resolve(SAMPLE), home.resolve(SAMPLE));
        TestWindow window = TestWindow.open(home, CLOCK, new TestWindow.NoDialogs(), colours, width, height);
        try {
            DoorsScreen doors = new DoorsScreen(window);
            take(window, "doors-" + look);
            House house = doors.sample();
            house.reads("Ana Marques");
            take(window, "nobody-" + look);
            house.choose("marques").reads("The terrace permit");
            take(window, "person-" + look);
            house.write("""
                    She called. Sue has rung already, the students come on Saturday.
                    /no not now: evening at the bakery, because no room, ask after Christmas, "not with a ladder in it"
                    /felt relieved, she said so
                    /owe moving boxes by Saturday
                    /guess Sundays suit her better than evenings, a little sure
                    /idea
                    @Ana: /role host
                    @שרה כהן: wrote
                    /stop calls, "please do not ring\"""").reads("What will be kept", "Which", "calls");
            take(window, "capture-" + look);
            house.keep();
            take(window, "kept-" + look);
            house.choose("martin").reads("Asked for no contact");
            take(window, "stop-" + look);
        } finally {
            window.close();
        }
    }

    private static void take(TestWindow window, String name) throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage image = WaitForAsyncUtils.asyncFx(() -> window.scene().snapshot(null)).get(30, TimeUnit.SECONDS);
        PixelReader pixels = image.getPixelReader();
        BufferedImage picture = new BufferedImage((int) image.getWidth(), (int) image.getHeight(),
                BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        Files.createDirectories(PICTURES);
        Path file = PICTURES.resolve(name + ".png");
        assertThat(ImageIO.write(picture, "png", file.toFile())).isTrue();
    }
}
