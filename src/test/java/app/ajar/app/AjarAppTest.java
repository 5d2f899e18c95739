package app.ajar.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

class AjarAppTest extends ApplicationTest {

    @Override
    public void start(Stage stage) {
        AjarApp.show(stage);
    }

    @Test
    void theWindowShows() {
        assertThat(lookup("Ajar").queryAs(Label.class).getScene().getWindow().isShowing()).isTrue();
    }

    @Test
    void javaFxIsANamedModuleAsInThePackagedProgram() {
        assertThat(Label.class.getModule().getName()).isEqualTo("javafx.controls");
    }
}
