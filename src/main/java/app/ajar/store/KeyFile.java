package app.ajar.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What {@code key.json} says: which journal this is and how its key is locked away. While a journal goes over to
 * another key it says it of both, by generation, so that whatever is live can be opened wherever that was broken off.
 *
 * @param seal how the key is locked away from generation {@code since} on; null if nothing is sealed
 * @param since the first generation that it holds for
 * @param before null, or how it was before that generation
 * @param previous null, or the key before it, sealed by the one now, until nothing is left that is sealed with it
 * @param hash Base64 of the key of the hashes of what must not come back, sealed by the key; null in a journal of
 *     before there was one
 */
record KeyFile(UUID journal, @Nullable Seal seal, int since, @Nullable Before before, @Nullable String previous,
        @Nullable String hash) {

    private static final String FILE = "key.json";
    private static final String NONE = "none";
    private static final String PASSPHRASE = "passphrase";
    private static final Sealer.Place PREVIOUS = new Sealer.Place(new UUID(0, 0), 0, 0, 0, 0);
    private static final Sealer.Place HASH = new Sealer.Place(new UUID(0, 0), 0, 0, 0, 1);

    /**
     * How generations before were sealed.
     *
     * @param seal null if they were not
     */
    record Before(@Nullable Seal seal, @Nullable String hash) {}

    /** Of a journal with this key. */
    static KeyFile of(Key key) {
        KeyFile file = new KeyFile(key.journal(), key.seal(), 1, null, null, null);
        return file.withHash(key, key.hash() == null ? Secret.random().bytes() : key.hashKey());
    }

    KeyFile withHash(Key key, byte[] bytes) {
        return new KeyFile(journal, seal, since, before, previous, sealed(bytes, key, HASH));
    }

    private static String sealed(byte[] bytes, Key key, Sealer.Place place) {
        return Base64.getEncoder().encodeToString(key.sealer().seal(bytes, place));
    }

    private static byte[] unsealed(String sealed, Key key, Sealer.Place place) {
        byte[] bytes = key.sealer().open(Base64.getDecoder().decode(sealed), place);
        if (bytes == null) {
            throw damaged();
        }
        return bytes;
    }

    /** The key, with that of the hashes. */
    Key whole(Key key) {
        return hash == null ? key : key.withHash(Base64.getEncoder().encodeToString(unsealed(hash, key, HASH)));
    }

    static Path file(Path home) {
        return home.resolve(FILE);
    }

    /** While the journal goes over from one key to another. */
    KeyFile between(Key now, Key next, int from) {
        return new KeyFile(journal, next.seal(), from, new Before(seal, hash), sealed(now.secret(), next, PREVIOUS),
                sealed(now.hashKey(), next, HASH));
    }

    KeyFile with(Seal changed) {
        return new KeyFile(journal, changed, since, before, previous, hash);
    }

    /** Once a generation of the new key is live. */
    KeyFile arrived() {
        return new KeyFile(journal, seal, since, null, previous, hash);
    }

    /** Once nothing is left that is sealed with the key before. */
    KeyFile alone() {
        return new KeyFile(journal, seal, since, null, null, hash);
    }

    /** As it was, when it was not gone over. */
    KeyFile stayed() {
        return before == null ? this : new KeyFile(journal, before.seal(), 1, null, null, before.hash());
    }

    private @Nullable Seal of(int generation) {
        return before != null && generation < since ? before.seal() : seal;
    }

    /**
     * The key of a generation.
     *
     * @param words the passphrase or the recovery code; null if none was given
     * @throws JournalException PASSPHRASE if they are needed and are not the right ones
     */
    Key unlock(int generation, @Nullable String words) {
        Seal locked = of(generation);
        return locked == null ? new Key(journal, Sealer.NONE) : unlock(journal, locked, words);
    }

    static Key unlock(UUID journal, Seal locked, @Nullable String words) {
        if (words == null) {
            throw new JournalException(Trouble.PASSPHRASE, "This journal is locked; type its passphrase.");
        }
        Secret secret = words.length() > Passphrase.MOST ? null : locked.open(words, journal);
        if (secret == null) {
            throw new JournalException(Trouble.PASSPHRASE, "That is not this journal's passphrase; try again.");
        }
        return Key.of(journal, secret, locked);
    }

    /** The key before the one now; null if nothing is left that is sealed with it. */
    @Nullable
    Key previous(Key now) {
        if (previous == null) {
            return null;
        }
        byte[] secret = unsealed(previous, now, PREVIOUS);
        return new Key(journal, secret.length == 0 ? Sealer.NONE : new KeyedSealer(Secret.of(secret)));
    }

    void write(Disk disk, Path home) throws IOException {
        Disk.replace(disk, file(home), bytes());
    }

    byte[] bytes() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("format", Facts.FORMAT);
        facts.put("journal", journal.toString());
        lock(facts, seal, hash);
        facts.put("since", since);
        if (before != null) {
            Map<String, Object> then = new LinkedHashMap<>();
            lock(then, before.seal(), before.hash());
            facts.put("before", then);
        }
        if (previous != null) {
            facts.put("previous", previous);
        }
        return new Facts(facts).checked();
    }

    private static void lock(Map<String, Object> facts, @Nullable Seal seal, @Nullable String hash) {
        facts.put("kind", seal == null ? NONE : PASSPHRASE);
        if (seal != null) {
            facts.put("lock", seal.facts());
        }
        if (hash != null) {
            facts.put("hash", hash);
        }
    }

    /** @throws JournalException DAMAGED or NEWER, in one sentence */
    static KeyFile read(Path home) throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file(home));
        } catch (NoSuchFileException e) {
            throw Complaint.damaged("The journal's key.json is missing; put it back from a backup of the folder.");
        }
        return of(bytes);
    }

    /** @throws JournalException DAMAGED or NEWER, in one sentence */
    static KeyFile of(byte[] bytes) {
        Facts facts = Facts.read(bytes);
        if (facts == null) {
            throw damaged();
        }
        try {
            Object then = facts.values().get("before");
            return new KeyFile(UUID.fromString(facts.text("journal")), lock(facts), (int) facts.number("since", 1),
                    then instanceof Map<?, ?> map ? before(Facts.of(map)) : null,
                    text(facts, "previous"), text(facts, "hash"));
        } catch (IllegalArgumentException e) {
            throw damaged();
        }
    }

    private static Before before(Facts facts) {
        return new Before(lock(facts), text(facts, "hash"));
    }

    private static @Nullable String text(Facts facts, String name) {
        return facts.values().get(name) instanceof String text ? text : null;
    }

    private static @Nullable Seal lock(Facts facts) {
        return switch (facts.text("kind")) {
            case NONE -> null;
            case PASSPHRASE -> {
                if (facts.values().get("lock") instanceof Map<?, ?> map) {
                    yield Seal.of(Facts.of(map));
                }
                throw damaged();
            }
            default -> throw Complaint.newer();
        };
    }

    private static JournalException damaged() {
        return Complaint.damaged("The journal's key.json is damaged; put it back from a backup of the folder.");
    }
}
