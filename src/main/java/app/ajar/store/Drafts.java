package app.ajar.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * What is typed and not yet kept, a file for each box. A draft is put in place of the one before at every save; it is
 * forced to the disk at most every five seconds, and until the next such time the last forced one stays beside it.
 */
public final class Drafts implements Closeable {

    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final String FORCED = ".draft";
    private static final String FRESH = ".fresh";
    private static final String TEMPORARY = ".tmp";
    private static final int MAGIC = 0x414A4452;
    private static final byte FORMAT = 1;
    private static final int HEAD = 25;
    private static final int SEALED = 1;

    private final Disk disk;
    private final Path folder;
    private Key key;
    private final Clock clock;
    private final Map<String, Instant> forced = new HashMap<>();
    private final Map<String, Draft> waiting = new HashMap<>();

    Drafts(Disk disk, Path folder, Key key, Clock clock) {
        this.disk = disk;
        this.folder = folder;
        this.key = key;
        this.clock = clock;
    }

    /**
     * A draft as it was last saved.
     *
     * @param box which box it was typed in
     */
    public record Draft(String box, Instant at, byte[] content) {}

    /**
     * Saves what stands in a box, in place of what was saved for it before.
     *
     * @throws JournalException if it could not be
     */
    public synchronized void save(String box, byte[] content) {
        Instant now = clock.instant();
        Instant before = forced.get(box);
        Draft draft = new Draft(box, now, content);
        try {
            if (before == null || !now.isBefore(before.plus(EVERY))) {
                force(draft);
                forced.put(box, now);
            } else {
                put(draft, FRESH, false);
                waiting.put(box, draft);
            }
        } catch (IOException e) {
            throw Complaint.of(e);
        }
    }

    /** What was last saved for a box; null if there is nothing. */
    public synchronized @Nullable Draft read(String box) {
        Draft forcedOne = read(file(box, FORCED));
        Draft freshOne = read(file(box, FRESH));
        if (forcedOne == null || freshOne == null) {
            return forcedOne == null ? freshOne : forcedOne;
        }
        return freshOne.at().isBefore(forcedOne.at()) ? forcedOne : freshOne;
    }

    /** All that can be read, the last saved first. */
    public synchronized List<Draft> list() {
        Map<String, Draft> newest = new HashMap<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*{" + FORCED + "," + FRESH + "}")) {
                for (Path file : files) {
                    Draft draft = read(file);
                    if (draft != null && file.getFileName().toString().startsWith(name(draft.box()))) {
                        newest.merge(draft.box(), draft, (a, b) -> b.at().isBefore(a.at()) ? a : b);
                    }
                }
            } catch (IOException e) {
                throw Complaint.of(e);
            }
        }
        List<Draft> all = new ArrayList<>(newest.values());
        all.sort(Comparator.comparing(Draft::at).reversed().thenComparing(Draft::box));
        return all;
    }

    /** Forgets what was saved for a box; nothing happens if there is nothing. */
    public synchronized void delete(String box) {
        try {
            waiting.remove(box);
            forced.remove(box);
            if (Files.isDirectory(folder)) {
                disk.delete(file(box, FRESH));
                disk.delete(file(box, FORCED));
                disk.forceFolder(folder);
            }
        } catch (IOException e) {
            throw Complaint.of(e);
        }
    }

    /** From now on seals with this key, and what is sealed with the one before anew. */
    synchronized void resealed(Key now, Key before) throws IOException {
        flush();
        key = now;
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*{" + FORCED + "," + FRESH + "}")) {
            for (Path file : files) {
                Draft draft = read(file, now) == null ? read(file, before) : null;
                if (draft != null) {
                    put(draft, file.getFileName().toString().endsWith(FORCED) ? FORCED : FRESH, true);
                }
            }
        }
    }

    /**
     * The files of drafts that are about something, and of whatever a save that was broken off left.
     *
     * @param isAbout is given the name of the box in UTF-8 and the content behind it
     */
    synchronized List<String> files(Predicate<byte[]> isAbout) {
        List<String> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    String name = file.getFileName().toString();
                    Draft draft = name.endsWith(TEMPORARY) ? null : read(file);
                    if (name.endsWith(TEMPORARY) || draft != null && isAbout.test(all(draft))) {
                        found.add(name);
                    }
                }
            } catch (IOException e) {
                throw Complaint.of(e);
            }
        }
        return found;
    }

    /** Forgets those that are about something. */
    synchronized void delete(Predicate<byte[]> isAbout) throws IOException {
        waiting.values().removeIf(draft -> isAbout.test(all(draft)));
        for (String name : files(isAbout)) {
            disk.delete(folder.resolve(name));
        }
    }

    private static byte[] all(Draft draft) {
        byte[] box = draft.box().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(box.length + draft.content().length).put(box).put(draft.content()).array();
    }

    /** Forces to the disk whatever is not there yet. */
    public synchronized void flush() {
        try {
            for (Draft draft : List.copyOf(waiting.values())) {
                force(draft);
            }
        } catch (IOException e) {
            throw Complaint.of(e);
        }
    }

    private void force(Draft draft) throws IOException {
        put(draft, FORCED, true);
        disk.delete(file(draft.box(), FRESH));
        waiting.remove(draft.box());
    }

    private void put(Draft draft, String suffix, boolean forced) throws IOException {
        if (!Files.isDirectory(Disk.folderOf(folder))) {
            throw new NoSuchFileException("");
        }
        disk.folder(folder);
        Path temporary = file(draft.box(), TEMPORARY);
        try (Disk.Out out = disk.create(temporary)) {
            out.write(ByteBuffer.wrap(bytes(draft)));
            if (forced) {
                out.force();
            }
        }
        disk.move(temporary, file(draft.box(), suffix));
        if (forced) {
            disk.forceFolder(folder);
        }
    }

    private Path file(String box, String suffix) {
        return folder.resolve(name(box) + suffix);
    }

    /** A box may be called anything, a file may not. */
    private static String name(String box) {
        byte[] digest = Snapshot.sha256().digest(box.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, 16);
    }

    private byte[] bytes(Draft draft) {
        byte[] box = draft.box().getBytes(StandardCharsets.UTF_8);
        byte[] plain = ByteBuffer.allocate(4 + box.length + draft.content().length).putInt(box.length).put(box)
                .put(draft.content()).array();
        Sealer.Place place = place(draft.at().toEpochMilli());
        byte[] sealed = key.sealer().seal(plain, place);
        ByteBuffer all = ByteBuffer.allocate(HEAD + sealed.length).putInt(MAGIC).put(FORMAT)
                .putLong(draft.at().toEpochMilli()).putInt(sealed.length).putInt(flags(key)).put(sealed);
        CRC32C crc = new CRC32C();
        crc.update(place.bytes());
        crc.update(all.array(), 0, all.position());
        return all.putInt((int) crc.getValue()).array();
    }

    private static int flags(Key key) {
        return key.sealer().seals() ? SEALED : 0;
    }

    private Sealer.Place place(long at) {
        return new Sealer.Place(key.journal(), 0, 0, at, 0);
    }

    /** Null if it is torn, of another journal, or no draft. */
    private @Nullable Draft read(Path file) {
        return read(file, key);
    }

    private @Nullable Draft read(Path file, Key by) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            ByteBuffer in = ByteBuffer.wrap(bytes);
            if (bytes.length < HEAD || in.getInt() != MAGIC || in.get() != FORMAT) {
                return null;
            }
            long at = in.getLong();
            CRC32C crc = new CRC32C();
            crc.update(place(at).bytes());
            crc.update(bytes, 0, bytes.length - 4);
            if (in.getInt() != bytes.length - HEAD || in.getInt(bytes.length - 4) != (int) crc.getValue()) {
                return null;
            }
            if (in.getInt() != flags(by)) {
                return null;
            }
            byte[] plain = by.sealer().open(Arrays.copyOfRange(bytes, HEAD - 4, bytes.length - 4), place(at));
            if (plain == null) {
                return null;
            }
            ByteBuffer inner = ByteBuffer.wrap(plain);
            byte[] box = new byte[inner.getInt()];
            inner.get(box);
            byte[] content = new byte[inner.remaining()];
            inner.get(content);
            return new Draft(new String(box, StandardCharsets.UTF_8), Instant.ofEpochMilli(at), content);
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    /** Forces what waits; what cannot be forced stays as it was saved. */
    @Override
    public void close() {
        try {
            flush();
        } catch (JournalException | OutOfMemoryError e) {
            // The unforced file is there.
        }
    }
}
