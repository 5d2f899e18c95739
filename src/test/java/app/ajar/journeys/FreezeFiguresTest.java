package app.ajar.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.app.TestWindow;
import app.ajar.transfer.Sample;
import app.ajar.ui.Navigator.Section;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often the window stands still in a day's work on the sample: when all is seen for the first time, and then. */
@Tag("bench")
class FreezeFiguresTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-12T16:40:00Z"), ZoneId.of("Europe/London"));
    private static final int TIMES = 3;

    @TempDir
    Path home;

    @Test
    void theWindowAnswersAllDay() throws Exception {
        Sample.into(home.resolve("sample"), LocalDate.now(CLOCK), CLOCK.getZone());
        TestWindow window = TestWindow.open(home, CLOCK, "--journal", home.resolve("sample").toString());
        try {
            House house = new House(window);
            work(house);
            int first = window.freezes();
            for (int time = 0; time < TIMES; time++) {
                work(house);
            }
            int then = window.freezes() - first;
            Files.writeString(Path.of("target/bench/freezes.window.txt"), String.format(Locale.ROOT,
                    "times the window stood still for 100 ms in a walk through all places, the first time"
                            + "\t12.0\t%d\ttimes%n"
                            + "the same in %d walks after it\t0.0\t%d\ttimes%n",
                    first, TIMES, then));
            assertThat(first).isNotNegative();
        } finally {
            window.close();
        }
    }

    private static void work(House house) {
        Hands hands = house.hands;
        for (KeyCode place : List.of(KeyCode.DIGIT1, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5, KeyCode.DIGIT6)) {
            house.go(place);
            hands.rest();
        }
        try {
            hands.window.go(Section.TIMELINE);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        house.reads("Martin Hale");
        for (int page = 0; page < 10; page++) {
            hands.press(KeyCode.PAGE_DOWN);
        }
        house.go(KeyCode.DIGIT2).reads("33 people");
        house.choose("marques").reads("The terrace permit");
        hands.press(KeyCode.SHORTCUT, KeyCode.K);
        hands.untilOverlay();
        hands.type("terr");
        house.reads("On the timeline").leave();
        house.write("@Ana Marques: she called about the terrace\n/owe colour chart by Friday").keep();
        house.undo();
        house.leave();
        house.go(KeyCode.DIGIT2).reads("33 people");
    }
}
