package app.ajar.journeys;

import static app.ajar.store.jooq.Tables.ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.app.TestWindow;
import app.ajar.keep.Canary;
import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Body;
import app.ajar.model.Change;
import app.ajar.model.ContactPoint;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.When;
import app.ajar.ui.Navigator;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody is erased in the window, by keyboard alone. */
class EraseJourneyTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-12T16:40:00Z"), ZoneId.of("UTC"));
    private static final int WIDE = 70;

    @TempDir
    Path home;

    private final Person zora = Person.named(new PersonId(Ids.next()), "Zora Quillfeather");
    private final Person beth = Person.named(new PersonId(Ids.next()), "Beth Ortiz");
    private Path folder = Path.of("");

    @BeforeEach
    void write() {
        folder = home.resolve("mine");
        Journal.create(folder);
        try (Journal journal = Journal.open(folder, CLOCK)) {
            journal.keep(Ids.next(), List.of(new Change.Put(zora), new Change.Put(beth),
                    new Change.Put(new ContactPoint(Ids.next(), zora.id(), ContactPoint.Medium.PHONE, "0151 496 0182",
                            null)),
                    note(zora, "Xylophant lessons"), note(beth, "Zora sends her love"), note(beth, "with Zora's cake"),
                    note(beth, "Mrs Quillfeather rang")));
        }
    }

    private static Change note(Person person, String text) {
        return new Change.Put(new Entry(new EntryId(Ids.next()), Ids.next(), List.of(person.id()),
                When.day(LocalDate.of(2026, 11, 9)), text, new Body.Note(), false));
    }

    private TestWindow open() throws Exception {
        return TestWindow.open(home, CLOCK, new TestWindow.NoDialogs(), ColorScheme.LIGHT, WIDE, 900, 700,
                "--journal", folder.toString());
    }

    private Hands aboutToErase(TestWindow window) throws Exception {
        Hands hands = new Hands(window);
        hands.untilAccessible("Write");
        hands.window.go(new Navigator.Page(zora.id()));
        hands.untilRead("Xylophant lessons");
        hands.choose("#menu", "Erase for good …");
        return hands;
    }

    @Test
    void everythingIsDecidedAndTheNameIsTypedBeforeAnythingGoes() throws Exception {
        TestWindow window = open();
        try {
            Hands hands = aboutToErase(window);
            hands.untilRead("Zora Quillfeather is named in 3 texts that stay. Say what becomes of each:");
            hands.press(KeyCode.SPACE);
            hands.press(KeyCode.TAB);
            hands.press(KeyCode.SPACE);
            hands.press(KeyCode.RIGHT);
            hands.press(KeyCode.TAB);
            hands.press(KeyCode.SHORTCUT, KeyCode.A);
            hands.type("with a friend's cake");
            hands.focus("#name");
            hands.type("zora quillfeather");
            assertThat(hands.canFocus("Erase for good")).as("something is not decided").isFalse();
            hands.focus("Take them all out");
            hands.press(KeyCode.SPACE);
            assertThat(hands.canFocus("Erase for good")).isTrue();
            hands.focus("#name");
            hands.press(KeyCode.END);
            hands.press(KeyCode.BACK_SPACE);
            assertThat(hands.canFocus("Erase for good")).as("the name is not whole").isFalse();
            hands.type("r");
            hands.press(KeyCode.ENTER);
            hands.untilRead("Zora Quillfeather was erased");
            hands.untilRead("6 things are gone. One backup was written anew.");
            hands.press(KeyCode.SPACE);
            hands.untilGone("Zora Quillfeather was erased");
            hands.untilRead("Beth Ortiz");
            assertThat(hands.on(hands::all)).isNotEmpty();
            assertThat(Canary.hits(home, "Xylophant", "Quillfeather", "496 0182")).isEmpty();
        } finally {
            window.close();
        }
        try (Journal journal = Journal.open(folder, CLOCK)) {
            assertThat(journal.<List<String>>read(db -> db.select(ENTRY.TEXT).from(ENTRY).fetch(ENTRY.TEXT))).isEmpty();
            assertThat(journal.verify()).isEmpty();
        }
    }

    @Test
    void escLeavesEverythingAsItIs() throws Exception {
        TestWindow window = open();
        try {
            Hands hands = aboutToErase(window);
            hands.untilRead("Keep them all");
            hands.press(KeyCode.ESCAPE);
            hands.untilGone("Keep them all");
            hands.untilRead("Xylophant lessons");
        } finally {
            window.close();
        }
    }
}
