package app.ajar.settings;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/** When this laptop asks for a passphrase again, whichever journal is open; kept in a small file. */
public final class LockFile {

    private static final String FILE = "lock.properties";

    private final Path folder;

    /** @param folder where it is kept; made when needed */
    public LockFile(Path folder) {
        this.folder = folder;
    }

    /** What was chosen last; the usual if nothing was, or it cannot be read. */
    public LockChoice read() {
        try {
            Properties kept = new Properties();
            kept.load(new StringReader(Files.readString(folder.resolve(FILE))));
            int minutes = Integer.parseInt(kept.getProperty("minutes", ""));
            return LockChoice.CHOICES.contains(minutes)
                    ? new LockChoice(minutes, !kept.getProperty("cover", "").equals("false"))
                    : LockChoice.DEFAULT;
        } catch (IOException | IllegalArgumentException e) {
            return LockChoice.DEFAULT;
        }
    }

    /** @throws IOException if it cannot be written */
    public void write(LockChoice choice) throws IOException {
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, "lock", null);
        Files.writeString(fresh, "minutes=" + choice.minutes() + "\ncover=" + choice.cover() + "\n");
        Files.move(fresh, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
