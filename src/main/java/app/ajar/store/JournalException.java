package app.ajar.store;

import org.jspecify.annotations.Nullable;

/** A journal could not be opened, read or written. The message is one sentence that says what to do. */
public final class JournalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Trouble trouble;

    public JournalException(Trouble trouble, String sentence) {
        this(trouble, sentence, null);
    }

    public JournalException(Trouble trouble, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.trouble = trouble;
    }

    public Trouble trouble() {
        return trouble;
    }
}
