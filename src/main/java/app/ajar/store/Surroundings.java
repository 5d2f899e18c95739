package app.ajar.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a folder is a good place for a journal: one that nobody else writes in, with room on its disk. */
public final class Surroundings {

    /** Below this it is said that the disk is nearly full, in bytes. */
    static final long LITTLE = 500L << 20;

    /** How the folders begin that a program sends elsewhere by itself. */
    private static final Map<String, String> SENT = Map.of("dropbox", "Dropbox", "onedrive", "OneDrive", "google drive",
            "Google Drive", "googledrive", "Google Drive", "icloud drive", "iCloud", "iclouddrive", "iCloud",
            "mobile documents", "iCloud", "com~apple~clouddocs", "iCloud");

    private Surroundings() {}

    /** What is to be known of where a journal lies, a sentence each; mostly nothing. */
    public static List<String> of(Path home) {
        List<String> sentences = new ArrayList<>();
        String by = sentBy(home);
        if (by != null) {
            sentences.add("This journal lies in a folder that " + by + " sends elsewhere by itself, and two laptops "
                    + "would write over each other. Move it to another folder, and let only its backups go there.");
        }
        try {
            if (isLittle(Files.getFileStore(home).getUsableSpace())) {
                sentences.add("Less than 500 MB are free on the journal's disk. Make some room: what cannot be "
                        + "written is refused.");
            }
        } catch (IOException e) {
            // Then it is not known, and writing will tell.
        }
        return sentences;
    }

    static boolean isLittle(long free) {
        return free < LITTLE;
    }

    /** @throws JournalException REFUSED if a journal would not be safe there */
    static void check(Path home) {
        String by = sentBy(home);
        if (by != null) {
            throw Complaint.refused("A journal cannot begin in a folder that " + by + " sends elsewhere by itself: two "
                    + "laptops would write over each other. Choose another folder; its backups can go there.", null);
        }
    }

    /** Which program sends the folder elsewhere; null if none that is known. */
    static @Nullable String sentBy(Path home) {
        for (Path part : home.toAbsolutePath().normalize()) {
            String name = part.toString().toLowerCase(Locale.ROOT);
            for (Map.Entry<String, String> sent : SENT.entrySet()) {
                String begins = sent.getKey();
                if (name.equals(begins) || name.startsWith(begins + " ") || name.startsWith(begins + "-")) {
                    return sent.getValue();
                }
            }
        }
        return null;
    }
}
