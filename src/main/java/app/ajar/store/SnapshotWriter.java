package app.ajar.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Lays out an archive; the manifest stands behind the writes because it counts them. */
final class SnapshotWriter {

    private final ZipOutputStream zip;
    private final Map<String, Object> digests = new LinkedHashMap<>();

    private SnapshotWriter(ZipOutputStream zip) {
        this.zip = zip;
    }

    /** The seq of the last write that was given out. */
    static long write(OutputStream out, UUID journal, Instant created, Source source, Path attachments,
            Predicate<Path> stays) throws IOException, SQLException {
        BufferedOutputStream buffered = new BufferedOutputStream(out, 1 << 18);
        // Not closed after a failure: it would write on.
        ZipOutputStream zip = new ZipOutputStream(buffered, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
        SnapshotWriter writer = new SnapshotWriter(zip);
        long last = writer.writes(source);
        writer.attachments(attachments, stays);
        writer.entry(Snapshot.PAGE, page());
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("what", "An archive of Ajar: each line of writes.jsonl is one write, in order; see FORMAT.md.");
        manifest.put("format", Snapshot.FORMAT);
        manifest.put("journal", journal.toString());
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
        zip.putNextEntry(new ZipEntry(Snapshot.WRITES));
        MessageDigest digest = Snapshot.sha256();
        OutputStream lines = new DigestOutputStream(zip, digest);
        long[] last = {0};
        source.into(write -> {
            if (write.seq() != last[0] + 1) {
                throw new IOException("a write is missing before " + write.seq());
            }
            last[0]++;
            lines.write(Codec.bytes(write));
            lines.write('\n');
        });
        zip.closeEntry();
        digests.put(Snapshot.WRITES, HexFormat.of().formatHex(digest.digest()));
        return last[0];
    }

    private void attachments(Path folder, Predicate<Path> stays) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder,
                file -> Files.isRegularFile(file) && stays.test(file))) {
            found.forEach(files::add);
        }
        files.sort(null);
        for (Path file : files) {
            String name = Snapshot.ATTACHMENTS + file.getFileName();
            if (file.getFileName().toString().startsWith(".")) {
                continue;
            }
            zip.putNextEntry(new ZipEntry(name));
            MessageDigest digest = Snapshot.sha256();
            try (InputStream in = Files.newInputStream(file)) {
                in.transferTo(new DigestOutputStream(zip, digest));
            }
            zip.closeEntry();
            digests.put(name, HexFormat.of().formatHex(digest.digest()));
        }
    }

    private void entry(String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
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
