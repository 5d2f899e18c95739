package app.ajar.store;

import app.ajar.model.Write;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a keep becomes true: once {@link #append} has returned, the write is on the disk.
 *
 * <p>After a failed write the segment is cut back to its last good end. After a failed force nobody knows what of it is
 * on the disk, and a later force would lie; so that segment is never touched again and the next one voids what came
 * after its last good end.
 */
public final class Log implements Closeable {

    /** What one write may hold, in bytes. */
    public static final int MOST = 64 << 20;

    private static final int SEGMENT = 4 << 20;

    private final Disk disk;
    private final Path folder;
    private final UUID journal;
    private final int generation;
    private final Sealer sealer;
    private final List<Segment> segments;
    private final List<Integer> spoiled = new ArrayList<>();
    private int highest;
    private long end;
    private long last;
    private boolean closed;
    private final Mark mark;
    private Disk.@Nullable Out out;

    private Log(Disk disk, Path folder, Key key, int generation, List<Segment> segments, int highest, long end,
            long last) throws IOException {
        this.disk = disk;
        this.folder = folder;
        this.journal = key.journal();
        this.generation = generation;
        this.sealer = key.sealer();
        this.segments = new ArrayList<>(segments);
        this.highest = highest;
        this.end = end;
        this.last = last;
        this.mark = Mark.open(disk, folder, new Sealer.Place(journal, generation, 0, 0, 0));
        mark.set(last);
    }

    /** An empty log whose first write will follow {@code last}; it is on the disk when this returns. */
    static void create(Disk disk, Path folder, Key key, int generation, long last) throws IOException {
        Segment first = new Segment(1, 0, 0, last + 1, Write.FORMAT);
        try (Disk.Out out = disk.create(folder.resolve(Chain.name(1)))) {
            out.write(ByteBuffer.wrap(first.bytes(key.journal(), generation)));
            out.force();
        }
        disk.forceFolder(folder);
    }

    /** Goes on at the end that was found, after cutting off what is torn. */
    static Log open(Disk disk, Chain chain, Chain.End end, Key key, int generation) throws IOException {
        if (end.damage() != null || chain.segments().isEmpty()) {
            throw new IllegalArgumentException("not to be written on");
        }
        Segment newest = chain.segments().getLast();
        Log log = new Log(disk, chain.folder(), key, generation, chain.segments(), chain.highest(), end.offset(),
                end.last());
        if (newest.codec() == Write.FORMAT) {
            Disk.Out out = disk.append(chain.file(newest));
            log.out = out;
            try {
                if (end.torn() > 0) {
                    out.truncate(end.offset());
                }
                // Who was killed between a write and its force has left what is believed from now on.
                out.force();
            } catch (IOException e) {
                closeQuietly(out);
                throw e;
            }
        }
        return log;
    }

    /** The seq of the last write, 0 if there is none. */
    public synchronized long last() {
        return last;
    }

    /**
     * Puts a write at the end, with one force.
     *
     * @param seq the next one
     * @param payload as the codec gives it
     * @throws JournalException if it is not kept; the log is then as it was
     */
    public synchronized void append(long seq, byte[] payload) {
        if (seq != last + 1) {
            throw new IllegalArgumentException("expected " + (last + 1) + ", not " + seq);
        }
        if (closed) {
            throw Complaint.refused("The journal is closed; open it again.", null);
        }
        if (payload.length > MOST) {
            throw Complaint.refused("This is too much to be kept at once; bring it in in smaller parts.", null);
        }
        try {
            if (out == null || end - Segment.LENGTH + payload.length > SEGMENT && end > Segment.LENGTH) {
                appendToNew(seq, payload);
            } else {
                appendTo(out, seq, payload);
            }
        } catch (IOException | OutOfMemoryError e) {
            throw Complaint.of(e);
        }
        last = seq;
        mark.set(seq);
    }

    private void appendTo(Disk.Out current, long seq, byte[] payload) throws IOException {
        byte[] frames = Frames.of(payload, sealer, place(segments.getLast().number(), seq));
        try {
            current.write(ByteBuffer.wrap(frames));
        } catch (IOException | RuntimeException | Error e) {
            try {
                current.truncate(end);
            } catch (IOException again) {
                e.addSuppressed(again);
                giveUp();
            }
            throw e;
        }
        try {
            current.force();
        } catch (IOException | RuntimeException | Error e) {
            giveUp();
            throw e;
        }
        end += frames.length;
    }

    private void appendToNew(long seq, byte[] payload) throws IOException {
        giveUp();
        int number = ++highest;
        Segment before = segments.getLast();
        Segment segment = new Segment(number, before.number(), end, seq, Write.FORMAT);
        byte[] head = segment.bytes(journal, generation);
        byte[] frames = Frames.of(payload, sealer, place(number, seq));
        ByteBuffer both = ByteBuffer.allocate(head.length + frames.length).put(head).put(frames).flip();
        spoiled.add(number);
        Disk.Out fresh = disk.create(folder.resolve(Chain.name(number)));
        try {
            fresh.write(both);
            fresh.force();
            disk.forceFolder(folder);
        } catch (IOException | RuntimeException | Error e) {
            closeQuietly(fresh);
            throw e;
        }
        out = fresh;
        end = (long) head.length + frames.length;
        segments.add(segment);
        spoiled.removeLast();
    }

    private Sealer.Place place(int segment, long seq) {
        return new Sealer.Place(journal, generation, segment, seq, 0);
    }

    /** Never writes on the current segment again. */
    private void giveUp() {
        if (out != null) {
            closeQuietly(out);
            out = null;
        }
    }

    private static void closeQuietly(Disk.Out out) {
        try {
            out.close();
        } catch (IOException e) {
            // What counts was forced; what was not is void.
        }
    }

    /** Takes away whole segments that hold no write behind {@code covered}. */
    synchronized void prune(long covered) throws IOException {
        for (int number : spoiled) {
            disk.delete(folder.resolve(Chain.name(number)));
        }
        spoiled.clear();
        boolean any = false;
        while (segments.size() > 1 && segments.get(1).first() - 1 <= covered) {
            disk.delete(folder.resolve(Chain.name(segments.getFirst().number())));
            segments.removeFirst();
            any = true;
        }
        if (any) {
            disk.forceFolder(folder);
        }
    }

    /** How many bytes of log there are. */
    public synchronized long size() {
        long size = 0;
        for (Segment segment : segments) {
            try {
                size += Files.size(folder.resolve(Chain.name(segment.number())));
            } catch (IOException e) {
                // Counted as nothing.
            }
        }
        return size;
    }

    @Override
    public synchronized void close() {
        closed = true;
        giveUp();
        mark.close();
    }
}
