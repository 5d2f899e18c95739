package app.ajar.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AjarAppTest {

    @TempDir
    Path temporary;

    @Test
    void aFaultBeforeThereIsAWindowEndsTheProgramAndSaysWhere() throws Exception {
        Path view = temporary.resolve("broken/app/ajar/ui/ToastView.fxml");
        Files.createDirectories(view.getParent());
        Files.writeString(view, "<nothing>");
        Path said = temporary.resolve("said");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dglass.platform=Headless", "-Dprism.order=sw", "-Dajar.home=" + temporary.resolve("own"),
                "--module-path", System.getProperty("jdk.module.path"), "--add-modules", "javafx.controls,javafx.fxml",
                "-cp", temporary.resolve("broken") + File.pathSeparator + System.getProperty("java.class.path"),
                "app.ajar.Launcher").redirectErrorStream(true).redirectOutput(said.toFile()).start();
        boolean ended = process.waitFor(1, TimeUnit.MINUTES);
        process.destroyForcibly().waitFor();
        assertThat(ended).as("it ended by itself; it said: %s", Files.readString(said)).isTrue();
        assertThat(process.exitValue()).isOne();
        assertThat(said).content().contains("ToastView.fxml");
    }
}
