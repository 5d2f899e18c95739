package app.ajar.app;

import app.ajar.settings.FirstLine;
import app.ajar.store.Lock;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the window was asked to start.
 *
 * @param journal the folder that was named; empty for the journal opened last
 * @param exit whether to close again once everything was shown
 * @param passphrase whether the first line of standard input is the passphrase
 */
public record Start(Optional<Path> journal, boolean exit, boolean passphrase) {

    /** What to press before it closes again; nothing, but when an AOT cache is made. */
    List<String> walk() {
        return Stream.of(System.getProperty("ajar.walk", "").split(" ")).filter(step -> !step.isEmpty()).toList();
    }

    /** Reads the command line's arguments; those that are not the window's are passed over. */
    public static Start of(List<String> arguments) {
        Path journal = null;
        boolean exit = false;
        boolean passphrase = false;
        Iterator<String> each = arguments.iterator();
        while (each.hasNext()) {
            String argument = each.next();
            if (argument.equals("--exit")) {
                exit = true;
            } else if (argument.equals("--passphrase-stdin")) {
                passphrase = true;
            } else if (argument.equals("--journal") && each.hasNext()) {
                journal = Path.of(each.next());
            } else if (argument.startsWith("--journal=")) {
                journal = Path.of(argument.substring("--journal=".length()));
            }
        }
        return new Start(Optional.ofNullable(journal), exit, passphrase);
    }

    /** The passphrase that stands in standard input; null if none does. */
    @Nullable
    String words() {
        return passphrase ? FirstLine.ofProcess() : null;
    }

    /** Which journal to open; one that only closes again opens none that was not named. */
    Optional<Path> meant(Supplier<Optional<Path>> last) {
        return journal.isPresent() || exit ? journal : last.get();
    }

    /** Asks an Ajar that has the journal open to show itself; false if none has. */
    public boolean showsElsewhere(Supplier<Optional<Path>> last) {
        return meant(last).filter(Lock::askToShow).isPresent();
    }
}
