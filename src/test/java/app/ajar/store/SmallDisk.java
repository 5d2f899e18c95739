package app.ajar.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small disk of its own; a test is passed over where the system does not let us have one. */
public record SmallDisk(Path point) implements AutoCloseable {

    public static SmallDisk mount(Path point, String options) throws IOException {
        Files.createDirectories(point);
        assumeTrue(run("mount", "-t", "tmpfs", "-o", options, "tmpfs", point.toString()),
                "needs the right to mount a file system");
        return new SmallDisk(point);
    }

    /** Whether it has these options now. */
    public boolean becomes(String options) {
        return run("mount", "-o", "remount," + options, point.toString());
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        run("umount", "-l", point.toString());
    }
}
