package app.ajar.store;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Every write up to some seq as one file: the archive format. A zip of {@code writes.jsonl} (a write a line, UTF-8),
 * files under {@code attachments/}, {@code manifest.json} and {@code digests.json} (SHA-256 of each of the others).
 */
public final class Snapshot {

    static final int FORMAT = 1;
    static final String WRITES = "writes.jsonl";
    static final String PAGE = "FORMAT.md";
    static final String MANIFEST = "manifest.json";
    static final String DIGESTS = "digests.json";
    static final String ATTACHMENTS = "attachments/";
    static final String LOCK = "key.json";

    static final int LARGEST_FACTS = 64 << 20;
    private static final String NOT_WHOLE = "This archive is damaged; use another copy or an older one.";

    private Snapshot() {}

    /**
     * What an archive says of itself.
     *
     * @param seq of the last write in it, 0 if it is empty
     * @param writes how many there are
     */
    public record Manifest(UUID journal, long seq, long writes, Instant created) {}

    /** Takes the files that lie in an archive beside the writes. */
    @FunctionalInterface
    public interface Attachments {

        /** @param name a plain file name, never with a folder */
        void accept(String name, InputStream bytes) throws IOException;
    }

    /**
     * Writes an archive: to a temporary name, forced, renamed and read again before this returns.
     *
     * @param attachments whose files go in
     * @throws JournalException if it could not be written or is not what was given when read again
     */
    public static Manifest write(Disk disk, Path file, Key key, Instant created, Source source,
            AttachmentFolder attachments) {
        try {
            Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
            try (Disk.Out out = disk.create(temporary)) {
                SnapshotWriter.write(Disk.stream(out), key, created, source, attachments);
                out.force();
            }
            disk.move(temporary, file);
            disk.forceFolder(Disk.folderOf(file));
        } catch (IOException | SQLException | OutOfMemoryError e) {
            throw Complaint.of(e);
        }
        return verify(file, key);
    }

    /**
     * Reads all of an archive: digests, counts, each write.
     *
     * @throws JournalException DAMAGED or NEWER, in one sentence
     */
    public static Manifest verify(Path file, Key key) {
        try {
            Manifest manifest = read(file, key, Long.MAX_VALUE, write -> {
            });
            attachments(file, key, (name, bytes) -> bytes.transferTo(OutputStream.nullOutputStream()));
            return manifest;
        } catch (IOException | SQLException e) {
            throw new JournalException(Trouble.DAMAGED, NOT_WHOLE, e);
        }
    }

    /** Whether an archive is sealed with just this key; one that is not sealed, whether the key seals nothing. */
    public static boolean isSealedWith(Path file, Key key) {
        try {
            return Container.isSealedWith(file, key);
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    /** Whether an archive can only be read with a key. */
    public static boolean isLocked(Path file) {
        try {
            return Container.isLocked(file);
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    /**
     * The key of an archive, for whoever has no journal that it is of.
     *
     * @param words the passphrase it was made with, or the code on paper; null if none was given
     * @throws JournalException PASSPHRASE if they are needed and are not the right ones
     */
    public static Key unlock(Path file, @Nullable String words) {
        try {
            return Container.unlock(file, words);
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    /**
     * Says what an archive is, from its manifest alone.
     *
     * @throws JournalException DAMAGED or NEWER, in one sentence
     */
    public static Manifest manifest(Path file, Key key) {
        try (Container zip = Container.open(file, key)) {
            return manifest(zip);
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    /**
     * Hands over the writes behind {@code after} in order. Whether all of them were right is known only when this has
     * returned: on an exception whatever was done with them is to be thrown away.
     *
     * @throws JournalException DAMAGED or NEWER, in one sentence
     * @throws SQLException only from the sink
     * @throws IOException only from the sink
     */
    public static Manifest read(Path file, Key key, long after, Projection.Sink sink) throws IOException, SQLException {
        try (Container zip = Container.open(file, key)) {
            Manifest manifest = manifest(zip);
            Map<String, String> digests = digests(zip);
            MessageDigest digest = sha256();
            Lines lines = new Lines(new DigestInputStream(zip.in(WRITES), digest));
            long seq = 0;
            for (byte[] line = next(lines); line != null; line = next(lines)) {
                Coded write = decode(line);
                if (write.seq() != ++seq) {
                    throw damaged(null);
                }
                if (seq > after) {
                    sink.accept(write);
                }
            }
            if (seq != manifest.seq() || seq != manifest.writes() || !matches(digests, WRITES, digest)) {
                throw damaged(null);
            }
            return manifest;
        } catch (ZipException | EOFException e) {
            throw damaged(e);
        }
    }

    /**
     * Hands over the attachments; each is checked once it was read to its end.
     *
     * @throws JournalException DAMAGED or NEWER, in one sentence
     */
    public static void attachments(Path file, Key key, Attachments taker) throws IOException {
        try (Container zip = Container.open(file, key)) {
            manifest(zip);
            Map<String, String> digests = digests(zip);
            List<String> names = zip.names();
            for (String name : names) {
                if (name.equals(PAGE)) {
                    MessageDigest page = sha256();
                    page.update(zip.bytes(name));
                    if (!matches(digests, name, page)) {
                        throw damaged(null);
                    }
                }
                if (!name.startsWith(ATTACHMENTS)) {
                    continue;
                }
                String plain = name.substring(ATTACHMENTS.length());
                if (plain.isEmpty() || plain.contains("/") || plain.contains("\\") || plain.startsWith(".")) {
                    throw damaged(null);
                }
                MessageDigest digest = sha256();
                try (InputStream in = new DigestInputStream(zip.in(name), digest)) {
                    taker.accept(plain, in);
                    in.transferTo(OutputStream.nullOutputStream());
                }
                if (!matches(digests, name, digest)) {
                    throw damaged(null);
                }
            }
            // All but the entry with the digests.
            if (names.size() - 1 != digests.size()) {
                throw damaged(null);
            }
        } catch (ZipException | EOFException e) {
            throw damaged(e);
        }
    }

    private static byte @Nullable [] next(Lines lines) {
        try {
            return lines.next();
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    private static Coded decode(byte[] line) {
        try {
            return Codec.read(line);
        } catch (JournalException e) {
            throw e.trouble() == Trouble.NEWER ? e : damaged(e);
        }
    }

    private static Manifest manifest(Container zip) {
        byte[] bytes = zip.bytes(MANIFEST);
        Facts facts = facts(bytes);
        if (facts.number("format", 0) > FORMAT) {
            throw new JournalException(Trouble.NEWER,
                    "This archive was written by a newer Ajar; open it with that one.");
        }
        MessageDigest digest = sha256();
        digest.update(bytes);
        if (facts.number("format", 0) < 1 || !matches(digests(zip), MANIFEST, digest)) {
            throw damaged(null);
        }
        try {
            return new Manifest(UUID.fromString(facts.text("journal")), facts.number("seq", -1),
                    facts.number("writes", -1), Instant.parse(facts.text("created")));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw damaged(e);
        }
    }

    private static Map<String, String> digests(Container zip) {
        Object entries = facts(zip.bytes(DIGESTS)).values().get("sha256");
        if (!(entries instanceof Map<?, ?> map)) {
            throw damaged(null);
        }
        Map<String, String> digests = new HashMap<>();
        map.forEach((name, value) -> digests.put(String.valueOf(name), String.valueOf(value)));
        return digests;
    }

    private static Facts facts(byte[] bytes) {
        Facts facts = Facts.plain(new String(bytes, StandardCharsets.UTF_8));
        if (facts == null) {
            throw damaged(null);
        }
        return facts;
    }

    private static boolean matches(Map<String, String> digests, String name, MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest()).equals(digests.get(name));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static JournalException damaged(@Nullable Throwable cause) {
        return new JournalException(Trouble.DAMAGED, NOT_WHOLE, cause);
    }
}
