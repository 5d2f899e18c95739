package app.ajar.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the package says to Java. */
final class Packaged {

    private static final Path SCRIPT = Path.of("packaging/ajar.sh");
    private static final String OF_WINDOW = "kind=";

    private Packaged() {}

    /** The flags of every start. */
    static List<String> flags() throws IOException {
        List<String> flags = Files.readAllLines(SCRIPT).stream().map(String::strip)
                .filter(line -> line.startsWith("-X")).map(line -> line.split(" ", 2)[0]).toList();
        assertThat(flags).contains("-XX:-CreateCoredumpOnCrash", "-XX:-HeapDumpOnOutOfMemoryError");
        return flags;
    }

    /** The flag of a window's start alone. */
    static String ofWindow() throws IOException {
        return Files.readAllLines(SCRIPT).stream().filter(line -> line.startsWith(OF_WINDOW)).findFirst().orElseThrow()
                .substring(OF_WINDOW.length());
    }
}
