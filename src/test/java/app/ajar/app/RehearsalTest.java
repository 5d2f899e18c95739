package app.ajar.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.AnimationTimer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class RehearsalTest {

    private final StackPane wings = new StackPane();
    private final List<Node> styled = new ArrayList<>();
    private final Rehearsal rehearsal = new Rehearsal(wings);
    private final List<Integer> heard = new ArrayList<>();

    @BeforeAll
    static void screen() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void wings() throws Exception {
        on(() -> new Scene(new Pane(wings), 400, 400));
        wings.getChildren().addListener((ListChangeListener<Node>) change -> styled.addAll(change.getList()));
    }

    private static <T> T on(Callable<T> act) throws Exception {
        return WaitForAsyncUtils.asyncFx(act).get(10, TimeUnit.SECONDS);
    }

    @Test
    void whoWaitsForItHasAFrameToItself() throws Exception {
        AtomicLong frame = new AtomicLong();
        AtomicLong styledIn = new AtomicLong();
        AtomicBoolean alone = new AtomicBoolean();
        AnimationTimer frames = new AnimationTimer() {

            @Override
            public void handle(long now) {
                frame.set(now);
            }
        };
        on(() -> {
            frames.start();
            wings.getChildren().addListener((ListChangeListener<Node>) change -> styledIn.set(frame.get()));
            rehearsal.begin();
            rehearsal.whenThrough(() -> {
                alone.set(styledIn.get() < frame.get());
                end();
            });
            return rehearsal;
        });
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> on(() -> !heard.isEmpty()));
        on(() -> {
            frames.stop();
            return frames;
        });
        assertThat(heard.getFirst()).isPositive();
        assertThat(alone).isTrue();
    }

    private void end() {
        rehearsal.end();
        heard.add(styled.size());
    }

    @Test
    void whoWaitsForItIsToldOnceEachPartWasStyledAndItEndsThere() throws Exception {
        on(() -> {
            rehearsal.begin();
            rehearsal.whenThrough(this::end);
            assertThat(heard).isEmpty();
            return rehearsal;
        });
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> on(() -> !heard.isEmpty()));
        assertThat(on(() -> styled.stream().filter(ListView.class::isInstance).count())).as("the last part")
                .isPositive();
        assertThat(on(() -> wings.getChildren().size())).isZero();
        WaitForAsyncUtils.waitForFxEvents(20);
        assertThat(on(() -> styled.size())).isEqualTo(heard.getFirst());
        on(() -> {
            rehearsal.whenThrough(this::end);
            assertThat(heard).as("told at once").hasSize(2);
            return rehearsal;
        });
    }
}
