package app.ajar.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.app.TestWindow;
import app.ajar.transfer.Sample;
import java.awt.image.BufferedImage;
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
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of the box, to be looked at. */
@Tag("screenshots")
class CapturePicturesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-12T16:40:00Z"), ZoneId.of("Europe/London"));
    private static final Path PICTURES = Path.of(System.getProperty("ajar.screenshots", "target/screenshots"));

    @TempDir
    Path home;

    @BeforeAll
    static void headless() {
        System.setProperty("java.awt.headless", "true");
    }

    @ParameterizedTest
    @CsvSource({"light,1280,800", "dark,1280,800", "small,900,600"})
    void theBox(String look, double width, double height) throws Exception {
        ColorScheme colours = look.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT;
        Path folder = home.resolve("sample");
        Sample.into(folder, LocalDate.now(CLOCK), CLOCK.getZone());
        TestWindow window = TestWindow.open(home, CLOCK, new TestWindow.NoDialogs(), colours, width, height,
                "--journal", folder.toString());
        try {
            House house = new House(window);
            house.write("");
            take(window, "empty-" + look);
            for (int back = 0; back < 3; back++) {
                house.hands.press(KeyCode.SHIFT, KeyCode.TAB);
            }
            house.hands.type("ana m");
            house.reads("make ana m");
            take(window, "adder-" + look);
            house.hands.press(KeyCode.ENTER);
            house.hands.press(KeyCode.F6);
            house.put("""
                    She called. Sue has rung already, the students come on Saturday.
                    /no not now: evening at the bakery, because no room yet, ask after Christmas, \
                    "not with a ladder in it"
                    /felt relieved, she said so
                    /owe moving boxes by Saturday
                    /guess Sundays suit her better than evenings, a little sure
                    @Sue Tanaka
                    /""").reads("four ready", "She called");
            take(window, "capture-" + look);
            house.put("""
                    /party at Rosa's, the winter evening
                    Everybody stayed until ten. The quince cake went first.
                    @Nina Cole
                    /phone 0151 496 0148
                    /bought two jars of balm
                    /welcome "ring me about the balm, do"
                    @Ana
                    /bought hand cream
                    @Ivy Marsh
                    /birthday 3 June
                    /stop calls "text me, I never pick up"
                    @Martin
                    /gave the cake recipe
                    @Felix
                    /no not this: a party of his own, because the shed, thanked
                    @Jo Lang
                    /from Beth, agreed
                    /book""").reads("no such mark");
            take(window, "party-" + look);
        } finally {
            window.close();
        }
    }

    private static void take(TestWindow window, String name) throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
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
        assertThat(ImageIO.write(picture, "png", PICTURES.resolve(name + ".png").toFile())).isTrue();
    }
}
