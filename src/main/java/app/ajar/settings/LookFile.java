package app.ajar.settings;

import app.ajar.settings.LookChoice.Theme;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/** How the windows of this laptop look, whichever journal is open; kept in a small file. */
public final class LookFile {

    private static final String FILE = "look.properties";

    private final Path folder;

    /** @param folder where it is kept; made when needed */
    public LookFile(Path folder) {
        this.folder = folder;
    }

    /** What was chosen last; the usual look if nothing was, or it cannot be read. */
    public LookChoice read() {
        try {
            Properties kept = new Properties();
            kept.load(new StringReader(Files.readString(folder.resolve(FILE))));
            return LookChoice.near(Theme.valueOf(kept.getProperty("theme", Theme.SYSTEM.name())),
                    Integer.parseInt(kept.getProperty("percent", String.valueOf(LookChoice.USUAL))));
        } catch (IOException | IllegalArgumentException e) {
            return LookChoice.DEFAULT;
        }
    }

    /** @throws IOException if it cannot be written */
    public void write(LookChoice choice) throws IOException {
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, "look", null);
        Files.writeString(fresh, "theme=" + choice.theme() + "\npercent=" + choice.percent() + "\n");
        Files.move(fresh, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
