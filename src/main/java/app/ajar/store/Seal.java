package app.ajar.store;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a journal's key is locked away, as {@code key.json} and each sealed archive say it.
 *
 * @param id names the key
 * @param passphrase wraps the key
 * @param recovery wraps it too, by the code on paper
 * @param set when the passphrase was set, moment of the laptop's clock
 */
record Seal(String id, Slot passphrase, Slot recovery, Instant set) {

    static Seal of(Secret secret, UUID journal, String passphrase, String code, Instant now) {
        return new Seal(secret.id(), Slot.of(Passphrase.words(passphrase), journal, secret),
                Slot.of(code, journal, secret), now);
    }

    Seal withPassphrase(Secret secret, UUID journal, String words, Instant now) {
        return new Seal(id, Slot.of(Passphrase.words(words), journal, secret), recovery, now);
    }

    Seal withRecovery(Secret secret, UUID journal, String code) {
        return new Seal(id, passphrase, Slot.of(code, journal, secret), set);
    }

    /** The key; null if these words are neither the passphrase nor the recovery code. */
    @Nullable
    Secret open(String words, UUID journal) {
        Secret secret = passphrase.open(Passphrase.words(words), journal);
        String code = secret == null ? RecoveryCode.read(words) : null;
        return code == null ? secret : recovery.open(code, journal);
    }

    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", id);
        facts.put("set", set.toString());
        facts.put("passphrase", passphrase.facts());
        facts.put("recovery", recovery.facts());
        return facts;
    }

    /** @throws IllegalArgumentException if it is none */
    static Seal of(Facts facts) {
        try {
            return new Seal(facts.text("id"), Slot.of(inner(facts, "passphrase")), Slot.of(inner(facts, "recovery")),
                    Instant.parse(facts.text("set")));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Facts inner(Facts facts, String name) {
        if (facts.values().get(name) instanceof Map<?, ?> map) {
            return Facts.of(map);
        }
        throw new IllegalArgumentException("no " + name);
    }
}
