package app.ajar.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * The seq that was acknowledged last, written beside the log and never forced: it outlives the process, which is enough
 * to tell after a kill that the log has lost its end without asking the database.
 */
final class Mark implements AutoCloseable {

    static final long UNKNOWN = -1;

    private static final String FILE = "last";
    private static final int LENGTH = 12;
    private static final int MOST = 1000;

    private final Disk.Out out;
    private final Sealer.Place place;
    private int count;

    private Mark(Disk.Out out, Sealer.Place place) {
        this.out = out;
        this.place = place;
    }

    static Mark open(Disk disk, Path folder, Sealer.Place place) throws IOException {
        return new Mark(disk.create(folder.resolve(FILE)), place);
    }

    /** Writes it, behind those before, as far as that can be done: the write that it speaks of is kept, whatever happens here. */
    void set(long seq) {
        try {
            if (count++ >= MOST) {
                count = 1;
                out.truncate(0);
            }
            out.write(ByteBuffer.wrap(bytes(seq, place)));
        } catch (IOException | OutOfMemoryError e) {
            // Unknown then, or an older one: both are true.
        }
    }

    /** The last one that is whole, or UNKNOWN. */
    static long read(Path folder, Sealer.Place place) {
        try {
            byte[] bytes = Files.readAllBytes(folder.resolve(FILE));
            for (int at = bytes.length / LENGTH * LENGTH - LENGTH; at >= 0; at -= LENGTH) {
                ByteBuffer one = ByteBuffer.wrap(bytes, at, LENGTH);
                long seq = one.getLong(at);
                if (one.equals(ByteBuffer.wrap(bytes(seq, place)))) {
                    return seq;
                }
            }
            return UNKNOWN;
        } catch (IOException e) {
            return UNKNOWN;
        }
    }

    private static byte[] bytes(long seq, Sealer.Place place) {
        CRC32C crc = new CRC32C();
        crc.update(place.of(seq, 0).bytes());
        return ByteBuffer.allocate(LENGTH).putLong(seq).putInt((int) crc.getValue()).array();
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            // Never forced anyway.
        }
    }
}
