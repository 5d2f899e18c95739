package app.ajar.keep;

import app.ajar.store.Behind;
import app.ajar.store.JournalException;
import app.ajar.store.Key;
import app.ajar.store.Opened;
import app.ajar.store.RecoveryCode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Who can open a journal: whoever knows its passphrase or has its code on paper. Calls take tenths of a second. */
public final class Locking {

    private final Opened opened;
    private final Clock clock;
    private final Rewriting rewriting;
    private final Consumer<Runnable> onThread;

    Locking(Opened opened, Clock clock, Rewriting rewriting, Consumer<Runnable> onThread) {
        this.opened = opened;
        this.clock = clock;
        this.rewriting = rewriting;
        this.onThread = onThread;
    }

    /** A code for a journal, to be written down before it is used. */
    public static String newCode() {
        return RecoveryCode.random();
    }

    /** When the passphrase was set; empty if there is none. */
    public Optional<Instant> since() {
        return opened.key().since();
    }

    /** Where backups may lie that are not yet as the journal is: not there just now, and written anew when they are. */
    public List<Behind.Place> behind() {
        return opened.hasEarlierKeys() ? opened.behind().places() : List.of();
    }

    /** Whether these words, the passphrase or the code, open the journal; false if it has none. */
    public boolean isOpenedBy(String words) {
        return opened.key().isOpenedBy(words);
    }

    /**
     * Locks everything with a new key: the first time, or because somebody had the one before.
     *
     * @param code one of {@link #newCode}
     * @return what became of the backups: those out of reach can be read as before until they come into reach
     * @throws JournalException if nothing could be changed; PASSPHRASE if this cannot be a passphrase
     */
    public Erasure.Backups lock(String passphrase, String code) {
        return over(Key.fresh(opened.journal(), passphrase, code, clock.instant()));
    }

    /** Makes everything readable for anybody who has the laptop. */
    public Erasure.Backups unlock() {
        return over(opened.key().unsealed());
    }

    private Erasure.Backups over(Key next) {
        rewriting.note();
        onThread.accept(() -> opened.rekey(next));
        return rewriting.runAfter((done, of) -> {
        });
    }

    /** From now on another passphrase opens the journal; what it is sealed with stays. */
    public void changePassphrase(String passphrase) {
        Key same = opened.key().withPassphrase(passphrase, clock.instant());
        onThread.accept(() -> opened.lockAway(same));
    }

    /** From now on another code opens the journal, for when the paper was lost. */
    public void changeCode(String code) {
        Key same = opened.key().withCode(code);
        onThread.accept(() -> opened.lockAway(same));
    }
}
