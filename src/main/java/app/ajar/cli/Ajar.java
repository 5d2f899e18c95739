package app.ajar.cli;

import app.ajar.keep.Journal;
import app.ajar.keep.Locking;
import app.ajar.settings.FirstLine;
import java.nio.file.Path;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options of every command, which may stand before or after it, and the journal they name. */
@Command(name = "ajar", resourceBundle = Words.BUNDLE, mixinStandardHelpOptions = true, scope = ScopeType.INHERIT, versionProvider = Version.class, sortOptions = false, subcommands = {
        InitCommand.class, SampleCommand.class, KeepCommand.class, TodayCommand.class, PeopleCommand.class,
        OwedCommand.class, DoorsCommand.class,
        ShowCommand.class,
        SearchCommand.class, ExportCommand.class, ImportCommand.class, BackupCommand.class, RestoreCommand.class,
        EraseCommand.class, VerifyCommand.class})
final class Ajar {

    @Option(names = "--journal", paramLabel = "DIR", scope = ScopeType.INHERIT)
    @Nullable
    Path journal;

    @Option(names = "--passphrase-stdin", scope = ScopeType.INHERIT)
    boolean passphrase;

    @Option(names = "--json", scope = ScopeType.INHERIT)
    boolean json;

    private final Terminal terminal;
    private @Nullable String words;

    Ajar(Terminal terminal) {
        this.terminal = terminal;
    }

    Terminal terminal() {
        return terminal;
    }

    /** The folder of a journal that is to be made. */
    Path fresh() {
        Path folder = journal;
        if (folder == null) {
            throw new Refusal(Refusal.USAGE, Words.of("refused.say-where"));
        }
        words();
        return folder;
    }

    /** Locks a journal that was just made, if a passphrase was given; gives the code on paper, or null. */
    @Nullable
    String lock(Journal made) {
        String typed = words();
        if (typed == null) {
            return null;
        }
        String code = Locking.newCode();
        made.locking().lock(typed, code);
        return code;
    }

    /** The passphrase; null if none was given. */
    @Nullable
    String words() {
        if (passphrase && words == null) {
            words = FirstLine.of(terminal.in());
            if (words.isEmpty()) {
                throw new Refusal(Refusal.PASSPHRASE, Words.of("refused.no-passphrase"));
            }
        }
        return words;
    }

    /** The folder of the journal that is meant. */
    Path folder() {
        Path folder = journal != null ? journal : terminal.last().get().orElse(null);
        if (folder == null) {
            throw new Refusal(Refusal.NO_JOURNAL, Words.of("refused.no-journal-known"));
        }
        return folder;
    }

    /** Opens the journal, says what was put right on the way, and closes it afterwards. */
    int with(ToIntFunction<Journal> work) {
        try (Journal open = Journal.open(folder(), terminal.clock(), words())) {
            open.notices().forEach(terminal::remark);
            if (passphrase && open.locking().since().isEmpty()) {
                throw new Refusal(Refusal.PASSPHRASE, Words.of("refused.no-passphrase-there"));
            }
            terminal.last().set(open.folder());
            int status = work.applyAsInt(open);
            open.finishErasing();
            return status;
        }
    }
}
