package app.ajar.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.app.TestWindow;
import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Change;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.transfer.Sample;
import app.ajar.ui.Navigator.Section;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A no, its acknowledgement, its moment and the yes; a stop and what goes with it: by keyboard alone. */
class TodayJourneyTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    @TempDir
    Path home;

    private Path folder;

    @BeforeEach
    void people() {
        folder = home.resolve("mine");
        Journal.create(folder);
        try (Journal journal = Journal.open(folder, at("2026-05-02T18:00:00Z"))) {
            journal.keep(Ids.next(), List.of("Ana Marques", "Beth Ortiz").stream()
                    .<Change>map(name -> new Change.Put(Person.named(new PersonId(Ids.next()), name))).toList());
        }
    }

    private static Clock at(String time) {
        return Clock.fixed(Instant.parse(time), ZONE);
    }

    private interface Walk {
        void walk(House house) throws Exception;
    }

    private void on(String time, Walk walk) throws Exception {
        TestWindow window = TestWindow.open(home, at(time), "--journal", folder.toString());
        try {
            walk.walk(new House(window));
        } finally {
            window.close();
        }
    }

    private static void cards(House house) {
        house.go(KeyCode.DIGIT1);
        house.hands.rest();
    }

    @Test
    void aNoInTheEveningIsAcknowledgedInTheMorningAndItsMomentComesAYearLater() throws Exception {
        on("2026-05-02T19:00:00Z", house -> {
            house.write("@Ana Marques: she called.\n"
                    + "/phone 0151 496 0182\n"
                    + "/no not now: the autumn set, ask in May 2027, \"lovely, truly\"").keep();
            cards(house);
            house.reads("Nobody is waiting for you today");
        });
        on("2026-05-03T08:00:00Z", house -> {
            cards(house);
            house.reads("A no to acknowledge", "Ana Marques", "“lovely, truly”", "Acknowledge", "0151 496 0182");
            house.hands.press(KeyCode.ENTER);
            house.reads("Words to begin with", "0151 496 0182");
            house.hands.press(KeyCode.ESCAPE);
            house.doesNotRead("Words to begin with");
            house.hands.press(KeyCode.L);
            house.reads("What will be kept", "acknowledges");
            house.keep();
            house.reads("Nobody is waiting for you today");
            house.undo();
            house.leave();
            house.reads("A no to acknowledge");
            house.redo();
            house.doesNotRead("A no to acknowledge");
        });
        on("2027-05-03T08:00:00Z", house -> {
            cards(house);
            house.reads("Time to come back", "Ana Marques", "“lovely, truly”");
            house.write("@Ana Marques: she called.\n/yes to the autumn set, \"go on then\"").keep();
            house.doesNotRead("Time to come back");
        });
    }

    @Test
    void aCardIsPutOffAndLetGo() throws Exception {
        on("2026-05-02T19:00:00Z", house -> house.write("@Ana Marques: she called.\n"
                + "/no not now: the autumn set\n@Beth Ortiz: she called.\n/no not this: the party").keep());
        on("2026-05-03T08:00:00Z", house -> {
            cards(house);
            house.reads("Ana Marques", "Beth Ortiz", "Two people today");
            house.hands.press(KeyCode.G);
            house.reads("Let go: ", "One person today").undo();
            house.reads("Two people today");
            house.hands.press(KeyCode.W);
            house.hands.pick("Tomorrow");
            house.reads("Put off: ", "One person today");
        });
        on("2026-05-04T08:00:00Z", house -> {
            cards(house);
            house.reads("Two people today");
        });
    }

    @Test
    void whoAskedForNoContactIsOnNoCardUntilTheySaySo() throws Exception {
        on("2026-05-02T19:00:00Z", house -> house.write("@Ana Marques: she called.\n"
                + "/no not now: the autumn set, ask in May 2027").keep());
        on("2026-05-03T08:00:00Z", house -> {
            cards(house);
            house.reads("A no to acknowledge");
            house.write("@Ana Marques\n/stop \"please don't ring me any more\"");
            house.hands.press(KeyCode.SHORTCUT, KeyCode.ENTER);
            house.doesNotRead("A no to acknowledge");
            house.hands.window.go(Section.DOORS);
            house.reads("Asked for no contact");
        });
        on("2027-05-03T08:00:00Z", house -> {
            cards(house);
            house.reads("Nobody is waiting for you today");
            house.write("@Ana Marques: she called.\n/welcome \"do call me again\"").keep();
            house.choose("marques").reads("“do call me again”");
            assertThat(house.hands.texts()).noneMatch(text -> text.contains("A no to acknowledge"));
        });
    }

    @Test
    void thoseWhoCanWaitAreSeenWhenTheyAreAskedForAndHiddenAgain() throws Exception {
        folder = home.resolve("sample");
        Sample.into(folder, LocalDate.of(2026, 11, 12), ZONE);
        on("2026-11-12T16:40:00Z", house -> {
            cards(house);
            house.reads("And six more that can wait", "Show them");
            right(house, 7);
            house.hands.press(KeyCode.SPACE);
            house.reads("Hide them again");
            assertThat(logs(house)).isEqualTo(13);
            // The focus stands on the first of them now.
            right(house, 6);
            house.hands.press(KeyCode.SPACE);
            house.reads("Show them");
            assertThat(logs(house)).isEqualTo(7);
        });
    }

    private static void right(House house, int times) {
        for (int time = 0; time < times; time++) {
            house.hands.press(KeyCode.RIGHT);
        }
    }

    /** How many cards there are. */
    private static long logs(House house) {
        return house.hands.texts().stream().filter("Log it"::equals).count();
    }
}
