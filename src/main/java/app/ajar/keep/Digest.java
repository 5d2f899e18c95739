package app.ajar.keep;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** A checksum over the columns of a row, so that a row which changed by itself is noticed. */
final class Digest {

    private Digest() {}

    static long of(@Nullable Object... columns) {
        CRC32C sum = new CRC32C();
        for (Object column : columns) {
            sum.update(String.valueOf(column).getBytes(StandardCharsets.UTF_8));
            sum.update(0);
        }
        return sum.getValue();
    }
}
