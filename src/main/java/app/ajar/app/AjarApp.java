package app.ajar.app;

import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The window. */
public final class AjarApp extends Application {

    @Override
    public void start(Stage stage) {
        show(stage);
        if (getParameters().getRaw().contains("--exit")) {
            exitAfterFirstFrame();
        }
    }

    static void show(Stage stage) {
        stage.setTitle("Ajar");
        stage.setScene(new Scene(new StackPane(new Label("Ajar")), 800, 600));
        stage.show();
    }

    private static void exitAfterFirstFrame() {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                // A pulse draws after its timers have run, so the second one follows a drawn frame.
                if (++pulses == 2) {
                    stop();
                    Platform.exit();
                }
            }
        }.start();
    }
}
