package app.ajar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a process of its own, in a plain locale and without JavaFX. */
class ProcessTest {

    @TempDir
    Path temporary;

    private Process start(List<String> options, String... args) throws IOException {
        String path = Arrays
                .stream(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        .split(File.pathSeparator))
                .filter(entry -> !entry.contains("javafx"))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dajar.home=" + temporary.resolve("home"), "-cp", path));
        command.addAll(options);
        command.add("app.ajar.Launcher");
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "C");
        builder.redirectError(temporary.resolve("err").toFile());
        return builder.start();
    }

    private String err() throws IOException {
        return Files.readString(temporary.resolve("err"));
    }

    @Test
    void anotherProcessHasTheJournal() throws Exception {
        Cli cli = Cli.withJournal(temporary);
        Process process = start(List.of(), "--journal", cli.folder.toString(), "keep", "--lines");
        try (OutputStream typing = process.getOutputStream();
                BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            typing.write("@Zoë Ångström: «hello» 漢字\n".getBytes(StandardCharsets.UTF_8));
            typing.flush();
            assertThat(Cli.ids(said.readLine())).hasSize(2);
            for (String line : List.of("people", "keep x", "verify")) {
                Cli.Said refused = cli.run(line.split(" "));
                assertThat(refused.status()).isEqualTo(3);
                assertThat(refused.err()).startsWith("ajar: ").hasLineCount(1);
            }
            process.destroyForcibly().waitFor();
        }
        assertThat(err()).isEqualTo("new person: Zoë Ångström\n");
        assertThat(cli.done("show", "zoe").out()).contains("«hello» 漢字");
    }

    @Test
    void textIsUtf8AndNothingOfTheWindowIsLoaded() throws Exception {
        Cli cli = Cli.withJournal(temporary);
        cli.type("@Zoë Ångström: «hello» 漢字", "keep");
        Path classes = temporary.resolve("classes");
        Process process = start(List.of("-Xlog:class+load:file=" + classes), "search", "hello", "--journal",
                cli.folder.toString());
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(err()).isZero();
        assertThat(out).isEqualTo("2026-11-12 15:00  note  Zoë Ångström  «hello» 漢字\n");
        assertThat(err()).isEmpty();
        assertThat(Files.readString(classes)).contains("app.ajar.cli.SearchCommand").doesNotContain("javafx.")
                .doesNotContain("app.ajar.app.AjarApp");
    }
}
