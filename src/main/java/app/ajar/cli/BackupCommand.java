package app.ajar.cli;

import app.ajar.cli.Json.Item;
import app.ajar.keep.Backups;
import app.ajar.store.Backup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes a backup. */
@Command(name = "backup")
final class BackupCommand extends Work {

    @Parameters(paramLabel = "DIR", arity = "0..1")
    @Nullable
    private Path folder;

    BackupCommand(Ajar ajar) {
        super(ajar);
    }

    @Override
    public Integer call() {
        Path named = folder == null ? null : folder.toAbsolutePath().normalize();
        if (named != null && !Files.isDirectory(named)) {
            throw new Refusal(Refusal.NOT_DONE, Words.of("backup.nowhere", named));
        }
        return ajar.with(journal -> {
            if (named != null && named.startsWith(journal.folder())) {
                throw new Refusal(Refusal.NOT_DONE, Words.of("backup.inside", named));
            }
            Backups.Made made = named == null ? journal.backups().make() : journal.backups().makeIn(named);
            if (made.made() == null) {
                throw new Refusal(Refusal.NOT_DONE, Words.of("backup.nothing"));
            }
            if (!made.second().isEmpty()) {
                terminal.remark(made.second());
            }
            List<Backup> all = Stream.of(made.made(), made.there()).filter(Objects::nonNull).toList();
            if (!document("backups", () -> all.stream().map(BackupCommand::item).toList())) {
                all.forEach(backup -> terminal.say(backup.file().toString()));
            }
            return 0;
        });
    }

    private static Item item(Backup backup) {
        return new Item().with("file", backup.file().toString()).with("at", backup.at().toString())
                .with("writes", backup.seq());
    }
}
