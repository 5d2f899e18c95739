package app.ajar.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What {@code key.json} says: which journal this is and how it is sealed.
 *
 * @param journal made at random when the journal was
 */
public record Key(UUID journal, Sealer sealer) {

    private static final String FILE = "key.json";
    private static final String NONE = "none";
    private static final String PASSPHRASE = "passphrase";
    private static final String SECRET = "secret";
    private static final int SECRET_LENGTH = 32;

    /** The same journal, for what anybody who has it is to be able to read. */
    public Key unsealed() {
        return new Key(journal, Sealer.NONE);
    }

    /**
     * The key of the hashes of what must not come back: 32 bytes. A journal of before there was one gets it here.
     */
    byte[] hashKey(Disk disk, Path home) throws IOException {
        Facts facts = Facts.read(Files.readAllBytes(file(home)));
        if (facts == null) {
            throw Complaint.damaged("The journal's key.json is damaged; put it back from a backup of the folder.");
        }
        if (facts.text(SECRET).isEmpty()) {
            Map<String, Object> more = new LinkedHashMap<>(facts.values());
            more.put(SECRET, secret());
            facts = new Facts(more);
            Disk.replace(disk, file(home), facts.checked());
        }
        return HexFormat.of().parseHex(facts.text(SECRET));
    }

    private static String secret() {
        byte[] secret = new byte[SECRET_LENGTH];
        new SecureRandom().nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    static Path file(Path home) {
        return home.resolve(FILE);
    }

    static Key create(Disk disk, Path home, UUID journal) throws IOException {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("format", Facts.FORMAT);
        facts.put("journal", journal.toString());
        facts.put("kind", NONE);
        facts.put(SECRET, secret());
        Disk.replace(disk, file(home), new Facts(facts).checked());
        return new Key(journal, Sealer.NONE);
    }

    static Key read(Path home) throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file(home));
        } catch (NoSuchFileException e) {
            throw Complaint.damaged("The journal's key.json is missing; put it back from a backup of the folder.");
        }
        Facts facts = Facts.read(bytes);
        if (facts == null) {
            throw Complaint.damaged("The journal's key.json is damaged; put it back from a backup of the folder.");
        }
        return switch (facts.text("kind")) {
            case NONE -> new Key(UUID.fromString(facts.text("journal")), Sealer.NONE);
            case PASSPHRASE -> throw new JournalException(Trouble.PASSPHRASE,
                    "This journal is locked with a passphrase, which this Ajar cannot ask for; open it with a newer one.");
            default -> throw Complaint.newer();
        };
    }
}
