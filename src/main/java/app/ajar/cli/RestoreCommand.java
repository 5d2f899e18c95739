package app.ajar.cli;

import app.ajar.cli.Json.Item;
import app.ajar.keep.Journal;
import app.ajar.store.JournalException;
import app.ajar.store.Trouble;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Goes back to a backup, or makes the journal again of which it is one. */
@Command(name = "restore")
final class RestoreCommand extends Work {

    @Parameters(paramLabel = "FILE")
    @Nullable
    private Path file;

    RestoreCommand(Ajar ajar) {
        super(ajar);
    }

    /** What it came to; its name is in the document. */
    private enum Outcome {
        MADE, GONE_ON, GONE_BACK
    }

    @Override
    public Integer call() {
        if (file == null) {
            throw new IllegalStateException("picocli lets nobody in without a file");
        }
        Path backup = file.toAbsolutePath().normalize();
        if (!Files.isRegularFile(backup)) {
            throw new Refusal(Refusal.NOT_DONE, Words.of("import.missing", backup));
        }
        Outcome first = prepare(backup);
        return ajar.with(journal -> {
            if (first == Outcome.GONE_BACK) {
                journal.restore(backup);
            }
            if (!document("restored", () -> List.of(new Item().with("file", backup.toString())
                    .with("folder", journal.folder().toString()).with("journal", journal.id().toString())
                    .with("outcome", Words.name(first)).with("writes", journal.last())))) {
                terminal.say(Words.of("restore." + Words.name(first), journal.folder(), journal.last()));
            }
            return 0;
        });
    }

    /** Before a journal can be opened there may be none yet, or an older state of what the backup holds. */
    private Outcome prepare(Path backup) {
        try {
            ajar.with(journal -> 0);
            return Outcome.GONE_BACK;
        } catch (JournalException e) {
            if (e.trouble() == Trouble.NO_JOURNAL && ajar.journal != null) {
                Journal.createFrom(ajar.journal, backup, terminal.clock(), ajar.words());
                return Outcome.MADE;
            }
            if (e.trouble() == Trouble.OLDER) {
                Journal.goOn(ajar.folder(), backup, terminal.clock(), ajar.words());
                return Outcome.GONE_ON;
            }
            throw e;
        }
    }
}
