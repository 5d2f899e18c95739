package app.ajar.ui;

import javafx.application.Platform;

/** Which thread may do what. */
public final class Threads {

    private Threads() {}

    /**
     * The window never waits for a disk.
     *
     * @throws IllegalStateException on the window's thread
     */
    public static void offScreen() {
        if (Platform.isFxApplicationThread()) {
            throw new IllegalStateException("the window waits for a disk");
        }
    }
}
