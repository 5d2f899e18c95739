package app.ajar.cli;

import app.ajar.transfer.Sample;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
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
        Sample.into(folder, on == null ? LocalDate.now(terminal.clock()) : day(on), terminal.clock().getZone());
        return ajar.with(journal -> made(journal, "sample.made"));
    }

    private static LocalDate day(String typed) {
        try {
            LocalDate day = LocalDate.parse(typed);
            if (day.getYear() > 1900 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeException e) {
            // As if it were out of bounds.
        }
        throw new Refusal(Refusal.USAGE, Words.of("sample.on", typed));
    }
}
