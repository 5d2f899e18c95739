package app.ajar.store;

import java.text.Normalizer;

/** Words that only the rep knows. */
public final class Passphrase {

    /** How long one may be, in characters: far more than anybody types, and not for ever to be hashed. */
    public static final int MOST = 1000;

    private Passphrase() {}

    /**
     * Why these cannot be one; empty if they can.
     */
    static void check(String typed) {
        if (typed.isEmpty()) {
            throw new JournalException(Trouble.PASSPHRASE,
                    "A passphrase has at least one character; four words are good.");
        }
        if (typed.length() > MOST) {
            throw new JournalException(Trouble.PASSPHRASE, "A passphrase has at most " + MOST + " characters.");
        }
    }

    /** The same words are the same however a keyboard composes their letters: NFC. Spaces count. */
    static String words(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC);
    }
}
