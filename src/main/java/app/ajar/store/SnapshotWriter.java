package app.ajar.store;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Lays out an archive; the manifest stands behind the writes because it counts them. */
final class SnapshotWriter {

    private final ZipOutputStream zip;
    private final Map<String, Object> digests = new LinkedHashMap<>();

    private final Key key;

    private SnapshotWriter(ZipOutputStream zip, Key key) {
        this.zip = zip;
        this.key = key;
    }

    /** The seq of the last write that was given out. */
    static long write(OutputStream out, Key key, Instant created, Source source,
            AttachmentFolder attachments)
            throws IOException, SQLException {
        BufferedOutputStream buffered = new BufferedOutputStream(out, 1 << 18);
        // Not closed after a failure: it would write on.
        ZipOutputStream zip = new ZipOutputStream(buffered, StandardCharsets.UTF_8);
        zip.setLevel(key.sealer().seals() ? Deflater.NO_COMPRESSION : Deflater.BEST_SPEED);
        SnapshotWriter writer = new SnapshotWriter(zip, key);
        if (key.seal() != null || key.hash() != null) {
            writer.lock();
        }
        long last = writer.writes(source);
        writer.attachments(attachments);
        writer.entry(Snapshot.PAGE, page());
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("what", "An archive of Ajar: each line of writes.jsonl is one write, in order; see FORMAT.md.");
        manifest.put("format", Snapshot.FORMAT);
        manifest.put("journal", key.journal().toString());
        manifest.put("seq", last);
        manifest.put("writes", last);
        manifest.put("created", created.toString());
        writer.entry(Snapshot.MANIFEST, json(manifest));
        writer.entry(Snapshot.DIGESTS, json(Map.of("sha256", writer.digests)));
        zip.finish();
        buffered.flush();
        return last;
    }

    private long writes(Source source) throws IOException, SQLException {
        MessageDigest digest = Snapshot.sha256();
        long[] last = {0};
        OutputStream entry = begin(Snapshot.WRITES);
        OutputStream lines = new DigestOutputStream(entry, digest);
        source.into(write -> {
            if (write.seq() != last[0] + 1) {
                throw new IOException("a write is missing before " + write.seq());
            }
            last[0]++;
            lines.write(Codec.bytes(write));
            lines.write('\n');
        });
        entry.close();
        digests.put(Snapshot.WRITES, HexFormat.of().formatHex(digest.digest()));
        return last[0];
    }

    private void attachments(AttachmentFolder folder) throws IOException {
        for (String name : folder.names()) {
            MessageDigest digest = Snapshot.sha256();
            try (InputStream in = folder.read(name); OutputStream entry = begin(Snapshot.ATTACHMENTS + name)) {
                in.transferTo(new DigestOutputStream(entry, digest));
            }
            digests.put(Snapshot.ATTACHMENTS + name, HexFormat.of().formatHex(digest.digest()));
        }
    }

    /** How the key is locked away stands in the archive too: whoever knows the words can read it anywhere. */
    private void lock() throws IOException {
        zip.putNextEntry(new ZipEntry(Snapshot.LOCK));
        zip.write(KeyFile.of(key).bytes());
        zip.closeEntry();
    }

    /** Closing it ends the entry. What is sealed is deflated before, for afterwards it cannot be. */
    private OutputStream begin(String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        OutputStream inside = new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                zip.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                zip.closeEntry();
            }
        };
        return key.sealer().seals()
                ? new DeflaterOutputStream(key.sealer().sealing(inside, key.journal(), name),
                        new Deflater(Deflater.BEST_SPEED), 1 << 16)
                : inside;
    }

    private void entry(String name, byte[] bytes) throws IOException {
        OutputStream entry = begin(name);
        entry.write(bytes);
        entry.close();
        digests.put(name, HexFormat.of().formatHex(Snapshot.sha256().digest(bytes)));
    }

    /** An archive says itself how it is to be read. */
    private static byte[] page() throws IOException {
        try (InputStream in = SnapshotWriter.class.getResourceAsStream(Snapshot.PAGE)) {
            if (in == null) {
                throw new IOException("the page about the format is not in this build");
            }
            return in.readAllBytes();
        }
    }

    private static byte[] json(Map<String, Object> values) {
        return (Facts.json(values) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
