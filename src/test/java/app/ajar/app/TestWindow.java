package app.ajar.app;

import app.ajar.model.PersonId;
import app.ajar.settings.LastJournal;
import app.ajar.settings.LockFile;
import app.ajar.settings.LookChoice;
import app.ajar.settings.LookFile;
import app.ajar.settings.LookModel;
import app.ajar.ui.Dialogs;
import app.ajar.ui.Look;
import app.ajar.ui.Navigator;
import app.ajar.ui.Workers;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The whole program in a window, wired as it always is, but with a folder and a clock of the test's. */
public final class TestWindow {

    /** As large as a headless screen allows. */
    private static final double WIDTH = 900;
    private static final double HEIGHT = 700;

    private final Stage stage;
    private final Shell shell;
    private final CompletableFuture<Integer> ended;
    private final Heartbeat heartbeat;

    private TestWindow(Stage stage, Shell shell, CompletableFuture<Integer> ended, Heartbeat heartbeat) {
        this.stage = stage;
        this.shell = shell;
        this.ended = ended;
        this.heartbeat = heartbeat;
    }

    /**
     * Opens it.
     *
     * @param home where journals are made, and where the one opened last is remembered
     * @param arguments of the command line
     */
    public static TestWindow open(Path home, Clock clock, String... arguments) throws Exception {
        return open(home, clock, new NoDialogs(), ColorScheme.LIGHT, WIDTH, HEIGHT, arguments);
    }

    /** Opens it in certain colours and a certain size. */
    public static TestWindow open(Path home, Clock clock, Dialogs dialogs, ColorScheme colours, double width,
            double height, String... arguments) throws Exception {
        return open(home, clock, dialogs, colours, LookChoice.USUAL, width, height, arguments);
    }

    /**
     * Opens it with letters of a certain size.
     *
     * @param percent of the letters' usual size
     */
    public static TestWindow open(Path home, Clock clock, Dialogs dialogs, ColorScheme colours, int percent,
            double width, double height, String... arguments) throws Exception {
        FxToolkit.registerPrimaryStage();
        Look.loadFonts();
        Heartbeat heartbeat = on(() -> {
            Platform.setImplicitExit(false);
            passOverLostFrames(Thread.currentThread());
            return new Heartbeat(Thread.currentThread());
        });
        CompletableFuture<Integer> ended = new CompletableFuture<>();
        Stage stage = on(Stage::new);
        stage.setX(0);
        stage.setY(0);
        Workers workers = new Workers();
        LookModel look = new LookModel(new LookFile(home.resolve("own")),
                new LookChoice(LookChoice.Theme.SYSTEM, percent), workers);
        Wiring wiring = new Wiring(stage, width, height, look, new SimpleObjectProperty<>(colours),
                new LockFile(home.resolve("own")), clock, workers, dialogs, new LastJournal(home.resolve("own")), home,
                Start.of(List.of(arguments)), status -> {
                    heartbeat.close();
                    ended.complete(status);
                });
        on(() -> {
            wiring.dress();
            return wiring;
        });
        TestWindow window = new TestWindow(stage, on(wiring::shell), ended, heartbeat);
        on(() -> {
            window.shell.show();
            return window;
        });
        return window;
    }

    private static <T> T on(Callable<T> act) throws Exception {
        return WaitForAsyncUtils.asyncFx(act).get(30, TimeUnit.SECONDS);
    }

    /**
     * The headless platform throws when a frame arrives that was drawn for a window of another size (the next one is
     * right); whatever else is thrown there fails the test.
     */
    private static void passOverLostFrames(Thread screen) {
        Thread.UncaughtExceptionHandler others = Objects.requireNonNull(Thread.getDefaultUncaughtExceptionHandler());
        screen.setUncaughtExceptionHandler((thread, problem) -> {
            boolean lost = problem instanceof IndexOutOfBoundsException && Stream.of(problem.getStackTrace())
                    .anyMatch(at -> at.getClassName().endsWith(".HeadlessWindow") && at.getMethodName().equals("blit"));
            if (!lost) {
                others.uncaughtException(thread, problem);
            }
        });
    }

    /** How often so far the screen did not answer for 100 ms while something of Ajar's was at work. */
    public int freezes() {
        return heartbeat.freezes();
    }

    /** Goes somewhere, as another screen would. */
    public void go(Navigator.Place place) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> Objects.requireNonNull(shell.house()).navigator().go(place)).get(30,
                TimeUnit.SECONDS);
    }

    /** Opens the box, as another screen would. */
    public void write(Navigator.Box box) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> Objects.requireNonNull(shell.house()).navigator().write(box)).get(30,
                TimeUnit.SECONDS);
    }

    /** Asks somebody about the guess that stands, as another screen would. */
    public void ask(PersonId person) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> Objects.requireNonNull(shell.house()).navigator().ask(person)).get(30,
                TimeUnit.SECONDS);
    }

    /** Asks whether somebody is to be erased. */
    public void erase(PersonId person) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> Objects.requireNonNull(shell.house()).navigator().erase(person)).get(30,
                TimeUnit.SECONDS);
    }

    public Scene scene() {
        return stage.getScene();
    }

    public String title() {
        return stage.getTitle();
    }

    /** Waits until the program has ended. */
    public int status() throws Exception {
        return ended.get(60, TimeUnit.SECONDS);
    }

    /** Closes the window as the rep would, and waits until the journal is closed too. */
    public int close() throws Exception {
        if (!ended.isDone()) {
            Platform.runLater(shell::close);
        }
        int status = status();
        WaitForAsyncUtils.asyncFx(() -> letGo(stage)).get(30, TimeUnit.SECONDS);
        return status;
    }

    /** The headless platform keeps every window for ever, each by the next: not what was in it, too. */
    public static Stage letGo(Stage stage) {
        stage.setOnCloseRequest(null);
        stage.setScene(new Scene(new Group()));
        return stage;
    }

    /** Nothing is ever chosen. */
    public static class NoDialogs implements Dialogs {

        @Override
        public Optional<Path> folder(String title) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> file(String title) {
            return Optional.empty();
        }

        @Override
        public boolean print(Node page) {
            return false;
        }

        @Override
        public boolean mail(URI to) {
            return false;
        }
    }
}
