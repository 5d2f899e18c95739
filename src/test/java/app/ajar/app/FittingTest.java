package app.ajar.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class FittingTest {

    private final StackPane wings = new StackPane();
    private final Label title = new Label("title");
    private final TextArea text = new TextArea("text");
    private final ListView<String> list = new ListView<>();
    private final VBox column = new VBox(Stream.generate(() -> new Button("a")).limit(20).toArray(Node[]::new));
    private final ScrollPane scroll = new ScrollPane(column);
    private final Label inBorder = new Label("left");
    private final BorderPane border = new BorderPane(new VBox(text, list));
    private final VBox view = new VBox(title, border, scroll);

    @BeforeAll
    static void screen() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void wings() throws Exception {
        list.getItems().setAll("one", "two");
        border.setLeft(inBorder);
        on(() -> new Scene(new Pane(wings), 400, 400));
    }

    private static <T> T on(Callable<T> act) throws Exception {
        return WaitForAsyncUtils.asyncFx(act).get(10, TimeUnit.SECONDS);
    }

    private static boolean isFitted(Control control) {
        return control.getSkin() != null;
    }

    private List<Control> controls() {
        List<Control> all = new ArrayList<>(List.of(title, text, list, scroll));
        column.getChildren().forEach(button -> all.add((Control) button));
        return all;
    }

    private void fit(Fitting fitting) throws Exception {
        on(() -> {
            fitting.of(List.of(view));
            return fitting;
        });
    }

    @Test
    void whatIsFittedHasItsSkinsAndIsAsItWas() throws Exception {
        List<Node> children = List.copyOf(view.getChildren());
        List<Node> buttons = List.copyOf(column.getChildren());
        fit(new Fitting(wings));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS,
                () -> on(() -> controls().stream().allMatch(FittingTest::isFitted)));
        assertThat(on(() -> list.lookupAll(".list-cell").size())).as("cells").isPositive();
        assertThat(on(() -> wings.getChildren().size())).isZero();
        assertThat(view.getChildren()).isEqualTo(children);
        assertThat(column.getChildren()).isEqualTo(buttons);
        assertThat(scroll.getContent()).isSameAs(column);
        assertThat(border.getLeft()).isSameAs(inBorder);
        assertThat(view.getScene()).isNull();
        assertThat(view.getParent()).isNull();
    }

    @Test
    void whatIsShownMeanwhileStaysWhereItIs() throws Exception {
        Pane shown = new Pane();
        on(() -> new Scene(shown, 400, 400));
        Fitting fitting = new Fitting(wings);
        fit(fitting);
        on(() -> shown.getChildren().setAll(view));
        Label other = new Label("other");
        on(() -> {
            fitting.of(List.of(other));
            return other;
        });
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> on(() -> isFitted(other)));
        assertThat(shown.getChildren()).containsExactly(view);
        assertThat(view.getChildren()).containsExactly(title, border, scroll);
        assertThat(title.getScene()).isSameAs(shown.getScene());
    }
}
