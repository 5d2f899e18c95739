package app.ajar.bench;

import app.ajar.app.AjarApp;
import app.ajar.ui.Look;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Starts Ajar, or a bare window with the same letters and sheets, says when it was painted, and ends. */
final class Painted {

    private Painted() {}

    public static void main(String[] args) {
        boolean bare = args[0].equals("bare");
        Thread watching = new Thread(() -> watchSoon(bare ? scene -> true : Painted::hasPeople), "watching");
        watching.setDaemon(true);
        watching.start();
        Application.launch(bare ? Bare.class : AjarApp.class, args);
    }

    private static boolean hasPeople(Scene scene) {
        return scene.getRoot().lookupAll(".person-row").stream()
                .anyMatch(row -> row instanceof ListCell<?> cell && !cell.isEmpty());
    }

    private static void watchSoon(Predicate<Scene> there) {
        while (true) {
            try {
                Platform.runLater(() -> watch(there));
                return;
            } catch (IllegalStateException e) {
                LockSupport.parkNanos(1_000_000);
            }
        }
    }

    /** Two pulses after what is waited for is there it was drawn. */
    private static void watch(Predicate<Scene> there) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                boolean found = Window.getWindows().stream().map(Window::getScene)
                        .anyMatch(scene -> scene != null && there.test(scene));
                pulses = found ? pulses + 1 : 0;
                if (pulses == 3) {
                    System.out.println("painted");
                    Runtime.getRuntime().halt(0);
                }
            }
        }.start();
    }

    /** A window with one word in it. */
    public static final class Bare extends Application {

        @Override
        public void start(Stage stage) {
            Look.loadFonts();
            Scene scene = new Scene(new StackPane(new Label("Ajar")), 900, 700);
            Look.dress(scene, ColorScheme.LIGHT, 100);
            stage.setScene(scene);
            stage.show();
        }
    }
}
