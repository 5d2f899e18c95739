package app.ajar.app;

import app.ajar.settings.LastJournal;
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

    private static final double WIDTH = 1180;
    private static final double HEIGHT = 780;
    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 600;

    /** Asks an Ajar that has the meant journal open to show itself; false if none has, and a window is to be opened. */
    public static boolean showsElsewhere(String... arguments) {
        return Start.of(List.of(arguments)).showsElsewhere(LastJournal.ofUser()::get);
    }

    @Override
    public void start(Stage stage) {
        Platform.setImplicitExit(false);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        new Wiring(stage, WIDTH, HEIGHT, Platform.getPreferences().getColorScheme(), Clock.systemDefaultZone(),
                new Workers(), new SystemDialogs(stage), LastJournal.ofUser(),
                Path.of(System.getProperty("user.home", "")), Start.of(getParameters().getRaw()), AjarApp::end)
                .shell().show();
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
