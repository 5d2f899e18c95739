package app.ajar.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Change;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Role;
import app.ajar.ui.Navigator;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class PeopleKeysTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-12T16:40:00Z"), ZoneId.of("UTC"));

    @TempDir
    Path folder;

    private final List<PersonId> ids = new ArrayList<>();
    private Journal journal;
    private PeopleWindow window;

    @BeforeEach
    void open() throws Exception {
        Journal.create(folder);
        journal = Journal.open(folder, CLOCK);
        for (String name : List.of("Ana", "Beth", "Clara", "Dev", "Ellen", "Felix")) {
            PersonId id = new PersonId(Ids.next());
            ids.add(id);
            journal.keep(Ids.next(), List.of(new Change.Put(Person.named(id, name))));
        }
        window = PeopleWindow.open(journal, CLOCK);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
        journal.close();
    }

    private Set<String> ticked() throws Exception {
        return window.onScreen(() -> window.model.ticked().stream().map(Row::name).collect(Collectors.toSet()));
    }

    private List<String> shown() throws Exception {
        return window.onScreen(() -> window.model.shown().stream().map(Row::name).toList());
    }

    @Test
    void arrowsGoThroughTheListAndEnterOpensThePage() throws Exception {
        assertThat(window.current()).isEqualTo("Ana");
        window.press(KeyCode.DOWN).press(KeyCode.DOWN).press(KeyCode.ENTER);
        assertThat(window.navigator.place().get()).isEqualTo(new Navigator.Page(ids.get(2)));
    }

    @Test
    void theListGrowsToItsWholeHeightAndStaysSo() {
        window.until("a list as high as there is room", () -> window.list().getMaxHeight() == Double.MAX_VALUE
                && window.list().getHeight() == ((Region) window.list().getParent()).getHeight()
                && window.list().lookupAll(".list-cell").size() >= ids.size());
    }

    @Test
    void aNameThatIsCutIsShownWholeToWhoeverPointsAtIt() throws Exception {
        String name = "Annegret von und zu ".repeat(8).strip();
        journal.keep(Ids.next(), List.of(new Change.Put(Person.named(ids.getFirst(), name))));
        window.until("the name is cut", () -> names().anyMatch(Labeled::isTextTruncated));
        window.onScreen(() -> {
            names().forEach(label -> label.fireEvent(pointed()));
            return true;
        });
        assertThat(window.onScreen(() -> names().map(Labeled::getTooltip).filter(Objects::nonNull)
                .map(Tooltip::getText).toList())).containsExactly(name);
    }

    private Stream<Labeled> names() {
        return window.rows().lookupAll(".shortens").stream().map(Labeled.class::cast);
    }

    private static MouseEvent pointed() {
        return new MouseEvent(MouseEvent.MOUSE_ENTERED, 0, 0, 0, 0, MouseButton.NONE, 0, false, false, false, false,
                false, false, false, false, false, false, null);
    }

    @Test
    void rowsAreTickedOneByOneInRangesAndAllAtOnce() throws Exception {
        window.press(KeyCode.SPACE);
        assertThat(ticked()).containsExactly("Ana");
        window.press(KeyCode.DOWN).press(KeyCode.DOWN).press(KeyCode.SHIFT, KeyCode.DOWN)
                .press(KeyCode.SHIFT, KeyCode.DOWN);
        assertThat(window.current()).isEqualTo("Ellen");
        assertThat(ticked()).containsExactlyInAnyOrder("Ana", "Clara", "Dev", "Ellen");
        window.press(KeyCode.SHIFT, KeyCode.UP);
        assertThat(ticked()).as("the range is drawn anew").containsExactlyInAnyOrder("Ana", "Clara", "Dev");

        window.press(KeyCode.ESCAPE);
        assertThat(ticked()).isEmpty();
        window.press(KeyCode.HOME).press(KeyCode.SPACE).press(KeyCode.END).press(KeyCode.SHIFT, KeyCode.SPACE);
        assertThat(ticked()).hasSize(6);
        window.press(KeyCode.SPACE);
        assertThat(ticked()).hasSize(5).doesNotContain("Felix");
        window.press(KeyCode.SHORTCUT, KeyCode.A);
        assertThat(ticked()).hasSize(6);
    }

    @Test
    void severalAreGivenARoleByKeysAlone() throws Exception {
        window.press(KeyCode.SPACE).press(KeyCode.DOWN).press(KeyCode.SPACE).press(KeyCode.R);
        assertThat(window.isAsking()).isTrue();
        window.type("host").press(KeyCode.TAB).press(KeyCode.TAB).type("April 2026").press(KeyCode.ENTER);
        window.until("the role given", () -> window.model.shown().get(1).roles().equals(List.of(Role.Kind.HOST)));
        assertThat(window.isAsking()).isFalse();
        assertThat(window.keeper.writes()).isEqualTo(1);
        assertThat(window.focused()).isInstanceOf(ListView.class);
        assertThat(window.current()).isEqualTo("Beth");
    }

    @Test
    void theBarPutsATagOnThemSetsThemAsideAndThrowsThemAway() throws Exception {
        window.press(KeyCode.SPACE).press(KeyCode.T).type("choir").press(KeyCode.ENTER);
        window.until("tagged", () -> window.model.shown().getFirst().tags().equals(List.of("choir")));
        window.press(KeyCode.A);
        window.until("set aside", () -> window.model.shown().size() == 5);
        window.press(KeyCode.A);
        window.until("taken back", () -> window.model.shown().size() == 6);
        window.press(KeyCode.DELETE);
        window.until("gone", () -> window.model.count() == 5);
        assertThat(shown()).doesNotContain("Ana");
        assertThat(ticked()).isEmpty();
        assertThat(window.keeper.writes()).isEqualTo(4);
    }

    @Test
    void typingFiltersAtOnceAndTheKeysOfTheBarAreLettersThere() throws Exception {
        window.press(KeyCode.SPACE).press(KeyCode.SHORTCUT, KeyCode.F).type("ra");
        assertThat(window.focused()).isInstanceOf(TextField.class);
        assertThat(shown()).containsExactly("Clara");
        assertThat(window.isAsking()).isFalse();
        window.press(KeyCode.DOWN);
        assertThat(window.current()).isEqualTo("Clara");
        window.press(KeyCode.SHORTCUT, KeyCode.F).press(KeyCode.ESCAPE);
        assertThat(shown()).hasSize(6);
        window.type("dev").press(KeyCode.ENTER);
        assertThat(window.navigator.place().get()).isEqualTo(new Navigator.Page(ids.get(3)));
    }

    @Test
    void theRowOneIsAtIsKeptWhateverComesAndGoes() throws Exception {
        window.press(KeyCode.DOWN).press(KeyCode.DOWN);
        journal.keep(Ids.next(), List.of(new Change.Put(Person.named(new PersonId(Ids.next()), "Aaron"))));
        window.until("seven", () -> window.model.shown().size() == 7);
        assertThat(window.current()).isEqualTo("Clara");
        window.press(KeyCode.DOWN);
        assertThat(window.current()).isEqualTo("Dev");
    }

    @Test
    void somebodyNewIsMadeByKeysAloneAndTheirPageOpened() throws Exception {
        window.press(KeyCode.SHORTCUT, KeyCode.N).type("Nina Falk").press(KeyCode.ENTER);
        window.until("the page open", () -> window.navigator.place().get() instanceof Navigator.Page);
        assertThat(window.isAsking()).isFalse();
        window.until("in the list", () -> window.model.shown().size() == 7);
    }

    @Test
    void theTabsAreChangedByKeys() throws Exception {
        window.press(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        assertThat(window.navigator.place().get()).isEqualTo(Navigator.Section.TIMELINE);
        assertThat(window.focused()).isInstanceOf(ToggleButton.class);
        window.press(KeyCode.LEFT);
        assertThat(window.navigator.place().get()).isEqualTo(Navigator.Section.PEOPLE);
        window.press(KeyCode.CONTROL, KeyCode.TAB);
        assertThat(window.navigator.place().get()).isEqualTo(Navigator.Section.TIMELINE);
    }

    @Test
    void theHeadSortsAndSaysHow() throws Exception {
        var name = window.onScreen(() -> (Button) window.scene().lookup(".column"));
        assertThat(name.getAccessibleText()).isEqualTo("Name, sorted by it, from the beginning");
        window.onScreen(() -> {
            name.requestFocus();
            return true;
        });
        window.press(KeyCode.SPACE);
        window.until("sorted", () -> window.model.shown().getFirst().name().equals("Felix"));
        assertThat(name.getAccessibleText()).isEqualTo("Name, sorted by it, from the end");
    }
}
