package app.ajar.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
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
 * @param earlier the keys before it, the last one first, each sealed by the one now, until nothing is left that is
 *     sealed with them
 * @param hash Base64 of the key of the hashes of what must not come back, sealed by the key; null in a journal of
 *     before there was one
 */
record KeyFile(UUID journal, @Nullable Seal seal, int since, @Nullable Before before, List<String> earlier,
        @Nullable String hash) {

    private static final String FILE = "key.json";
    private static final String NONE = "none";
    private static final String PASSPHRASE = "passphrase";
    private static final Sealer.Place EARLIER = new Sealer.Place(new UUID(0, 0), 0, 0, 0, 0);
    private static final Sealer.Place HASH = new Sealer.Place(new UUID(0, 0), 0, 0, 0, 1);

    /**
     * How generations before were sealed.
     *
     * @param seal null if they were not
     */
    record Before(@Nullable Seal seal, List<String> earlier, @Nullable String hash) {

        Before {
            earlier = List.copyOf(earlier);
        }
    }

    KeyFile {
        earlier = List.copyOf(earlier);
    }

    /** Of a journal with this key. */
    static KeyFile of(Key key) {
        KeyFile file = new KeyFile(key.journal(), key.seal(), 1, null, List.of(), null);
        return file.withHash(key, key.hash() == null ? Secret.random().bytes() : key.hashKey());
    }

    KeyFile withHash(Key key, byte[] bytes) {
        return new KeyFile(journal, seal, since, before, earlier, sealed(bytes, key, HASH));
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
        List<String> all = new ArrayList<>();
        all.add(sealed(now.secret(), next, EARLIER));
        for (Key one : earlier(since, now)) {
            if (!Arrays.equals(one.secret(), next.secret())) {
                all.add(sealed(one.secret(), next, EARLIER));
            }
        }
        return new KeyFile(journal, next.seal(), from, new Before(seal, earlier, hash), all,
                sealed(now.hashKey(), next, HASH));
    }

    KeyFile with(Seal changed) {
        return new KeyFile(journal, changed, since, before, earlier, hash);
    }

    /** Once all but the backups is sealed with the new key. */
    KeyFile arrived() {
        return new KeyFile(journal, seal, since, null, earlier, hash);
    }

    /** Once nothing is left that is sealed with an earlier key. */
    KeyFile alone() {
        return new KeyFile(journal, seal, since, null, List.of(), hash);
    }

    /** As it was, when it was not gone over. */
    KeyFile stayed() {
        return before == null ? this : new KeyFile(journal, before.seal(), 1, null, before.earlier(), before.hash());
    }

    /** Without what was begun and never arrived. */
    KeyFile settled(int live) {
        return before != null && live < since ? stayed() : this;
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

    /** The keys before that of a generation, the last one first: those that something may still be sealed with. */
    List<Key> earlier(int generation, Key now) {
        List<Key> all = new ArrayList<>();
        for (String one : before != null && generation < since ? before.earlier() : earlier) {
            byte[] secret = unsealed(one, now, EARLIER);
            all.add(new Key(journal, secret.length == 0 ? Sealer.NONE : new KeyedSealer(Secret.of(secret))));
        }
        return all;
    }

    void write(Disk disk, Path home) throws IOException {
        Disk.replace(disk, file(home), bytes());
    }

    byte[] bytes() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("format", Facts.FORMAT);
        facts.put("journal", journal.toString());
        lock(facts, seal, earlier, hash);
        facts.put("since", since);
        if (before != null) {
            Map<String, Object> then = new LinkedHashMap<>();
            lock(then, before.seal(), before.earlier(), before.hash());
            facts.put("before", then);
        }
        return new Facts(facts).checked();
    }

    private static void lock(Map<String, Object> facts, @Nullable Seal seal, List<String> earlier,
            @Nullable String hash) {
        facts.put("kind", seal == null ? NONE : PASSPHRASE);
        if (seal != null) {
            facts.put("lock", seal.facts());
        }
        if (!earlier.isEmpty()) {
            facts.put("earlier", earlier);
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
                    earlier(facts), text(facts, "hash"));
        } catch (IllegalArgumentException e) {
            throw damaged();
        }
    }

    private static Before before(Facts facts) {
        return new Before(lock(facts), earlier(facts), text(facts, "hash"));
    }

    private static List<String> earlier(Facts facts) {
        if (facts.values().get("earlier") instanceof List<?> all) {
            return all.stream().map(String::valueOf).toList();
        }
        // Where only the last one was kept it had this name.
        String previous = text(facts, "previous");
        return previous == null ? List.of() : List.of(previous);
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
