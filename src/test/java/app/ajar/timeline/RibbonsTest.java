package app.ajar.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.ajar.keep.Ids;
import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.Role;
import app.ajar.model.Vague;
import app.ajar.ui.Navigator;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ribbons stand beside the rows of their time, wherever the rows are scrolled to. */
class RibbonsTest {

    @TempDir
    Path folder;

    private StreamWindow window;
    private List<Entry> notes;

    @BeforeEach
    void open() throws Exception {
        window = new StreamWindow(folder, false, 640, 620);
        notes = window.stage.notes(0, 200);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private void roles(Role... roles) throws Exception {
        window.stage.journal.keep(Ids.next(), Stream.of(roles).<Change>map(Change.Put::new).toList());
        window.act(() -> window.stage.navigator.go(new Navigator.Page(window.stage.ana)));
    }

    private Role role(Role.Kind kind, @Nullable LocalDate since, @Nullable LocalDate until) {
        return new Role(Ids.next(), window.stage.ana, kind, since == null ? null : Vague.of(since),
                until == null ? null : Vague.of(until));
    }

    private List<Node> drawn(String style) throws Exception {
        return StreamWindow.onScreen(() -> window.scene().lookup(".ribbons").lookupAll("." + style).stream()
                .filter(Node::isVisible).toList());
    }

    /** Where something stands, from the top of the rows. */
    private Bounds place(Node node) throws Exception {
        return StreamWindow.onScreen(() -> window.reel().sceneToLocal(node.localToScene(node.getLayoutBounds())));
    }

    private double bottomOf(Entry entry) throws Exception {
        return StreamWindow.onScreen(() -> window.reel().sight().rows().stream()
                .filter(placed -> placed.row().key().equals(entry.id())).findFirst().orElseThrow().bottom());
    }

    private void toNote(int number) throws Exception {
        window.act(() -> window.stage.navigator.go(new Navigator.Page(window.stage.ana, notes.get(number).id())));
    }

    @Test
    void aRibbonBeginsBelowTheFirstRowOfItsTime() throws Exception {
        LocalDate since = notes.get(100).when().date();
        roles(role(Role.Kind.PROSPECT, since, null));
        Entry oldest = notes.stream().filter(note -> !note.when().date().isBefore(since)).findFirst().orElseThrow();
        toNote(104);

        assertThat(place(drawn("ribbon").getFirst()).getMaxY()).isCloseTo(bottomOf(oldest), within(1.0));
        window.act(() -> window.reel().scrollBy(60));
        assertThat(place(drawn("ribbon").getFirst()).getMaxY()).isCloseTo(bottomOf(oldest), within(1.0));

        toNote(40);
        assertThat(drawn("ribbon")).as("before its time").isEmpty();
        toNote(180);
        assertThat(place(drawn("ribbon").getFirst()).getMaxY()).as("its time goes on below")
                .isGreaterThanOrEqualTo(window.reel().getHeight());
    }

    @Test
    void aRibbonEndsAboveTheLastRowOfItsTime() throws Exception {
        LocalDate until = notes.get(100).when().date();
        roles(role(Role.Kind.HOST, null, until));
        Entry newest = notes.reversed().stream().filter(note -> !note.when().date().isAfter(until)).findFirst()
                .orElseThrow();
        toNote(110);

        assertThat(place(drawn("ribbon").getFirst()).getMinY())
                .isCloseTo(window.y(newest.id()), within(1.0));
        toNote(180);
        assertThat(drawn("ribbon")).as("after its time").isEmpty();
    }

    @Test
    void aLabelStaysInSightWhileItsRibbonIs() throws Exception {
        roles(role(Role.Kind.REFERRAL_SOURCE, notes.getFirst().when().date(), null));
        for (int turn = 0; turn < 6; turn++) {
            Bounds label = place(drawn("ribbon-label").getFirst());
            assertThat(label.getMinY()).isBetween(-1.0, 20.0);
            assertThat(label.getMaxY()).isLessThan(window.reel().getHeight());
            window.act(() -> window.reel().scrollBy(500));
        }
    }

    @Test
    void thereAreAtMostThreeAndAFourthSaysHowManyMore() throws Exception {
        roles(role(Role.Kind.FRIEND, LocalDate.of(2020, 1, 1), null),
                role(Role.Kind.PROSPECT, LocalDate.of(2020, 1, 2), null),
                role(Role.Kind.CUSTOMER, LocalDate.of(2020, 1, 3), null),
                role(Role.Kind.HOST, LocalDate.of(2020, 1, 4), null),
                role(Role.Kind.NEIGHBOUR, LocalDate.of(2020, 1, 5), null));

        assertThat(drawn("ribbon-label").stream().map(node -> ((Text) node).getText()))
                .containsExactly("Friend", "Prospect", "Customer", "2 more");
        assertThat(drawn("ribbon").stream().map(node -> node.getStyleClass().getLast()))
                .containsExactly("teal", "honey", "moss", "other");
    }

    @Test
    void whoHasNoRoleHasNoRibbon() throws Exception {
        roles(role(Role.Kind.FRIEND, null, null));
        assertThat(drawn("ribbon")).hasSize(1);
        window.act(() -> window.stage.navigator.go(new Navigator.Page(window.stage.sue)));
        assertThat(drawn("ribbon")).isEmpty();
    }
}
