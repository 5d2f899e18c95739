package app.ajar.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.TimeUnit;
import javafx.application.ColorScheme;
import javafx.geometry.BoundingBox;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class ShadeTest {

    private final Region dialog = new Region();

    @BeforeAll
    static void screen() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private static BoundingBox at(Region region) {
        return new BoundingBox(region.getLayoutX(), region.getLayoutY(), region.getWidth(), region.getHeight());
    }

    @Test
    void itLiesWhereTheDialogLiesAndGoesWithIt() {
        Shade shade = new Shade(dialog);
        dialog.resizeRelocate(10, 20, 300, 200);
        assertThat(at(shade)).isEqualTo(at(dialog));
        dialog.resizeRelocate(30, 40, 500, 400);
        assertThat(at(shade)).isEqualTo(new BoundingBox(30, 40, 500, 400));
    }

    @Test
    void whatIsShownASecondTimeWhereItWasHasItsShadowToo() {
        dialog.resizeRelocate(10, 20, 300, 200);
        dialog.setOpacity(0.5);
        Shade second = new Shade(dialog);
        assertThat(at(second)).isEqualTo(at(dialog));
        assertThat(second.getOpacity()).isEqualTo(0.5);
    }

    @ParameterizedTest
    @EnumSource
    void itsPictureIsThatOfTheColours(ColorScheme colours) throws Exception {
        Image picture = WaitForAsyncUtils.asyncFx(() -> {
            Shade shade = new Shade(dialog);
            Look.dress(new Scene(new Pane(shade)), colours, 100);
            shade.applyCss();
            return shade.getBorder().getImages().getFirst().getImage();
        }).get(10, TimeUnit.SECONDS);
        assertThat(picture.isError()).isFalse();
        Color middle = picture.getPixelReader().getColor(78, 78);
        assertThat(middle.getOpacity()).isCloseTo(colours == ColorScheme.DARK ? 0.5 : 0.16, within(0.01));
        Color besides = picture.getPixelReader().getColor(16, 78);
        assertThat(besides.getOpacity()).isPositive().isLessThan(middle.getOpacity() / 4);
        assertThat(picture.getPixelReader().getColor(0, 78).getOpacity()).isZero();
    }
}
