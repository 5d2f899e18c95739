package app.ajar.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.app.TestWindow;
import app.ajar.store.Journals;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the settings: back up, write, look inside, go back, put back, keep; by keys alone. */
class BackupJourneyTest {

    @TempDir
    Path home;

    private TestWindow window;
    private House house;

    @BeforeEach
    void open() throws Exception {
        Tour.makeSample(home);
        start();
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private void start() throws Exception {
        TestWindow.NoDialogs dialogs = new TestWindow.NoDialogs() {
            @Override
            public Optional<Path> folder(String title) {
                return title.equals("A second place") ? Optional.of(home.resolve("BLUE STICK")) : Optional.empty();
            }
        };
        window = TestWindow.open(home, Tour.CLOCK, dialogs, ColorScheme.LIGHT, 900, 700, "--journal",
                home.resolve("Ajar sample").toString());
        house = new House(window);
        house.hands.untilAccessible("Write");
    }

    private void settings() {
        house.hands.press(KeyCode.SHORTCUT, KeyCode.COMMA);
        house.hands.untilRead("Backups you can go back to");
        house.hands.rest();
    }

    private void press(String button) {
        house.hands.focus(button);
        house.hands.press(KeyCode.SPACE);
    }

    private void backUp() {
        house.hands.press(KeyCode.SHORTCUT, KeyCode.COMMA);
        house.hands.untilRead("There is none yet.");
        press("Back up now");
        house.hands.untilRead("it is whole");
    }

    private void write(String text) {
        house.hands.press(KeyCode.SHORTCUT, KeyCode.L);
        house.hands.untilOverlay();
        house.hands.type(text);
        house.hands.untilRead("What will be kept");
        house.hands.press(KeyCode.SHORTCUT, KeyCode.ENTER);
        house.hands.until("the box closed", () -> Nodes.top(window.scene()) == window.scene().getRoot());
    }

    @Test
    void oneGoesBackAndForthAndKeepsIt() throws Exception {
        backUp();
        house.reads("Last one just now", "34 people, ", "this laptop");
        write("The bakery smells of rain");
        settings();
        press("Look inside");
        house.hands.untilRead("1 entry");
        house.reads("The bakery smells of rain", "Every stop stays", "Backup of Today, 16:40");
        press("Go back to this");
        house.hands.untilRead("You went back to Today, 16:40.");
        window.close();
        start();

        house.hands.untilRead("You went back to Today, 16:40.");
        press("Put everything back as it was");
        house.hands.untilGone("You went back to Today, 16:40.");
        settings();
        press("Go back to one of them");
        house.hands.untilOverlay();
        house.hands.untilRead("The bakery smells of rain");
        press("Older");
        house.hands.untilRead("Everything is now as it is in this backup.");
        press("Newer");
        house.hands.untilRead("The bakery smells of rain");
        press("Go back to this");
        house.hands.untilRead("You went back to Today, 16:40.");
        press("Keep this");
        house.hands.untilGone("You went back to Today, 16:40.");
    }

    @Test
    void aSecondPlaceIsChosenNamedAndLetGo() throws Exception {
        Path stick = Files.createDirectory(home.resolve("BLUE STICK"));
        house.hands.press(KeyCode.SHORTCUT, KeyCode.COMMA);
        house.hands.untilRead("none chosen");
        press("Choose …");
        house.hands.untilRead("BLUE STICK, Today");
        house.hands.untilRead("2 kept, ");
        assertThat(stick.toFile().list()).hasSize(1);
        Files.move(stick, home.resolve("pulled out"));
        press("Back up now");
        house.hands.untilRead("BLUE STICK is not there now; last backup Today");
        press("Use none");
        house.hands.untilRead("none chosen");
    }

    @Test
    void aFolderOlderThanItsBackupGoesOnFromIt() throws Exception {
        Path sample = home.resolve("Ajar sample");
        window.close();
        Path week = home.resolve("last week");
        Journals.copy(sample, week);
        start();
        write("The bakery smells of rain");
        window.close();
        Journals.delete(sample);
        Journals.copy(week, sample);
        window = TestWindow.open(home, Tour.CLOCK, "--journal", sample.toString());
        Hands hands = new Hands(window);
        hands.untilRead("one write is missing here");
        hands.untilRead("Open it as it is");
        hands.focus("Go on from the backup");
        hands.press(KeyCode.SPACE);
        house = new House(window);
        house.hands.untilAccessible("Write");
        house.hands.press(KeyCode.SHORTCUT, KeyCode.K);
        house.hands.untilOverlay();
        house.hands.type("smells of rain");
        house.hands.untilRead("On the timeline");
        house.hands.press(KeyCode.ESCAPE);
    }
}
