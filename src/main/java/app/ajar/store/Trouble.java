package app.ajar.store;

/** What keeps a journal from being opened or written, by what somebody can do about it. */
public enum Trouble {
    /** Refused or not written: full, read-only, an unsuitable folder, a change that is not allowed. */
    REFUSED(1),
    /** Another process has the journal open. */
    IN_USE(3),
    /** Damaged beyond what was put right by itself. */
    DAMAGED(4),
    /** An older state of a journal whose backup goes on. */
    OLDER(4),
    /** Written by a newer Ajar. */
    NEWER(4),
    /** No passphrase, or a wrong one. */
    PASSPHRASE(5),
    /** There is no journal in that folder. */
    NO_JOURNAL(6);

    private final int exitStatus;

    Trouble(int exitStatus) {
        this.exitStatus = exitStatus;
    }

    public int exitStatus() {
        return exitStatus;
    }
}
