package app.ajar;

import app.ajar.app.AjarApp;
import app.ajar.cli.Main;
import app.ajar.store.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.Application;

/** Where the program starts. Not an Application: Java would then want JavaFX before main has run. */
public final class Launcher {

    private Launcher() {}

    public static void main(String[] args) throws IOException {
        var training = System.getProperty("ajar.train");
        System.exit(training == null ? run(args) : train(Path.of(training)));
    }

    static int run(String... args) {
        return Main.isForWindow(args) ? window(args) : Main.run(args);
    }

    private static int window(String... args) {
        if (AjarApp.showsElsewhere(args)) {
            System.err.println("ajar: this journal is open in another Ajar, which was asked to show itself");
            return Trouble.IN_USE.exitStatus();
        }
        try {
            Application.launch(AjarApp.class, args);
            return 0;
        } catch (UnsupportedOperationException e) {
            // What JavaFX throws here, and only here; a fault of the window itself arrives wrapped.
            System.err.println("ajar: there is no display to open a window on");
            return 1;
        }
    }

    /** Runs one command line after the other, up to the first that fails: an AOT cache learns from a single process. */
    private static int train(Path commands) throws IOException {
        for (var line : Files.readAllLines(commands)) {
            int status = run(line.split(" "));
            if (status != 0) return status;
        }
        return 0;
    }
}
