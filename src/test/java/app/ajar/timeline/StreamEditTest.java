package app.ajar.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.model.Body;
import app.ajar.model.Entry;
import app.ajar.read.Cursor;
import app.ajar.read.Entries;
import app.ajar.ui.Navigator;
import app.ajar.ui.Toasts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows are walked through, edited, deleted and brought back by keys alone. */
class StreamEditTest {

    private static final String LONG = "terrace permit ".repeat(600).strip();

    @TempDir
    Path folder;

    private StreamWindow window;
    private Entry newest;
    private Entry shared;
    private Entry stop;

    @BeforeEach
    void open() throws Exception {
        window = new StreamWindow(folder, false, 640, 620);
        Stage stage = window.stage;
        stage.notes(0, 300);
        stop = stage.entry(301, "", new Body.Preference(Set.of(), Set.of(), Body.Preference.Verdict.STOP, null,
                Body.Preference.Ground.STATED, "please do not ring", Body.Preference.SaidBy.THEM, false, null),
                stage.ana);
        shared = stage.entry(302, "both were there", new Body.Note(), stage.ana, stage.sue);
        newest = stage.entry(303, "she loves the autumn set", new Body.Note(), stage.ana);
        stage.keep(stop, shared, newest);
        window.act(() -> stage.navigator.go(new Navigator.Page(stage.ana)));
        window.act(() -> window.reel().requestFocus());
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private String text(Entry entry) throws Exception {
        return StreamWindow.onScreen(() -> window.reel().rows().stream()
                .filter(row -> row.key().equals(entry.id())).map(row -> ((Row.Item) row).said().text()).findFirst()
                .orElse("gone"));
    }

    private Node focused() {
        return window.scene().getFocusOwner();
    }

    private String toast() throws Exception {
        return StreamWindow.onScreen(() -> {
            Toasts.Toast shown = window.stage.toasts.shown().get();
            return shown == null ? "" : shown.sentence();
        });
    }

    private static List<MenuItem> menu() throws Exception {
        return StreamWindow.onScreen(() -> {
            List<MenuItem> items = new ArrayList<>();
            Window.getWindows().forEach(shown -> {
                if (shown instanceof ContextMenu menu && menu.isShowing()) {
                    items.addAll(menu.getItems());
                }
            });
            return items;
        });
    }

    private void choose(String item) throws Exception {
        MenuItem found = menu().stream().filter(one -> item.equals(one.getText())).findFirst().orElseThrow();
        window.act(found::fire);
        window.act(() -> Window.getWindows().stream().filter(PopupWindow.class::isInstance).toList()
                .forEach(Window::hide));
    }

    @Test
    void anEntryIsTypedAnewWhereItStandsKeptAndTakenBack() throws Exception {
        assertThat(window.model.selected().get()).isEqualTo(newest.id());
        window.press(KeyCode.ENTER);
        assertThat(focused()).isInstanceOf(TextArea.class);
        window.type(", truly");
        window.press(KeyCode.SHORTCUT, KeyCode.ENTER);

        assertThat(text(newest)).isEqualTo("she loves the autumn set, truly");
        assertThat(toast()).isEqualTo("The entry is changed.");
        assertThat(focused()).isInstanceOf(Reel.class);

        window.act(window.stage.writing::undo);
        assertThat(text(newest)).isEqualTo("she loves the autumn set");
    }

    @Test
    void whatIsHalfTypedIsNotLostByAScrollAPageOrALook() throws Exception {
        window.press(KeyCode.ENTER);
        window.type(", truly");
        for (int turn = 0; turn < 12; turn++) {
            window.act(() -> window.reel().scrollBy(800));
        }
        window.stage.notes(304, 306);
        window.still();
        for (int turn = 0; turn < 20; turn++) {
            window.act(() -> window.reel().scrollBy(-800));
        }
        assertThat(editor().getText()).isEqualTo("she loves the autumn set, truly");

        window.act(() -> editor().requestFocus());
        window.press(KeyCode.ESCAPE);
        assertThat(text(newest)).isEqualTo("she loves the autumn set");
        assertThat(focused()).isInstanceOf(Reel.class);
        window.press(KeyCode.ENTER);
        assertThat(editor().getText()).as("opened again").isEqualTo("she loves the autumn set, truly");
        window.act(() -> button("Type it again as it is kept").fire());
        assertThat(editor().getText()).isEqualTo("she loves the autumn set");
    }

    private TextArea editor() {
        return (TextArea) window.scene().lookup(".stream-edit .text-area");
    }

    private Button button(String text) {
        return window.scene().getRoot().lookupAll(".button").stream().map(Button.class::cast)
                .filter(button -> text.equals(button.getText()) && button.isVisible()).findFirst().orElseThrow();
    }

    @Test
    void whatReadsAsAnotherKindIsAskedAboutAndKeptIfTheRepSaysSo() throws Exception {
        window.press(KeyCode.ENTER);
        window.press(KeyCode.SHORTCUT, KeyCode.A);
        window.type("called, she laughed");
        window.press(KeyCode.SHORTCUT, KeyCode.ENTER);
        assertThat(window.scene().getRoot().lookupAll(".label").stream().map(node -> ((Label) node).getText()))
                .anyMatch(said -> said.startsWith("It does not read as the same kind"));
        assertThat(text(newest)).isEqualTo("she loves the autumn set");

        window.act(() -> button("Keep it as it reads now").fire());
        assertThat(text(newest)).isEqualTo("called, she laughed");
        assertThat(window.stage.journal.read(db -> new Entries(db).of(window.stage.ana,
                Filter.CONVERSATIONS.kinds(), Cursor.NEWEST, 5)).size()).isEqualTo(1);
    }

    @Test
    void anEntryIsDeletedAndBroughtBack() throws Exception {
        window.press(KeyCode.DELETE);
        assertThat(text(newest)).isEqualTo("gone");
        assertThat(toast()).isEqualTo("The entry is in the trash.");
        window.act(window.stage.writing::undo);
        assertThat(text(newest)).isEqualTo("she loves the autumn set");
    }

    @Test
    void anEntryOfSeveralIsTakenOffThisPageOrDeletedForAll() throws Exception {
        window.press(KeyCode.DOWN);
        assertThat(window.model.selected().get()).isEqualTo(shared.id());
        window.press(KeyCode.DELETE);
        assertThat(menu()).extracting(MenuItem::getText).containsExactly("Take off this page", "Delete for all");
        choose("Take off this page");
        assertThat(text(shared)).isEqualTo("gone");
        assertThat(new EditQueries(window.stage.journal, Stage.CLOCK).entry(shared.id()).orElseThrow().people())
                .containsExactly(window.stage.sue);

        window.act(window.stage.writing::undo);
        assertThat(text(shared)).isEqualTo("both were there");
        window.act(() -> window.model.select(shared.id()));
        window.press(KeyCode.DELETE);
        choose("Delete for all");
        assertThat(new EditQueries(window.stage.journal, Stage.CLOCK).entry(shared.id())).isEmpty();
    }

    @Test
    void whatWasSaidAboutBeingInTouchSaysWhyItIsNotEdited() throws Exception {
        window.press(KeyCode.DOWN);
        window.press(KeyCode.DOWN);
        assertThat(window.model.selected().get()).isEqualTo(stop.id());
        for (KeyCode key : List.of(KeyCode.ENTER, KeyCode.DELETE)) {
            window.press(key);
            Row.Item row = (Row.Item) window.reel().rows().stream().filter(one -> one.key().equals(stop.id()))
                    .findFirst().orElseThrow();
            assertThat(row.note()).startsWith("What somebody said about being in touch stays");
            assertThat(row.draft()).isNull();
        }
        assertThat(window.stage.journal.toUndo()).isPresent();
    }

    @Test
    void aRowsMenuIsOpenedByItsKeyAndMakesItPrivateOrCopiesIt() throws Exception {
        window.press(KeyCode.SHIFT, KeyCode.F10);
        assertThat(menu()).extracting(MenuItem::getText).contains("Edit", "Copy", "Make private", "Delete");
        choose("Make private");
        assertThat(new EditQueries(window.stage.journal, Stage.CLOCK).entry(newest.id()).orElseThrow()
                .confidential()).isTrue();
        window.press(KeyCode.CONTEXT_MENU);
        choose("Copy");
        assertThat(StreamWindow.onScreen(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo("she loves the autumn set");
    }

    @Test
    void aLongTextOpensInPlaceByAKey() throws Exception {
        Entry whole = window.stage.entry(304, LONG, new Body.Note(), window.stage.ana);
        window.stage.keep(whole);
        window.still();
        assertThat(text(whole)).hasSize(StreamWords.SHOWN);
        window.act(() -> window.model.select(whole.id()));
        window.press(KeyCode.SPACE);
        assertThat(text(whole)).isEqualTo(LONG);
    }

    @Test
    void homeEndAndPagesGoWhereTheySay() throws Exception {
        window.press(KeyCode.END);
        assertThat(StreamWindow.onScreen(() -> ((Row.Item) window.reel().rows().getLast()).said().text()))
                .isEqualTo("note 0");
        assertThat(StreamWindow.onScreen(() -> window.reel().rows().size())).isLessThan(100);
        Reel.Placed last = StreamWindow.onScreen(() -> window.reel().sight().rows().getLast());
        assertThat(((Row.Item) last.row()).said().text()).isEqualTo("note 0");
        assertThat(last.bottom()).isLessThanOrEqualTo(window.reel().getHeight() + 1);

        window.press(KeyCode.PAGE_UP);
        assertThat(window.first().y()).isLessThan(40);
        window.press(KeyCode.HOME);
        assertThat(window.first().id()).isEqualTo(newest.id());
        StreamWindow.First before = window.first();
        window.press(KeyCode.PAGE_DOWN);
        window.press(KeyCode.PAGE_UP);
        assertThat(window.first()).isEqualTo(before);
    }

    @Test
    void everyRowIsReadWhole() throws Exception {
        RowNode node = StreamWindow.onScreen(() -> window.reel().node(shared.id()));
        assertThat(node.getAccessibleText()).contains("Note", "both were there", "Sue Tanaka");
        assertThat(window.reel().getAccessibleText()).isEqualTo("Timeline of Ana");
    }
}
