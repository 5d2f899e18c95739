package app.ajar.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The zip file that an archive is: each of its entries, unsealed. */
final class Container implements Closeable {

    private static final String NONE = "This file is not an archive of Ajar, or is damaged; use another copy or an "
            + "older one.";

    private final ZipFile zip;
    private final UUID journal;
    private final Sealer sealer;

    private Container(ZipFile zip, UUID journal, Sealer sealer) {
        this.zip = zip;
        this.journal = journal;
        this.sealer = sealer;
    }

    /** @throws JournalException DAMAGED if it is no archive, PASSPHRASE if it is sealed with another key */
    static Container open(Path file, Key key) throws IOException {
        ZipFile zip = open(file);
        try {
            KeyFile lock = lock(zip);
            if (lock == null || lock.seal() == null) {
                return new Container(zip, key.journal(), Sealer.NONE);
            }
            if (isOf(lock, key)) {
                return new Container(zip, lock.journal(), key.sealer());
            }
            throw new JournalException(Trouble.PASSPHRASE,
                    "This archive is locked with another passphrase; open it with the one it was made with.");
        } catch (JournalException e) {
            zip.close();
            throw e;
        }
    }

    private static boolean isOf(KeyFile lock, Key key) {
        Seal seal = lock.seal();
        return seal == null
                ? !key.sealer().seals()
                : key.sealer() instanceof KeyedSealer keyed && keyed.secret().id().equals(seal.id());
    }

    static boolean isLocked(Path file) throws IOException {
        try (ZipFile zip = open(file)) {
            KeyFile lock = lock(zip);
            return lock != null && lock.seal() != null;
        }
    }

    static boolean isSealedWith(Path file, Key key) throws IOException {
        try (ZipFile zip = open(file)) {
            KeyFile lock = lock(zip);
            return lock == null ? !key.sealer().seals() : isOf(lock, key);
        }
    }

    /** The key of an archive. */
    static Key unlock(Path file, @Nullable String words) throws IOException {
        KeyFile lock;
        try (ZipFile zip = open(file)) {
            lock = lock(zip);
        }
        if (lock != null) {
            return lock.whole(lock.unlock(1, words));
        }
        return new Key(Snapshot.manifest(file, new Key(new UUID(0, 0), Sealer.NONE)).journal(), Sealer.NONE);
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

    /** How an archive is locked away; null if it says nothing of it. */
    private static @Nullable KeyFile lock(ZipFile zip) {
        ZipEntry entry = zip.getEntry(Snapshot.LOCK);
        try {
            return entry == null ? null : KeyFile.of(bytes(zip, entry));
        } catch (JournalException e) {
            throw e.trouble() == Trouble.DAMAGED ? Snapshot.damaged(e) : e;
        }
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
