package app.ajar.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class QuietLogTest {

    @TempDir
    Path temporary;

    /** A process of its own, for there is one log manager in each. */
    static final class Program {

        private Program() {}

        public static void main(String[] args) {
            QuietLog.start(Path.of(args[0]));
            LoggerFactory.getLogger("org.jooq.tools").error("insert into person values ('Ana')");
            if (args.length > 1) {
                LoggerFactory.getLogger("app.ajar.cli.Main").error("a command failed",
                        new IllegalStateException("Ana said so", new IOException("/home/ana")));
            }
        }
    }

    private String run(Path folder, String... more) throws Exception {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", path, Program.class.getName(), folder.toString());
        builder.command().addAll(java.util.List.of(more));
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    @Test
    void whatFailedIsWrittenWithoutAWordOfWhatWasTyped() throws Exception {
        Path folder = temporary.resolve("100% ours");
        assertThat(run(folder)).isEmpty();
        assertThat(folder).doesNotExist();
        assertThat(run(folder, "fail")).isEmpty();
        assertThat(folder.toFile().list()).containsExactly("ajar-0.log");
        assertThat(Files.readString(folder.resolve("ajar-0.log"))).contains("a command failed", "IllegalStateException",
                "IOException", "QuietLogTest").doesNotContain("Ana").doesNotContain("/home");
    }
}
