package app.ajar.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class DealerTest {

    private final Pane pane = new Pane();
    private final Dealer dealer = new Dealer();
    private final List<Region> five = Stream.generate(Region::new).limit(5).toList();
    private final List<Region> three = Stream.generate(Region::new).limit(3).toList();

    @BeforeAll
    static void screen() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private static <T> T on(Callable<T> act) throws Exception {
        return WaitForAsyncUtils.asyncFx(act).get(10, TimeUnit.SECONDS);
    }

    private List<Node> children() {
        return List.copyOf(pane.getChildren());
    }

    private void becomes(List<? extends Node> all) throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> on(this::children).equals(all));
    }

    @Test
    void theFirstComesAtOnceAndAllInTheirOrder() throws Exception {
        List<Node> atOnce = on(() -> {
            dealer.deal(pane.getChildren(), five);
            return children();
        });
        assertThat(atOnce).isEqualTo(five.subList(0, 1));
        becomes(five);
    }

    @Test
    void whatIsThereAlreadyIsDealtAnew() throws Exception {
        List<Node> atOnce = on(() -> {
            pane.getChildren().setAll(five);
            dealer.deal(pane.getChildren(), pane.getChildren());
            return children();
        });
        assertThat(atOnce).isEqualTo(five.subList(0, 1));
        becomes(five);
    }

    @Test
    void whatIsShownInsteadStaysAlone() throws Exception {
        List<Node> atOnce = on(() -> {
            dealer.deal(pane.getChildren(), five);
            dealer.show(pane.getChildren(), three);
            return children();
        });
        assertThat(atOnce).isEqualTo(three);
        frames();
        assertThat(on(this::children)).isEqualTo(three);
    }

    @Test
    void whatIsDealtInsteadComesAlone() throws Exception {
        on(() -> {
            dealer.deal(pane.getChildren(), five);
            dealer.deal(pane.getChildren(), three);
            return 0;
        });
        becomes(three);
        frames();
        assertThat(on(this::children)).isEqualTo(three);
    }

    /** Until there has been time for more than would be left. */
    private static void frames() throws Exception {
        int[] pieces = {0};
        on(() -> {
            Gradually.go(() -> ++pieces[0] < 10);
            return 0;
        });
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> on(() -> pieces[0]) == 10);
    }
}
