package app.ajar.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.app.TestWindow;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jspecify.annotations.Nullable;

class FirstDayTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-12T16:40:00Z"), ZoneId.of("Europe/London"));

    @TempDir
    Path home;

    private @Nullable TestWindow window;

    @AfterEach
    void close() throws Exception {
        if (window != null) {
            window.close();
        }
    }

    private TestWindow open(String... arguments) throws Exception {
        TestWindow opened = TestWindow.open(home, CLOCK, arguments);
        window = opened;
        return opened;
    }

    @Test
    void fromNothingToANoteThatIsStillThereTomorrowByKeyboardAlone() throws Exception {
        TestWindow first = open();
        House house = new DoorsScreen(first).begin();
        house.reads("Nobody yet.");

        house.write("""
                @Nina Falk: called, she laughed a lot
                /no not now: the autumn set, "lovely, truly"
                /owe colour chart""");
        house.reads("a new person will be made", "No, not now", "Promise, yours", "three ready");
        house.keep();
        house.reads("Nina Falk", "called, she laughed a lot", "“lovely, truly”", "colour chart", "Ajar");

        house.undo().doesNotRead("she laughed a lot").doesNotRead("Never asked how").reads("Nobody yet.");
        house.redo().choose("nina").reads("called, she laughed a lot", "“lovely, truly”");
        assertThat(first.close()).isZero();

        House again = new House(open());
        again.choose("fal").reads("called, she laughed a lot", "“lovely, truly”", "colour chart");
    }
}
