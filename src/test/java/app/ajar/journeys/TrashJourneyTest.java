package app.ajar.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.app.TestWindow;
import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Body;
import app.ajar.model.Change;
import app.ajar.model.Detail;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.When;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Earlier versions, the trash and everything held, by keys alone. */
class TrashJourneyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 9);
    private static final int MOST_STOPS = 60;

    @TempDir
    Path home;

    private TestWindow window;
    private House house;

    @BeforeEach
    void open() throws Exception {
        Path folder = home.resolve("mine");
        Journal.create(folder);
        Person ana = Person.named(new PersonId(Ids.next()), "Ana Marques");
        Person beth = Person.named(new PersonId(Ids.next()), "Beth Ortiz");
        try (Journal journal = Journal.open(folder, Tour.CLOCK)) {
            journal.keep(Ids.next(), List.of(new Change.Put(ana), new Change.Put(beth),
                    new Change.Put(note("The permit came", ana)),
                    new Change.Put(note("Beth says Ana Marques is behind with the rent", beth)),
                    new Change.Put(new Detail(Ids.next(), ana.id(), Detail.Area.FAMILY, "the divorce", null, true,
                            false))));
        }
        window = TestWindow.open(home, Tour.CLOCK, new TestWindow.NoDialogs() {
            @Override
            public Optional<Path> save(String title, String name) {
                return Optional.of(home.resolve(name));
            }
        }, ColorScheme.LIGHT, 900, 700, "--journal", folder.toString());
        house = new House(window);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private static Entry note(String text, Person about) {
        return new Entry(new EntryId(Ids.next()), Ids.next(), List.of(about.id()), When.day(DAY), text, new Body.Note(),
                false);
    }

    private void find(String words, String reads) {
        house.hands.press(KeyCode.SHORTCUT, KeyCode.K);
        house.hands.untilOverlay();
        house.hands.type(words);
        house.reads(reads);
        house.hands.press(KeyCode.ENTER);
    }

    private void tabTo(Predicate<Node> which) {
        for (int stops = 0; stops < MOST_STOPS && !house.hands.on(() -> which.test(focused())); stops++) {
            house.hands.press(KeyCode.TAB);
        }
        assertThat(house.hands.<Boolean>on(() -> which.test(focused()))).isTrue();
    }

    private Node focused() {
        return window.scene().getFocusOwner();
    }

    private void press(String button) {
        tabTo(node -> node instanceof ButtonBase it && it.getText().startsWith(button));
        house.hands.press(KeyCode.SPACE);
    }

    private void toRow() {
        find("ana", "Ana Marques");
        house.reads("The permit came");
        tabTo(node -> node != null && node.getStyleClass().contains("reel"));
        house.hands.press(KeyCode.DOWN);
    }

    @Test
    void anEntryIsMadeWhatItWasAndThrownAwayAndPutBackAndDeletedForGood() {
        toRow();
        house.hands.press(KeyCode.ENTER);
        house.hands.untilAccessible("The entry as it was typed");
        house.hands.type(" at last");
        house.hands.press(KeyCode.SHORTCUT, KeyCode.ENTER);
        house.reads("The entry is changed.");
        house.hands.until("the rows focused again", () -> focused().getStyleClass().contains("reel"));
        house.reads("The permit came at last");
        house.hands.press(KeyCode.SHIFT, KeyCode.F10);
        house.hands.pick("Earlier versions");
        house.reads("What became of this entry");
        press("Put this one back");
        house.reads("The entry is as it was then.").doesNotRead("The permit came at last");
        house.undo().reads("The permit came at last");
        house.redo().doesNotRead("The permit came at last");

        house.hands.press(KeyCode.DELETE);
        house.reads("The entry is in the trash.");
        house.hands.press(KeyCode.SHORTCUT, KeyCode.K);
        house.hands.untilOverlay();
        house.hands.type("trash");
        house.reads("Go to the ");
        house.hands.press(KeyCode.DOWN);
        house.hands.press(KeyCode.ENTER);
        house.reads("The permit came", "Here since today; leaves for good after 12 December (in 30 days)");
        tabTo(ListView.class::isInstance);
        house.hands.press(KeyCode.DOWN);
        house.hands.press(KeyCode.SPACE);
        house.reads("one ticked");
        house.hands.press(KeyCode.ENTER);
        house.reads("Put back: Note.", "Nothing is in the trash; what you throw away waits here for 30 days.");
        house.undo().reads("The permit came");
        tabTo(ListView.class::isInstance);
        house.hands.press(KeyCode.DOWN);
        house.hands.press(KeyCode.DELETE);
        house.reads("Delete for good?", "It cannot be undone.");
        press("Delete for good");
        house.reads("Deleted for good.", "Nothing is in the trash; what you throw away waits here for 30 days.");
    }

    @Test
    void everythingHeldIsReadAndSavedWithoutWhatOthersSaid() throws Exception {
        find("ana", "Ana Marques");
        house.reads("The permit came");
        press("Details");
        tabTo(node -> node != null && "menu".equals(node.getId()));
        house.hands.press(KeyCode.SPACE);
        house.hands.pick("Everything held …");
        house.reads("Everything held about Ana", "One line that others said is left out.", "The permit came", "private")
                .doesNotRead("is behind with the rent");
        tabTo(node -> node instanceof CheckBox it && it.getText().startsWith("Private"));
        house.hands.press(KeyCode.SPACE);
        house.reads("One private line is left out.").doesNotRead("Family: the divorce");
        press("Save as a file");
        house.reads("Saved: held-Ana-Marques.md. Anybody who has the file can read it.");
        assertThat(Files.readString(home.resolve("held-Ana-Marques.md"))).contains("The permit came",
                "Anybody who has this text can read it.").doesNotContain("rent", "divorce");
        tabTo(node -> node instanceof CheckBox it && it.getText().startsWith("What others said"));
        house.hands.press(KeyCode.SPACE);
        tabTo(ListView.class::isInstance);
        house.hands.press(KeyCode.END);
        house.reads("Beth says Ana Marques is behind with the rent", "what others said");
        house.leave();
    }
}
