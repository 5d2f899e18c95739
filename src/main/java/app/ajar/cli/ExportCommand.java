package app.ajar.cli;

import app.ajar.cli.Json.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the whole journal into one file. */
@Command(name = "export")
final class ExportCommand extends Work {

    private static final String ARCHIVE = "archive";

    @Parameters(paramLabel = "FILE")
    @Nullable
    private Path file;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = ARCHIVE)
    private String format = ARCHIVE;

    @Option(names = "--force")
    private boolean force;

    ExportCommand(Ajar ajar) {
        super(ajar);
    }

    @Override
    public Integer call() {
        if (!format.equals(ARCHIVE)) {
            throw new Refusal(Refusal.USAGE, Words.of("export.format", format));
        }
        if (file == null) {
            throw new IllegalStateException("picocli lets nobody in without a file");
        }
        Path target = file.toAbsolutePath().normalize();
        if (Files.isDirectory(target)) {
            throw new Refusal(Refusal.NOT_DONE, Words.of("export.folder", target));
        }
        if (Files.exists(target) && !force) {
            throw new Refusal(Refusal.NOT_DONE, Words.of("export.exists", target));
        }
        if (target.getParent() == null || !Files.isDirectory(target.getParent())) {
            throw new Refusal(Refusal.NOT_DONE, Words.of("export.nowhere", target));
        }
        if (!Files.isWritable(target.getParent())) {
            throw new Refusal(Refusal.NOT_DONE, Words.of("export.closed", target.getParent()));
        }
        return ajar.with(journal -> {
            if (target.startsWith(journal.folder())) {
                throw new Refusal(Refusal.NOT_DONE, Words.of("export.inside", target));
            }
            journal.export(target);
            terminal.remark(Words.of("export.readable"));
            if (!document("exported", () -> List.of(new Item().with("file", target.toString())
                    .with("format", ARCHIVE).with("bytes", size(target)).with("writes", journal.last())))) {
                terminal.say(Words.of("export.done", journal.last(), target));
            }
            return 0;
        });
    }

    private static @Nullable Long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return null;
        }
    }
}
