package app.ajar.journeys;

import app.ajar.app.TestWindow;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-12T16:40:00Z"), ZoneId.of("Europe/London"));

    @TempDir
    Path home;

    @Test
    void theSampleIsLookedAtAndAStopIsSeen() throws Exception {
        TestWindow window = TestWindow.open(home, CLOCK);
        try {
            House house = new DoorsScreen(window).sample();
            house.reads("Ana Marques", "33 people");

            house.choose("marques").reads("Baker, runs Marques & Daughter", "Friend", "Ajar", "The terrace permit",
                    "What did");
            house.choose("martin").reads("Surveyor", "Closed at their wish", "Martin Hale",
                    "everything, every channel");
            house.write("he came by for his ladder").reads("Conversation", "What will be kept");
            house.reads("Please don't ring me any more");
        } finally {
            window.close();
        }
    }
}
