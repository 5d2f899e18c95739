package app.ajar.app;

import app.ajar.settings.LastJournal;
import app.ajar.settings.LockFile;
import app.ajar.settings.LookChoice;
import app.ajar.settings.LookFile;
import app.ajar.settings.LookModel;
import app.ajar.settings.OwnFolder;
import app.ajar.ui.Look;
import app.ajar.ui.SystemDialogs;
import app.ajar.ui.Workers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/** The window as a program. */
public final class AjarApp extends Application {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 600;

    private LookChoice chosen = LookChoice.DEFAULT;

    /** Asks an Ajar that has the meant journal open to show itself; false if none has, and a window is to be opened. */
    public static boolean showsElsewhere(String... arguments) {
        return Start.of(List.of(arguments)).showsElsewhere(LastJournal.ofUser()::get);
    }

    /** Not on the window's thread, which touches no file. */
    @Override
    public void init() {
        Look.loadFonts();
        chosen = new LookFile(OwnFolder.ofUser()).read();
    }

    @Override
    public void start(Stage stage) {
        Platform.setImplicitExit(false);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        Workers workers = new Workers();
        LookFile file = new LookFile(OwnFolder.ofUser());
        Wiring wiring = new Wiring(stage, WIDTH, HEIGHT, new LookModel(file, chosen, workers),
                Platform.getPreferences().colorSchemeProperty(), new LockFile(OwnFolder.ofUser()),
                Clock.systemDefaultZone(), workers,
                new SystemDialogs(stage, getHostServices()::showDocument), LastJournal.ofUser(),
                Path.of(System.getProperty("user.home", "")), Start.of(getParameters().getRaw()), AjarApp::end);
        // In three events: the first sheet, the first view and the first styling would be one long one.
        wiring.dress();
        later(() -> {
            Shell shell = wiring.shell();
            later(shell::show);
        });
    }

    /** A fault ends the program: while there is no window, one that goes on would be seen by nobody. */
    private static void later(Runnable part) {
        Platform.runLater(() -> {
            try {
                part.run();
            } catch (RuntimeException | Error e) {
                Thread.currentThread().getUncaughtExceptionHandler().uncaughtException(Thread.currentThread(), e);
                end(1);
            }
        });
    }

    /** What the program ends with is the launcher's to say, unless something went wrong. */
    private static void end(int status) {
        if (status == 0) {
            Platform.exit();
        } else {
            System.exit(status);
        }
    }
}
