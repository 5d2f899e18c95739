package app.ajar.store;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A journal's key, unlocked.
 *
 * @param journal which journal it is of, made at random when the journal was
 * @param seal how it is locked away; null if it is not, or was
 * @param hash Base64 of the key of the hashes of what must not come back, which outlives the others; null if not known
 */
public record Key(UUID journal, Sealer sealer, @Nullable Seal seal, @Nullable String hash) {

    /** Of which it does not matter any more how it is locked away, or never was. */
    public Key(UUID journal, Sealer sealer) {
        this(journal, sealer, null, null);
    }

    /**
     * A new key.
     *
     * @param passphrase opens it
     * @param code as {@link RecoveryCode} gives it; opens it too
     * @throws JournalException PASSPHRASE if this cannot be one
     */
    public static Key fresh(UUID journal, String passphrase, String code, Instant now) {
        Passphrase.check(passphrase);
        Secret secret = Secret.random();
        return of(journal, secret, Seal.of(secret, journal, passphrase, code, now));
    }

    /** With the key of the hashes of another. */
    Key withHash(@Nullable String other) {
        return new Key(journal, sealer, seal, other);
    }

    /** The key of the hashes of what must not come back, of 32 bytes. */
    byte[] hashKey() {
        if (hash == null) {
            throw new IllegalStateException("not known");
        }
        return Base64.getDecoder().decode(hash);
    }

    /** The same key behind another passphrase. */
    public Key withPassphrase(String passphrase, Instant now) {
        Passphrase.check(passphrase);
        return of(journal, Secret.of(secret()), locked().withPassphrase(Secret.of(secret()), journal, passphrase, now))
                .withHash(hash);
    }

    /** The same key behind another code on paper. */
    public Key withCode(String code) {
        return of(journal, Secret.of(secret()), locked().withRecovery(Secret.of(secret()), journal, code))
                .withHash(hash);
    }

    /** Whether these words, the passphrase or the code on paper, open it. */
    public boolean isOpenedBy(String words) {
        return seal != null && words.length() <= Passphrase.MOST && seal.open(words, journal) != null;
    }

    static Key of(UUID journal, Secret secret, Seal seal) {
        return new Key(journal, new KeyedSealer(secret), seal, null);
    }

    /** The same journal without a passphrase. */
    Key open() {
        return new Key(journal, Sealer.NONE, null, hash);
    }

    /** The same journal, for what anybody who has it is to be able to read. */
    public Key unsealed() {
        return new Key(journal, Sealer.NONE);
    }

    /** When its passphrase was set; empty if there is none. */
    public Optional<Instant> since() {
        return Optional.ofNullable(seal).map(Seal::set);
    }

    private Seal locked() {
        if (seal == null) {
            throw new IllegalStateException("not locked away");
        }
        return seal;
    }

    /** The bytes that everything is sealed with; empty if nothing is. */
    byte[] secret() {
        return sealer instanceof KeyedSealer keyed ? keyed.secret().bytes() : new byte[0];
    }
}
