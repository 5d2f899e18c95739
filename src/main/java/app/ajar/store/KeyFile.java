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
 * What {@code key.json} says: which journal this is and how its key is locked away. While a journal goes over to another
 * key it says it of both, by generation, so that whatever is live can be opened wherever that was broken off.
 *
 * @param seal how the key is locked away from generation {@code since} on; null if nothing is sealed
 * @param since the first generation that it holds for
 * @param before null, or how it was before that generation
 * @param previous null, or the key before it, sealed by the one now, until nothing is left that is sealed with it
 */
record KeyFile(UUID journal, @Nullable Seal seal, int since, @Nullable Before before, @Nullable String previous) {

    private static final String FILE = "key.json";
    private static final String NONE = "none";
    private static final String PASSPHRASE = "passphrase";
    private static final Sealer.Place PREVIOUS = new Sealer.Place(new UUID(0, 0), 0, 0, 0, 0);

    /** How generations before were sealed; by nothing if null. */
    record Before(@Nullable Seal seal) {}

    static KeyFile of(UUID journal) {
        return new KeyFile(journal, null, 1, null, null);
    }

    static Path file(Path home) {
        return home.resolve(FILE);
    }

    /** While the journal goes over from one key to another. */
    static KeyFile between(Key now, Key next, int since) {
        byte[] previous = next.sealer().seal(now.secret(), PREVIOUS);
        return new KeyFile(now.journal(), next.seal(), since, new Before(now.seal()),
                Base64.getEncoder().encodeToString(previous));
    }

    KeyFile with(Seal changed) {
        return new KeyFile(journal, changed, since, before, previous);
    }

    /** Once a generation of the new key is live. */
    KeyFile arrived() {
        return new KeyFile(journal, seal, since, null, previous);
    }

    /** Once nothing is left that is sealed with the key before. */
    KeyFile alone() {
        return new KeyFile(journal, seal, since, null, null);
    }

    /** As it was, when it was not gone over. */
    KeyFile stayed() {
        return before == null ? this : new KeyFile(journal, before.seal(), 1, null, null);
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
        byte[] secret = now.sealer().open(Base64.getDecoder().decode(previous), PREVIOUS);
        if (secret == null) {
            throw damaged();
        }
        return new Key(journal, secret.length == 0 ? Sealer.NONE : new KeyedSealer(Secret.of(secret)));
    }

    void write(Disk disk, Path home) throws IOException {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("format", Facts.FORMAT);
        facts.put("journal", journal.toString());
        lock(facts, seal);
        facts.put("since", since);
        if (before != null) {
            Map<String, Object> then = new LinkedHashMap<>();
            lock(then, before.seal());
            facts.put("before", then);
        }
        if (previous != null) {
            facts.put("previous", previous);
        }
        Disk.replace(disk, file(home), new Facts(facts).checked());
    }

    private static void lock(Map<String, Object> facts, @Nullable Seal seal) {
        facts.put("kind", seal == null ? NONE : PASSPHRASE);
        if (seal != null) {
            facts.put("lock", seal.facts());
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
        Facts facts = Facts.read(bytes);
        if (facts == null) {
            throw damaged();
        }
        try {
            Object then = facts.values().get("before");
            return new KeyFile(UUID.fromString(facts.text("journal")), lock(facts), (int) facts.number("since", 1),
                    then instanceof Map<?, ?> map ? new Before(lock(Facts.of(map))) : null,
                    facts.values().get("previous") instanceof String text ? text : null);
        } catch (IllegalArgumentException e) {
            throw damaged();
        }
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
