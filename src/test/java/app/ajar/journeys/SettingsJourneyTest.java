package app.ajar.journeys;

import app.ajar.app.TestWindow;
import java.nio.file.Path;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The settings by keys alone. */
class SettingsJourneyTest {

    @TempDir
    static Path home;

    @Test
    void theArrowsGoFromSectionToSectionAndTabGoesIn() throws Exception {
        Tour.makeSample(home);
        TestWindow window = TestWindow.open(home, Tour.CLOCK, "--journal", home.resolve("Ajar sample").toString());
        try {
            House house = new House(window);
            house.go(KeyCode.COMMA).reads("Look and text size", "Light or dark").doesNotRead("This journal");
            focused(house, "Look and text size");
            house.hands.press(KeyCode.TAB);
            focused(house, "As the system");
            house.hands.press(KeyCode.SHIFT, KeyCode.TAB);
            focused(house, "Look and text size");
            house.hands.press(KeyCode.DOWN);
            focused(house, "Backups, passphrase");
            house.hands.press(KeyCode.DOWN);
            focused(house, "Bring in, take out");
            house.reads("This journal").doesNotRead("Light or dark");
            house.hands.press(KeyCode.UP);
            house.hands.press(KeyCode.UP);
            house.reads("Light or dark").doesNotRead("This journal");
            house.hands.press(KeyCode.SPACE);
            house.reads("Light or dark");
            house.hands.press(KeyCode.DOWN);
            house.hands.press(KeyCode.DOWN);
            house.go(KeyCode.DIGIT2).go(KeyCode.COMMA).reads("This journal");
            focused(house, "Bring in, take out");
        } finally {
            window.close();
        }
    }

    private static void focused(House house, String name) {
        house.hands.until(name + " focused", () -> house.hands.window.scene().getFocusOwner() instanceof ToggleButton it
                && it.getText().equals(name));
    }
}
