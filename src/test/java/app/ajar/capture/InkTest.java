package app.ajar.capture;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.ui.Look;
import java.util.ArrayList;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.LineTo;
import javafx.scene.text.Text;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class InkTest {

    /** The letters below and those over them, each as the foot of its last line in the scene. */
    private static List<Double> feet(WritingBox box) {
        List<Double> feet = new ArrayList<>();
        for (Node node : box.lookupAll(".mark")) {
            if (node instanceof Text copy && copy.isVisible()) {
                feet.add(copy.localToScene(0, copy.getLayoutBounds().getMaxY()).getY());
            }
        }
        return feet;
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 100, 113, 150})
    void theLettersStandOnThoseBelowAtEverySize(int percent) throws Exception {
        FxToolkit.registerPrimaryStage();
        WaitForAsyncUtils.asyncFx(() -> {
            Look.loadFonts();
            WritingBox box = new WritingBox();
            StackPane root = new StackPane(box);
            Scene scene = new Scene(root, 500, 600);
            Look.dress(scene, ColorScheme.LIGHT, percent);
            scene.getStylesheets().add(CaptureModel.class.getResource("capture.css").toExternalForm());
            String text = "a\nb\nc\nd\n/e\nf\ng\nh\ni";
            box.area().setText(text);
            box.ink().colour(List.of(new Shown.Spot(8, 10)), text);
            root.applyCss();
            root.layout();
            root.layout();
            Text below = (Text) box.lookupAll(".content .text").stream()
                    .filter(node -> node.getParent() instanceof Group).findFirst().orElseThrow();
            double foot = below.localToScene(0, ((LineTo) below.rangeShape(8, 10)[2]).getY()).getY();
            assertThat(feet(box)).singleElement().satisfies(
                    copy -> assertThat(copy).isCloseTo(foot, Offset.offset(0.01)));
            return foot;
        }).get();
    }

    private static List<String> moved(String before, String now, String... words) {
        List<Shown.Spot> spots = java.util.Arrays.stream(words)
                .map(word -> new Shown.Spot(before.indexOf(word), before.indexOf(word) + word.length())).toList();
        return Ink.moved(spots, before, now).stream().map(spot -> now.substring(spot.from(), spot.to())).toList();
    }

    @Test
    void wordsMoveWithWhatIsTypedBeforeThem() {
        assertThat(moved("a\n/no b\n/yes c", "aa\n/no b\n/yes c", "/no", "/yes")).containsExactly("/no", "/yes");
        assertThat(moved("a\n/no b\n/yes c", "a\n/no bbb\n/yes c", "/no", "/yes")).containsExactly("/no", "/yes");
        assertThat(moved("a\n/no b\n/yes c", "\n/yes c", "/no", "/yes")).containsExactly("/yes");
    }

    @Test
    void aWordThatIsAlteredIsLetGo() {
        assertThat(moved("/no b\n/yes c", "/nno b\n/yes c", "/no", "/yes")).containsExactly("/yes");
    }
}
