package app.ajar.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says in a sentence what a file system or the database did not do, and what helps. */
final class Complaint {

    private Complaint() {}

    static JournalException of(Throwable cause) {
        if (cause instanceof JournalException known) {
            return known;
        }
        if (isMemory(cause)) {
            return refused("This takes more memory than Ajar has; close Ajar, open it again and try once more.", cause);
        }
        String text = texts(cause);
        if (isFull(text)) {
            return refused("There is no room left on the disk; free some space and try again.", cause);
        }
        if (isForbidden(cause, text)) {
            return refused("Ajar is not allowed to write in the journal's folder; allow it, or move the journal to a "
                    + "folder of your own.", cause);
        }
        if (anyOf(cause, NoSuchFileException.class) || anyOf(cause, FileNotFoundException.class)) {
            return refused("The journal's folder, or a part of it, is no longer there; connect its disk again and open "
                    + "the journal anew.", cause);
        }
        return refused("The disk did not take what was to be kept; check the disk and try again.", cause);
    }

    /** Whether the disk or the memory is the reason, and not what is on the disk. */
    static boolean isCertain(Throwable cause) {
        String text = texts(cause);
        return isMemory(cause) || isFull(text) || isForbidden(cause, text);
    }

    private static boolean isMemory(Throwable cause) {
        return anyOf(cause, OutOfMemoryError.class);
    }

    private static boolean isFull(String text) {
        return has(text, "no space left", "not enough space", "disk full", "disk quota", "file too large");
    }

    private static boolean isForbidden(Throwable cause, String text) {
        return anyOf(cause, AccessDeniedException.class) || anyOf(cause, ReadOnlyFileSystemException.class) || has(text,
                "read-only file system", "permission denied", "operation not permitted", "access is denied");
    }

    static JournalException refused(String sentence, @Nullable Throwable cause) {
        return new JournalException(Trouble.REFUSED, sentence, cause);
    }

    static JournalException damaged(String sentence) {
        return new JournalException(Trouble.DAMAGED, sentence);
    }

    static JournalException newer() {
        return new JournalException(Trouble.NEWER, "This journal was written by a newer Ajar; open it with that one.");
    }

    private static boolean has(String text, String... parts) {
        for (String part : parts) {
            if (text.contains(part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyOf(Throwable thrown, Class<? extends Throwable> kind) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (kind.isInstance(t)) {
                return true;
            }
        }
        return false;
    }

    private static String texts(Throwable thrown) {
        StringBuilder all = new StringBuilder();
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof IOException) {
                all.append(t.getMessage()).append('\n');
            }
        }
        return all.toString().toLowerCase(Locale.ROOT);
    }
}
