package app.ajar.store;

import java.io.File;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A journal could not be opened, read or written. The message is one sentence that says what to do. */
public final class JournalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Trouble trouble;
    private final @Nullable File backup;

    public JournalException(Trouble trouble, String sentence) {
        this(trouble, sentence, null);
    }

    public JournalException(Trouble trouble, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.trouble = trouble;
        this.backup = null;
    }

    /** The folder ends before this backup does. */
    JournalException(String sentence, Path backup) {
        super(sentence);
        this.trouble = Trouble.OLDER;
        this.backup = backup.toFile();
    }

    /** The backup to go on from; null if that is not what helps. */
    public @Nullable Path backup() {
        return backup == null ? null : backup.toPath();
    }

    public Trouble trouble() {
        return trouble;
    }
}
