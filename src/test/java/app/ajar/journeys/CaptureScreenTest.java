package app.ajar.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.app.TestWindow;
import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Change;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The box as it is used by keyboard alone. */
class CaptureScreenTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-12T16:40:00Z"), ZoneId.of("Europe/London"));
    private static final String A_LOT = """
            She called about the terrace.
            /no not now: the autumn set, because new baby, ask in spring, "lovely, truly"
            @Ana: /bought hand cream
            @Nina Cole
            /stop calls "text me, I never pick up"
            /idea""";

    @TempDir
    Path home;

    private Path journal() {
        Path folder = home.resolve("mine");
        Journal.create(folder);
        try (Journal journal = Journal.open(folder, CLOCK)) {
            journal.keep(Ids.next(), List.of("Ana Marques", "Ana Lopes", "Beth Ortiz").stream()
                    .<Change>map(name -> new Change.Put(Person.named(new PersonId(Ids.next()), name))).toList());
        }
        return folder;
    }

    private static boolean isInBox(House house) {
        return house.hands.window.scene().getFocusOwner() instanceof TextArea;
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,100,1000,700", "DARK,100,900,600", "LIGHT,150,900,600"})
    void everythingIsReadReachedAndNamedAtEverySize(ColorScheme colours, int percent, int width, int height)
            throws Exception {
        TestWindow window = TestWindow.open(home, CLOCK, new TestWindow.NoDialogs(), colours, percent, width, height,
                "--journal", journal().toString());
        try {
            House house = new House(window);
            house.write("").put(A_LOT).reads("Which Ana?", "Thanked there and then", "one waits",
                    "Draft kept as you type");
            house.hands.rest();
            assertThat(house.hands.on(() -> Spoken.missing(window.scene()))).isEmpty();
            assertThat(house.hands.on(() -> CutOff.in(window.scene()))).isEmpty();
            assertThat(house.hands.on(() -> Contrast.in(window.scene()))).isEmpty();
            assertThat(new TabOrder(house.hands).breaches()).isEmpty();
        } finally {
            window.close();
        }
    }

    @Test
    void theRowsAreAnsweredByDigitsAndEscLeavesADraft() throws Exception {
        TestWindow window = TestWindow.open(home, CLOCK, "--journal", journal().toString());
        try {
            House house = new House(window);
            house.write("").put("@Ana: she waved").reads("Which Ana?");
            house.hands.press(KeyCode.F6);
            house.hands.press(KeyCode.DIGIT1);
            house.doesNotRead("Which Ana?");
            house.hands.press(KeyCode.F6);
            house.hands.until("the foot", () -> window.scene().getFocusOwner() instanceof Button);
            house.hands.press(KeyCode.F6);
            house.hands.until("the box", () -> isInBox(house));
            assertThat(house.box()).isEqualTo("@Ana Lopes: she waved");

            house.hands.press(KeyCode.ESCAPE);
            house.doesNotRead("What will be kept");
            house.write("");
            assertThat(house.box()).isEqualTo("@Ana Lopes: she waved");
        } finally {
            window.close();
        }
    }

    @Test
    void anUndoPutsTheWordsBackIntoTheBoxAndItsTextHasAHistoryOfItsOwn() throws Exception {
        TestWindow window = TestWindow.open(home, CLOCK, "--journal", journal().toString());
        try {
            House house = new House(window);
            house.write("@Beth Ortiz: waved");
            house.hands.press(KeyCode.SHORTCUT, KeyCode.ENTER);
            house.reads("Kept: Note, about Beth Ortiz.").doesNotRead("What will be kept");
            house.hands.press(KeyCode.SHORTCUT, KeyCode.Z);
            house.reads("What will be kept");
            house.hands.until("the words", () -> house.box().equals("@Beth Ortiz: waved"));

            house.hands.type("!");
            house.hands.press(KeyCode.SHORTCUT, KeyCode.Z);
            house.hands.until("the words as they were", () -> house.box().equals("@Beth Ortiz: waved"));
        } finally {
            window.close();
        }
    }
}
