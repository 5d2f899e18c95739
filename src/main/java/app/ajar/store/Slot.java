package app.ajar.store;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;

/**
 * A journal's key, wrapped by something that somebody knows.
 *
 * @param memory for Argon2id, in KiB
 * @param passes of Argon2id
 * @param wrapped the key, sealed by what Argon2id (RFC 9106) makes of the words
 */
record Slot(int memory, int passes, byte[] salt, byte[] wrapped) {

    /** At least what OWASP's Password Storage Cheat Sheet asks of Argon2id (19 MiB with 2 passes, 46 MiB with 1). */
    private static final int MEMORY = 64 << 10;
    private static final int PASSES = 3;
    /** More than this no Ajar ever asked for; a file that does is damaged. */
    private static final int MOST_MEMORY = 1 << 20;
    private static final int MOST_PASSES = 100;
    private static final int SALT = 16;

    static Slot of(String words, UUID journal, Secret secret) {
        return of(words, journal, secret, MEMORY, PASSES);
    }

    static Slot of(String words, UUID journal, Secret secret, int memory, int passes) {
        byte[] salt = Secret.random(SALT);
        byte[] wrapped = by(words, salt, memory, passes).seal(secret.bytes(), place(journal));
        return new Slot(memory, passes, salt, wrapped);
    }

    /** The key; null if these are not the words. */
    @Nullable
    Secret open(String words, UUID journal) {
        byte[] secret = by(words, salt, memory, passes).open(wrapped, place(journal));
        return secret == null ? null : Secret.of(secret);
    }

    private static KeyedSealer by(String words, byte[] salt, int memory, int passes) {
        Argon2BytesGenerator argon = new Argon2BytesGenerator();
        argon.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(memory).withIterations(passes).withParallelism(1).withSalt(salt).build());
        byte[] key = new byte[Secret.LENGTH];
        argon.generateBytes(words.getBytes(StandardCharsets.UTF_8), key);
        return new KeyedSealer(Secret.of(key));
    }

    private static byte[] place(UUID journal) {
        return ("key of " + journal).getBytes(StandardCharsets.UTF_8);
    }

    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("kdf", "argon2id");
        facts.put("memory", memory);
        facts.put("passes", passes);
        facts.put("salt", Base64.getEncoder().encodeToString(salt));
        facts.put("wrapped", Base64.getEncoder().encodeToString(wrapped));
        return facts;
    }

    /** @throws IllegalArgumentException if it is none */
    static Slot of(Facts facts) {
        long memory = facts.number("memory", 0);
        long passes = facts.number("passes", 0);
        if (!facts.text("kdf").equals("argon2id") || memory < 8 || memory > MOST_MEMORY || passes < 1
                || passes > MOST_PASSES) {
            throw new IllegalArgumentException("no slot");
        }
        return new Slot((int) memory, (int) passes, Base64.getDecoder().decode(facts.text("salt")),
                Base64.getDecoder().decode(facts.text("wrapped")));
    }
}
