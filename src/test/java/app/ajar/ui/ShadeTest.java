package app.ajar.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.BoundingBox;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class ShadeTest {

    private final Region dialog = new Region();

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
}
