package app.ajar.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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

    /** The same journal, for what anybody who has it is to be able to read. */
    public Key unsealed() {
        return new Key(journal, Sealer.NONE);
    }

    static Path file(Path home) {
        return home.resolve(FILE);
    }

    static Key create(Disk disk, Path home, UUID journal) throws IOException {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("format", Facts.FORMAT);
        facts.put("journal", journal.toString());
        facts.put("kind", NONE);
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
