package app.ajar.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Change;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.ui.Fingers;
import app.ajar.ui.Look;
import app.ajar.ui.Navigator;
import app.ajar.ui.Overlay;
import app.ajar.ui.Views;
import app.ajar.ui.Workers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

@SuppressWarnings("NullAway.Init")
class SearchKeysTest {

    @TempDir
    Path folder;

    private final Navigator navigator = new Navigator();
    private final List<Navigator.Box> boxes = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private final PersonId ana = new PersonId(Ids.next());
    private Journal journal;
    private SearchModel model;
    private Overlay overlay;
    private Stage stage;
    private Button below;

    @BeforeEach
    void open() throws Exception {
        Journal.create(folder);
        journal = Journal.open(folder, Clock.systemUTC());
        journal.keep(Ids.next(), List.of(new Change.Put(Person.named(ana, "Ana Marques")),
                new Change.Put(Person.named(new PersonId(Ids.next()), "Beth Ortiz"))));
        navigator.onWrite(boxes::add);
        FxToolkit.registerPrimaryStage();
        on(() -> {
            Platform.setImplicitExit(false);
            Look.loadFonts();
            StackPane over = new StackPane();
            overlay = new Overlay(over);
            model = new SearchModel(new SearchQueries(journal, Clock.systemUTC()), new Workers(), navigator, entry -> {
            }, List.of(new Command("fth-sun", "Today", "Ctrl 1", () -> done.add("today")),
                    new Command("fth-rotate-ccw", "Undo", "Ctrl Z", () -> done.add("undo"))), problem -> {
                        throw new AssertionError(problem);
                    });
            SearchController search = Views.of(new SearchController(model, overlay)).controller();
            below = new Button("below");
            Scene scene = new Scene(new StackPane(below, over), 900, 700);
            Look.dress(scene, ColorScheme.LIGHT, 100);
            stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            stage.setScene(scene);
            stage.show();
            below.requestFocus();
            search.open();
            return scene;
        });
    }

    @AfterEach
    void close() throws Exception {
        on(() -> {
            stage.close();
            return true;
        });
        journal.close();
    }

    private static <T> T on(Callable<T> act) throws Exception {
        return WaitForAsyncUtils.asyncFx(act).get(30, TimeUnit.SECONDS);
    }

    private void press(KeyCode... keys) {
        Fingers.press(keys);
    }

    private void type(String text) {
        Fingers.type(text);
    }

    private void untilChosen(String sentence) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS,
                () -> on(() -> model.current() != null && model.current().sentence().startsWith(sentence)));
    }

    @Test
    void theFirstThatIsFoundIsOpenedByEnterAndTheFocusGoesBack() throws Exception {
        type("ana");
        untilChosen("Ana Marques");
        assertThat(on(() -> ((TextField) stage.getScene().getFocusOwner()).getAccessibleText()))
                .isEqualTo("Search. Ana Marques");
        press(KeyCode.ENTER);
        assertThat(navigator.place().get()).isEqualTo(new Navigator.Page(ana));
        assertThat(on(() -> overlay.isOpen())).isFalse();
        assertThat(on(() -> stage.getScene().getFocusOwner())).isSameAs(below);
    }

    @Test
    void arrowsChooseWhileTheLettersStayInTheField() throws Exception {
        press(KeyCode.DOWN);
        untilChosen("Undo");
        press(KeyCode.UP);
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        assertThat(done).containsExactly("undo");
    }

    @Test
    void tabShowsOneSortAfterTheOther() throws Exception {
        type("a");
        untilChosen("Ana Marques");
        press(KeyCode.TAB);
        assertThat(on(() -> model.scope().get())).isEqualTo(SearchModel.Scope.PEOPLE);
        press(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(on(() -> model.scope().get())).isEqualTo(SearchModel.Scope.ALL);
        assertThat(on(() -> stage.getScene().getFocusOwner())).isInstanceOf(TextField.class);
    }

    @Test
    void shiftEnterWritesAboutThePersonAndCtrlEnterAboutWhatWasTyped() throws Exception {
        type("ana");
        untilChosen("Ana Marques");
        press(KeyCode.SHIFT, KeyCode.ENTER);
        assertThat(boxes).containsExactly(new Navigator.Box(List.of(ana), ""));
        assertThat(on(() -> overlay.isOpen())).isFalse();
    }

    @Test
    void whatIsNotFoundMayBeWrittenAbout() throws Exception {
        type("Nina Falk");
        untilChosen("New note about Nina Falk");
        press(KeyCode.SHORTCUT, KeyCode.ENTER);
        assertThat(boxes).containsExactly(new Navigator.Box(List.of(), "@Nina Falk: "));
    }

    @Test
    void escapeClosesIt() throws Exception {
        press(KeyCode.ESCAPE);
        assertThat(on(() -> overlay.isOpen())).isFalse();
    }
}
