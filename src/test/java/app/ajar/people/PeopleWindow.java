package app.ajar.people;

import app.ajar.app.TestWindow;
import app.ajar.keep.Journal;
import app.ajar.ui.Fingers;
import app.ajar.ui.Look;
import app.ajar.ui.Navigator;
import app.ajar.ui.Overlay;
import app.ajar.ui.Screen;
import app.ajar.ui.Toasts;
import app.ajar.ui.Views;
import app.ajar.ui.Workers;
import app.ajar.ui.Writing;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The place of people alone in a window, and hands that press its keys. */
public final class PeopleWindow implements AutoCloseable {

    private static final long PATIENCE = 30;

    final Navigator navigator = new Navigator();
    final Toasts toasts = new Toasts();
    final PeopleModel model;
    final JournalKeeper keeper;
    private final PeopleQueries queries;
    private final Writing writing;
    private Views.View<PeopleController> place;
    private Overlay overlay;
    private Stage stage;

    @SuppressWarnings("NullAway.Init")
    private PeopleWindow(Journal journal, Clock clock) {
        Workers background = new Workers();
        keeper = new JournalKeeper(journal);
        writing = new Writing(keeper, background, toasts);
        queries = new PeopleQueries(journal, clock);
        model = new PeopleModel(journal, queries, background, navigator, writing::failed);
        navigator.go(Navigator.Section.PEOPLE);
    }

    public static PeopleWindow open(Journal journal, Clock clock) throws Exception {
        FxToolkit.registerPrimaryStage();
        PeopleWindow window = new PeopleWindow(journal, clock);
        window.onScreen(() -> {
            Platform.setImplicitExit(false);
            Look.loadFonts();
            StackPane over = new StackPane();
            window.overlay = new Overlay(over);
            window.place = Views.of(new PeopleController(window.model,
                    new BulkModel(window.model, window.queries, window.writing, window.toasts),
                    new NewPersonModel(window.model, window.writing), window.overlay,
                    () -> new Views.View<>(new Label("everybody's timeline"), new NoScreen())));
            Scene scene = new Scene(new StackPane(window.place.root(), over), 900, 700);
            Look.dress(scene, ColorScheme.LIGHT, 100);
            window.stage = new Stage();
            window.stage.setX(0);
            window.stage.setY(0);
            window.stage.setScene(scene);
            window.stage.show();
            window.place.controller().onShow();
            return scene;
        });
        window.until("everybody read", () -> {
            Listed now = window.model.everybody().get();
            return now != null && now.rows().size() == now.all();
        });
        window.onScreen(() -> {
            window.place.controller().focus();
            return true;
        });
        return window;
    }

    public <T> T onScreen(Callable<T> act) throws Exception {
        return WaitForAsyncUtils.asyncFx(act).get(PATIENCE, TimeUnit.SECONDS);
    }

    public void until(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, () -> onScreen(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("not so: " + what, e);
        }
    }

    PeopleWindow press(KeyCode... keys) {
        Fingers.press(keys);
        return this;
    }

    PeopleWindow type(String text) {
        Fingers.type(text);
        return this;
    }

    boolean isAsking() throws Exception {
        return onScreen(() -> overlay.isOpen());
    }

    Node focused() throws Exception {
        return onScreen(() -> stage.getScene().getFocusOwner());
    }

    /** Leaves the place as if another were shown. */
    public void leave() {
        place.controller().onHide();
        place.root().setVisible(false);
    }

    /** Comes back to it. */
    public void comeBack() {
        place.root().setVisible(true);
        place.controller().onShow();
    }

    /** Letters into the field by which it is filtered. */
    public void filter(String text) {
        model.filter(filter -> filter.typed(text));
    }

    /** How many people are shown. */
    public int shown() {
        return model.shown().size();
    }

    /** The row one is at. */
    String current() throws Exception {
        return onScreen(() -> list().getSelectionModel().getSelectedItem().name());
    }

    public ListView<?> rows() {
        return list();
    }

    ListView<Row> list() {
        @SuppressWarnings("unchecked")
        ListView<Row> list = (ListView<Row>) stage.getScene().lookup(".rows .list-view");
        return list;
    }

    public Scene scene() {
        return stage.getScene();
    }

    @Override
    public void close() throws Exception {
        onScreen(() -> {
            place.controller().onHide();
            stage.close();
            TestWindow.letGo(stage);
            return true;
        });
    }

    private static final class NoScreen implements Screen {

        @Override
        public void onShow() {
            // A label is always as it is.
        }

        @Override
        public void onHide() {
            // A label is always as it is.
        }
    }
}
