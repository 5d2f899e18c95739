package app.ajar.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The journal that was opened last, by window or command line: the one that is meant where none is named. */
public final class LastJournal {

    private static final String FILE = "last";

    private final Path folder;

    /** @param folder where it is remembered; made when needed */
    public LastJournal(Path folder) {
        this.folder = folder;
    }

    public static LastJournal ofUser() {
        return new LastJournal(OwnFolder.ofUser());
    }

    /** Its folder, whether or not it is still there; empty if none was ever opened. */
    public Optional<Path> get() {
        try {
            String path = Files.readString(folder.resolve(FILE)).strip();
            return path.isEmpty() ? Optional.empty() : Optional.of(Path.of(path));
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Remembers a journal. That this cannot be written is no reason not to open it: then none is remembered. */
    public void set(Path journal) {
        try {
            String path = journal.toAbsolutePath().normalize().toString();
            if (get().map(Path::toString).filter(path::equals).isPresent()) {
                return;
            }
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, FILE, null);
            Files.writeString(fresh, path);
            Files.move(fresh, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | InvalidPathException e) {
            // The next command has to name its journal.
        }
    }
}
