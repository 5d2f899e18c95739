package app.ajar.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.app.TestWindow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void fromNothingToACallThatIsStillThereTomorrowByKeyboardAlone() throws Exception {
        TestWindow first = open();
        House house = new DoorsScreen(first).begin();
        house.reads("One conversation written down is enough to begin.");

        house.write("""
                @Nina Falk: called, she laughed a lot
                /no not now: the autumn set, "lovely, truly"
                /felt relieved, she said so
                /owe colour chart
                /idea lend her our satchel
                /phone 0151 496 0182""");
        house.reads("a new person will be made", "No, not now", "Promise, yours", "0151 496 0182");
        String typed = house.box();
        house.keep().choose("nina");
        house.reads("Nina Falk", "she laughed a lot", "“lovely, truly”", "colour chart", "Ajar");

        house.undo();
        assertThat(house.box()).as("the words are in the box again").isEqualTo(typed);
        house.hands.until("the fingers in the box",
                () -> first.scene().getFocusOwner() instanceof TextArea);
        house.leave().go(KeyCode.DIGIT2).reads("Nobody is in this journal yet");
        house.redo().choose("nina").reads("she laughed a lot", "“lovely, truly”");
        assertThat(first.close()).isZero();

        House again = new House(open());
        again.choose("fal").reads("she laughed a lot", "“lovely, truly”", "colour chart");
    }

    @Test
    void aJournalThatWasCopiedToAnotherLaptopIsTheSameThere() throws Exception {
        TestWindow here = open();
        House house = new DoorsScreen(here).begin();
        house.write("@Nina Falk: called, she laughed a lot").keep();
        assertThat(here.close()).isZero();

        Path elsewhere = Files.createDirectories(home.resolve("another laptop"));
        Path copy = elsewhere.resolve("from the stick");
        try (var files = Files.walk(home.resolve("Ajar"))) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(home.resolve("Ajar").relativize(file).toString()));
            }
        }
        TestWindow there = TestWindow.open(elsewhere, CLOCK, "--journal", copy.toString());
        window = there;
        House again = new House(there);
        again.choose("fal").reads("she laughed a lot");
        again.write("@Nina Falk: wrote that it arrived").keep();
        again.reads("wrote that it arrived");
    }
}
