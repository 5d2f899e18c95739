package app.ajar.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.app.TestWindow;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample's doors, by keys alone. */
class DoorsJourneyTest {

    @TempDir
    Path home;

    private TestWindow window;
    private House house;

    @BeforeEach
    void open() throws Exception {
        Tour.makeSample(home);
        window = TestWindow.open(home, Tour.CLOCK, "--journal", home.resolve("Ajar sample").toString());
        house = new House(window);
        house.go(KeyCode.DIGIT3).reads("To acknowledge", "Their moment has come");
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private void at(String who) {
        house.hands.until("at " + who, () -> {
            Node owner = window.scene().getFocusOwner();
            return owner != null && owner.getAccessibleText() != null && owner.getAccessibleText().startsWith(who);
        });
    }

    private void press(KeyCode... keys) {
        house.hands.press(keys);
    }

    @Test
    void theArrowsGoFromOneToTheNextAndEnterOpensThem() {
        at("Jonas Weber: not this, 6 Nov");
        press(KeyCode.UP);
        at("Jonas Weber");
        press(KeyCode.DOWN);
        at("Hilde Krogh");
        press(KeyCode.DOWN);
        at("Dev Patel: after the harvest. “November, when the presses stop.”");
        press(KeyCode.ENTER);
        house.reads("Cider maker");
        press(KeyCode.ALT, KeyCode.LEFT);
        house.reads("To acknowledge");
    }

    @Test
    void anAcknowledgementIsWrittenFromTheCard() {
        at("Jonas Weber");
        press(KeyCode.DOWN);
        at("Hilde Krogh");
        press(KeyCode.TAB);
        at("Acknowledge: Hilde Krogh");
        press(KeyCode.SPACE);
        house.hands.untilOverlay();
        house.hands.until("the words in the box",
                () -> house.box().equals("I wrote to her, to thank her for saying so. "));
        house.leave();
        at("Acknowledge: Hilde Krogh");
        press(KeyCode.SPACE);
        house.reads("acknowledges her no").keep();
        house.hands.until("her no is acknowledged", () -> house.hands.all().stream()
                .noneMatch(node -> "Acknowledge: Hilde Krogh".equals(node.getAccessibleText())));
    }

    @Test
    void whoSaysStopLeavesTheirGroup() {
        house.write("@Hilde Krogh: she called\n/stop \"please leave me be\"");
        press(KeyCode.SHORTCUT, KeyCode.ENTER);
        house.reads("“please leave me be”");
        house.doesNotRead("“The move first, then the rest of life.”");
    }
}
