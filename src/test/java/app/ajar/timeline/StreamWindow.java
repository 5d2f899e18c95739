package app.ajar.timeline;

import app.ajar.app.TestWindow;
import app.ajar.model.EntryId;
import app.ajar.ui.Background;
import app.ajar.ui.Fingers;
import app.ajar.ui.Look;
import app.ajar.ui.Overlay;
import app.ajar.ui.Views;
import app.ajar.ui.Workers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A stream in a window, wired as it always is. */
final class StreamWindow implements AutoCloseable {

    private static final long PATIENCE = 60;

    final Stage stage;
    final StreamModel model;
    final FxRobot robot = new FxRobot();
    private final Counted background = new Counted();
    private final javafx.stage.Stage window;
    private final StreamController controller;

    /** Knows whether anything is still being worked at. */
    private static final class Counted implements Background {

        private final Workers workers = new Workers();
        private final AtomicInteger working = new AtomicInteger();

        @Override
        public <T extends @Nullable Object> void run(Callable<T> work, Consumer<? super T> then,
                Consumer<Exception> failed) {
            working.incrementAndGet();
            workers.run(work, answer -> {
                then.accept(answer);
                working.decrementAndGet();
            }, problem -> {
                failed.accept(problem);
                working.decrementAndGet();
            });
        }

        @Override
        public void onScreen(Runnable act) {
            working.incrementAndGet();
            workers.onScreen(() -> {
                act.run();
                working.decrementAndGet();
            });
        }

        @Override
        public Later after(Duration delay, Runnable act) {
            return workers.after(delay, act);
        }
    }

    StreamWindow(Path folder, boolean everybody, double width, double height) throws Exception {
        FxToolkit.registerPrimaryStage();
        stage = new Stage(folder, background);
        model = everybody ? stage.everybody : stage.page;
        Views.View<StreamController> view = onScreen(
                () -> Views.of(new StreamController(model, new Overlay(new StackPane()))));
        controller = view.controller();
        window = onScreen(() -> {
            Platform.setImplicitExit(false);
            Look.loadFonts();
            StackPane page = new StackPane(view.root());
            page.getStyleClass().add("page");
            Scene scene = new Scene(page, width, height);
            Look.dress(scene, ColorScheme.LIGHT, 100);
            javafx.stage.Stage shown = new javafx.stage.Stage();
            shown.setX(0);
            shown.setY(0);
            shown.setScene(scene);
            shown.show();
            controller.onShow();
            return shown;
        });
        still();
    }

    Scene scene() {
        return window.getScene();
    }

    Reel reel() {
        return (Reel) scene().lookup(".reel");
    }

    static <T> T onScreen(Callable<T> act) throws Exception {
        return WaitForAsyncUtils.asyncFx(act).get(PATIENCE, TimeUnit.SECONDS);
    }

    /** Waits until nothing is worked at and everything is where it belongs. */
    void still() throws Exception {
        for (int quiet = 0; quiet < 3;) {
            WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, () -> background.working.get() == 0);
            onScreen(() -> {
                scene().getRoot().applyCss();
                scene().getRoot().layout();
                return true;
            });
            WaitForAsyncUtils.waitForFxEvents(2);
            quiet = background.working.get() == 0 ? quiet + 1 : 0;
        }
    }

    /** Does something in the window and waits until it is done. */
    void act(Runnable act) throws Exception {
        onScreen(() -> {
            act.run();
            return true;
        });
        still();
    }

    void press(KeyCode... keys) throws Exception {
        Fingers.press(keys);
        still();
    }

    void type(String text) throws Exception {
        Fingers.type(text);
        still();
    }

    /** The first entry in sight, and where it stands. */
    record First(EntryId id, double y) {}

    First first() throws Exception {
        return onScreen(() -> {
            reel().layout();
            return reel().sight().rows().stream()
                    .filter(placed -> placed.row() instanceof Row.Item && placed.bottom() - RowNode.GAP > 0)
                    .map(placed -> new First(((Row.Item) placed.row()).id(), top(((Row.Item) placed.row()).id())))
                    .findFirst().orElseThrow();
        });
    }

    /** Where an entry is drawn, from the top of the rows; not a number if it is not drawn. */
    double y(EntryId id) throws Exception {
        return onScreen(() -> {
            reel().layout();
            return top(id);
        });
    }

    private double top(EntryId id) {
        RowNode node = reel().node(id);
        return node == null
                ? Double.NaN
                : node.localToScene(node.getLayoutBounds()).getMinY()
                        - reel().localToScene(reel().getLayoutBounds()).getMinY();
    }

    @Override
    public void close() throws Exception {
        onScreen(() -> {
            controller.onHide();
            window.hide();
            TestWindow.letGo(window);
            return true;
        });
        stage.close();
    }
}
