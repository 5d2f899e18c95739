package app.ajar.cli;

/** A command that is not carried out: the sentence that says why, and the status to end with. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    static final int NOT_DONE = 1;
    static final int USAGE = 2;
    static final int DAMAGED = 4;
    static final int PASSPHRASE = 5;
    static final int NO_JOURNAL = 6;

    private final int status;

    Refusal(int status, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }

    /** The sentence; never null. */
    String sentence() {
        return String.valueOf(getMessage());
    }
}
