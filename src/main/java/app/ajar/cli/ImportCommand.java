package app.ajar.cli;

import app.ajar.cli.Json.Item;
import app.ajar.keep.Journal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings in files, told apart by what is in them. */
@Command(name = "import")
final class ImportCommand extends Work {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final String MANIFEST = "manifest.json";
    private static final String WRITES = "writes.jsonl";

    @Parameters(paramLabel = "FILE", arity = "1..*")
    private List<Path> files = List.of();

    @Option(names = "--dry-run")
    private boolean dryRun;

    ImportCommand(Ajar ajar) {
        super(ajar);
    }

    @Override
    public Integer call() {
        files.forEach(ImportCommand::check);
        return ajar.with(journal -> {
            // Nothing of any file before all of them were read whole.
            List<Journal.Found> found = files.stream().map(journal::wouldImport).toList();
            List<Item> items = new ArrayList<>();
            for (int at = 0; at < files.size(); at++) {
                Path file = files.get(at);
                int left = found.get(at).erased() + found.get(at).points();
                int count = dryRun ? found.get(at).things() : journal.importArchive(file);
                items.add(new Item().with("file", file.toAbsolutePath().normalize().toString())
                        .with("format", "archive").with("new", count).with("kept", !dryRun)
                        .with("leftOut", left == 0 ? null : left));
                if (!ajar.json) {
                    terminal.say(Words.of(dryRun ? "import.would" : "import.done", file, count));
                    if (found.get(at).erased() > 0) {
                        terminal.say(Words.of("import.left-out-people", found.get(at).erased()));
                    }
                    if (found.get(at).points() > 0) {
                        terminal.say(Words.of("import.left-out-points", found.get(at).points()));
                    }
                }
            }
            document("imported", () -> items);
            return 0;
        });
    }

    /** Refuses what is no archive; one that is damaged is found when it is read. */
    private static void check(Path file) {
        if (!Files.exists(file)) {
            throw new Refusal(Refusal.NOT_DONE, Words.of("import.missing", file));
        }
        if (!Files.isRegularFile(file) || !isArchive(file)) {
            throw new Refusal(Refusal.NOT_DONE, Words.of("import.unknown", file));
        }
    }

    private static boolean isArchive(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            if (!Arrays.equals(in.readNBytes(ZIP.length), ZIP)) {
                return false;
            }
        } catch (IOException e) {
            throw new Refusal(Refusal.NOT_DONE, Words.of("import.unreadable", file));
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry(MANIFEST) != null || zip.getEntry(WRITES) != null;
        } catch (IOException | IllegalArgumentException e) {
            // Cut short, it may still have been one.
            return true;
        }
    }
}
