package app.ajar.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The zip file that an archive is: each of its entries, unsealed. */
final class Container implements Closeable {

    private static final String NONE = "This file is not an archive of Ajar, or is damaged; use another copy or an older one.";

    private final ZipFile zip;
    private final UUID journal;
    private final Sealer sealer;

    private Container(ZipFile zip, UUID journal, Sealer sealer) {
        this.zip = zip;
        this.journal = journal;
        this.sealer = sealer;
    }

    /** How an archive is locked away. */
    record Locked(UUID journal, Seal seal) {}

    /** @throws JournalException DAMAGED if it is no archive, PASSPHRASE if it is sealed with another key */
    static Container open(Path file, Key key) throws IOException {
        ZipFile zip = open(file);
        try {
            Locked locked = locked(zip);
            if (locked == null) {
                return new Container(zip, key.journal(), Sealer.NONE);
            }
            if (key.sealer() instanceof KeyedSealer keyed && keyed.secret().id().equals(locked.seal().id())) {
                return new Container(zip, locked.journal(), keyed);
            }
            throw new JournalException(Trouble.PASSPHRASE,
                    "This archive is locked with another passphrase; open it with the one it was made with.");
        } catch (JournalException e) {
            zip.close();
            throw e;
        }
    }

    /** How an archive is locked away; null if it is not. */
    static @Nullable Locked locked(Path file) throws IOException {
        try (ZipFile zip = open(file)) {
            return locked(zip);
        }
    }

    private static ZipFile open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new JournalException(Trouble.REFUSED, "There is no archive of that name.");
        }
        try {
            return new ZipFile(file.toFile());
        } catch (IOException | IllegalArgumentException e) {
            throw new JournalException(Trouble.DAMAGED, NONE, e);
        }
    }

    private static @Nullable Locked locked(ZipFile zip) {
        ZipEntry entry = zip.getEntry(Snapshot.LOCK);
        if (entry == null) {
            return null;
        }
        Facts facts = Facts.read(bytes(zip, entry));
        try {
            if (facts != null && facts.values().get("lock") instanceof Map<?, ?> lock) {
                return new Locked(UUID.fromString(facts.text("journal")), Seal.of(Facts.of(lock)));
            }
        } catch (IllegalArgumentException e) {
            throw Snapshot.damaged(e);
        }
        throw Snapshot.damaged(null);
    }

    /** The names of all entries, in the order in which they lie. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        zip.entries().asIterator().forEachRemaining(entry -> names.add(entry.getName()));
        names.remove(Snapshot.LOCK);
        return names;
    }

    /** What is in an entry; if it is not what was sealed, reading it fails. */
    InputStream in(String name) throws IOException {
        InputStream raw = zip.getInputStream(entry(name));
        return sealer.seals() ? new InflaterInputStream(sealer.opening(raw, journal, name)) : raw;
    }

    /** All of a small entry. */
    byte[] bytes(String name) {
        if (!sealer.seals()) {
            return bytes(zip, entry(name));
        }
        try (InputStream in = in(name)) {
            return in.readNBytes(Snapshot.LARGEST_FACTS);
        } catch (IOException e) {
            throw Snapshot.damaged(e);
        }
    }

    private static byte[] bytes(ZipFile zip, ZipEntry entry) {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(Snapshot.LARGEST_FACTS);
            CRC32 crc = new CRC32();
            crc.update(bytes);
            // A flipped digit must not pass for a newer format.
            if (in.read() >= 0 || crc.getValue() != entry.getCrc()) {
                throw Snapshot.damaged(null);
            }
            return bytes;
        } catch (IOException e) {
            throw Snapshot.damaged(e);
        }
    }

    private ZipEntry entry(String name) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new JournalException(Trouble.DAMAGED, NONE);
        }
        return entry;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
