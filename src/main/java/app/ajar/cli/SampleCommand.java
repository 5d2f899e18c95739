package app.ajar.cli;

import app.ajar.transfer.Sample;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a new journal with the sample people in it. */
@Command(name = "sample")
final class SampleCommand extends Work {

    @Option(names = "--on", paramLabel = "DATE")
    @Nullable
    private String on;

    SampleCommand(Ajar ajar) {
        super(ajar);
    }

    @Override
    public Integer call() {
        Path folder = ajar.fresh();
        Sample.into(folder, day(on), terminal.clock().getZone());
        return made(folder, "sample.made");
    }
}
