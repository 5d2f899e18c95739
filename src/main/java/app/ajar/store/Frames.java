package app.ajar.store;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** How a write lies in a segment: one frame, or several of which only the last makes it valid. */
final class Frames {

    /** What a frame holds at most, in bytes, sealed. */
    static final int MOST = 1 << 20;
    /** Left free for what sealing adds. */
    private static final int SEAL_ROOM = 64;

    private static final int MAGIC = 0x414A4652;
    private static final byte FORMAT = 1;
    private static final byte SEALED = 1;
    private static final byte LAST = 2;
    private static final int HEAD = 24;
    private static final int TAIL = 4;

    private Frames() {}

    record Frame(long seq, int part, boolean last, byte[] payload, int end) {}

    /** A whole write as it is to stand in the segment. */
    static byte[] of(byte[] payload, Sealer sealer, Sealer.Place place) {
        int chunk = MOST - SEAL_ROOM;
        int parts = Math.max(1, Math.ceilDiv(payload.length, chunk));
        ByteBuffer all = ByteBuffer.allocate(payload.length + parts * (HEAD + TAIL + SEAL_ROOM));
        for (int part = 0; part < parts; part++) {
            int from = part * chunk;
            byte[] plain = new byte[Math.min(chunk, payload.length - from)];
            System.arraycopy(payload, from, plain, 0, plain.length);
            Sealer.Place here = place.of(place.seq(), part);
            byte[] sealed = sealer.seal(plain, here);
            int start = all.position();
            byte flags = (byte) ((sealer.seals() ? SEALED : 0) | (part == parts - 1 ? LAST : 0));
            all.putInt(MAGIC).put(FORMAT).put(flags).putShort((short) 0).putInt(part).putInt(sealed.length)
                    .putLong(place.seq()).put(sealed);
            all.putInt(check(all.array(), start, all.position() - start, here));
        }
        byte[] bytes = new byte[all.position()];
        all.flip().get(bytes);
        return bytes;
    }

    /** The frame that begins at {@code at} and ends before {@code limit}; null if there is none or it is not whole. */
    static @Nullable Frame at(byte[] bytes, int at, int limit, Sealer sealer, Sealer.Place segment) {
        if (limit - at < HEAD + TAIL) {
            return null;
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, at, limit - at);
        if (in.getInt() != MAGIC || in.get() != FORMAT) {
            return null;
        }
        byte flags = in.get();
        in.getShort();
        int part = in.getInt();
        int length = in.getInt();
        long seq = in.getLong();
        if (length < 0 || length > MOST || length > in.remaining() - TAIL || part < 0) {
            return null;
        }
        byte[] sealed = new byte[length];
        in.get(sealed);
        Sealer.Place here = segment.of(seq, part);
        if (in.getInt() != check(bytes, at, HEAD + length, here) || (flags & SEALED) != 0 != sealer.seals()) {
            return null;
        }
        byte[] plain = sealer.open(sealed, here);
        return plain == null ? null : new Frame(seq, part, (flags & LAST) != 0, plain, at + HEAD + length + TAIL);
    }

    /** The highest seq of a whole frame of another write than {@code seq} in the range; -1 if there is none. */
    static long highestButOf(long seq, byte[] bytes, int from, int limit, Sealer sealer, Sealer.Place segment) {
        long highest = -1;
        for (int at = from; at <= limit - HEAD - TAIL; at++) {
            if (bytes[at] == (byte) (MAGIC >>> 24)) {
                Frame frame = at(bytes, at, limit, sealer, segment);
                if (frame != null && frame.seq() != seq) {
                    highest = Math.max(highest, frame.seq());
                }
            }
        }
        return highest;
    }

    private static int check(byte[] bytes, int from, int length, Sealer.Place place) {
        CRC32C crc = new CRC32C();
        crc.update(place.bytes());
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }
}
