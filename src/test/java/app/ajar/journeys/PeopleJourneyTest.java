package app.ajar.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.app.TestWindow;
import java.nio.file.Path;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample's people, by keys alone. */
class PeopleJourneyTest {

    @TempDir
    Path home;

    private TestWindow window;
    private House house;

    @BeforeEach
    void open() throws Exception {
        Tour.makeSample(home);
        window = TestWindow.open(home, Tour.CLOCK, "--journal", home.resolve("Ajar sample").toString());
        house = new House(window);
        house.hands.press(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        house.reads("33 people", "Agnes Kirby");
        house.hands.until("the list under the fingers", () -> window.scene().getFocusOwner() instanceof ListView);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private PeopleJourneyTest press(KeyCode... keys) {
        house.hands.press(keys);
        return this;
    }

    @Test
    void threeBecomeHostsAndAreWhatTheyWereAgain() {
        press(KeyCode.SPACE).press(KeyCode.SHIFT, KeyCode.DOWN).press(KeyCode.SHIFT, KeyCode.DOWN);
        house.reads("3 ticked");
        press(KeyCode.R);
        house.reads("Which role?");
        house.hands.type("team");
        press(KeyCode.ENTER);
        house.reads("Team member: given to 3 people.");
        press(KeyCode.SHORTCUT, KeyCode.Z);
        house.reads("Taken back: ", "3 ticked");
        press(KeyCode.ESCAPE);
        house.doesNotRead("3 ticked");
    }

    @Test
    void somebodyIsFilteredOutOfManyAndTheirPageOpenedAndLeft() {
        press(KeyCode.SHORTCUT, KeyCode.F);
        house.hands.type("marques porto");
        house.reads("one of 33 people");
        press(KeyCode.ENTER);
        house.reads("The terrace permit");
        press(KeyCode.ALT, KeyCode.LEFT);
        house.reads("one of 33 people");
        press(KeyCode.SHORTCUT, KeyCode.F).press(KeyCode.ESCAPE);
        house.reads("33 people", "Agnes Kirby");
    }

    @Test
    void somebodyThrownAwayComesBackByUndo() {
        press(KeyCode.SPACE).press(KeyCode.DELETE);
        house.reads("Moved to the trash: Agnes Kirby.", "32 people");
        press(KeyCode.SHORTCUT, KeyCode.Z);
        house.reads("33 people", "Agnes Kirby");
    }

    @Test
    void theTimelineOfEverybodyIsTheSecondTab() {
        press(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        house.reads("Martin Hale");
        press(KeyCode.CONTROL, KeyCode.PAGE_UP);
        house.reads("Agnes Kirby");
    }

    @Test
    void somebodyUnderAStopIsFoundAndTheirPageOpened() throws Exception {
        press(KeyCode.SHORTCUT, KeyCode.K);
        house.hands.untilOverlay();
        house.hands.type("terry");
        house.reads("Closed at their wish", "Joiner, yard behind the gasworks");
        press(KeyCode.ENTER);
        house.reads("Terry Whitlock");
        assertThat(house.hands.texts()).doesNotContain("On the timeline");
    }

    @Test
    void whatIsDoneIsFoundByItsName() {
        press(KeyCode.SHORTCUT, KeyCode.K);
        house.hands.untilOverlay();
        house.hands.type("new person");
        house.reads("New note about ");
        press(KeyCode.DOWN).press(KeyCode.ENTER);
        house.reads("How to speak of them");
        house.hands.type("Nina Falk");
        press(KeyCode.ENTER);
        house.reads("Nina Falk is in the journal now.");
    }
}
