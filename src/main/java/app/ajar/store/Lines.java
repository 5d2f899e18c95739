package app.ajar.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Lines of bytes, each ended by a line feed, none longer than a write may be. */
final class Lines {

    private final InputStream in;
    private byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;

    Lines(InputStream in) {
        this.in = in;
    }

    /** The next line without its end; null at the end of the stream. */
    byte @Nullable [] next() throws IOException {
        int scanned = from;
        while (true) {
            for (int i = scanned; i < to; i++) {
                if (buffer[i] == '\n') {
                    byte[] line = Arrays.copyOfRange(buffer, from, i);
                    from = i + 1;
                    return line;
                }
            }
            scanned = to - from;
            if (!more()) {
                if (from < to) {
                    throw new IOException("the last line has no end");
                }
                return null;
            }
        }
    }

    private boolean more() throws IOException {
        System.arraycopy(buffer, from, buffer, 0, to - from);
        to -= from;
        from = 0;
        if (to == buffer.length) {
            if (to >= Log.MOST) {
                throw new IOException("a line is too long");
            }
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int n = in.read(buffer, to, buffer.length - to);
        to += Math.max(0, n);
        return n >= 0;
    }
}
