package app.ajar.capture;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * What is typed and not yet kept.
 *
 * @param id the id of the write that will keep it: kept twice, it is one write
 * @param text char for char, half characters too
 */
record Draft(UUID id, String text) {

    private static final int HEAD = 16;

    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(HEAD + text.length() * Character.BYTES)
                .putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        bytes.asCharBuffer().put(text);
        return bytes.array();
    }

    /** @throws IllegalArgumentException if these are not a draft's bytes */
    static Draft of(byte[] bytes) {
        if (bytes.length < HEAD || bytes.length % Character.BYTES != 0) {
            throw new IllegalArgumentException("not a draft");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        UUID id = new UUID(in.getLong(), in.getLong());
        return new Draft(id, in.asCharBuffer().toString());
    }
}
