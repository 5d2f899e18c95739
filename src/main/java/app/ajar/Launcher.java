package app.ajar;

import app.ajar.app.AjarApp;
import app.ajar.app.Build;
import javafx.application.Application;

/** Where the program starts. Not an Application: Java would then want JavaFX before main has run. */
public final class Launcher {

    private Launcher() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        if (args.length == 1 && args[0].equals("--version")) {
            System.out.println(Build.current());
            return 0;
        }
        Application.launch(AjarApp.class, args);
        return 0;
    }
}
