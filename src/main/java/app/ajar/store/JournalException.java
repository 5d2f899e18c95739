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
        this(trouble, sentence, (Throwable) null);
    }

    public JournalException(Trouble trouble, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.trouble = trouble;
        this.backup = null;
    }

    /** In their words if disk or memory is the reason, as when the disk is full; else in these. */
    public static JournalException because(Throwable cause, String otherwise) {
        return Complaint.isCertain(cause)
                ? Complaint.of(cause)
                : new JournalException(Trouble.REFUSED, otherwise, cause);
    }

    /** With a backup that the journal can go on from. */
    JournalException(Trouble trouble, String sentence, Path backup) {
        super(sentence);
        this.trouble = trouble;
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
