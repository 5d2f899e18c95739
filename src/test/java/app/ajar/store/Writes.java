package app.ajar.store;

import app.ajar.model.Cause;
import app.ajar.model.Change;
import app.ajar.model.Device;
import app.ajar.model.Setting;
import app.ajar.model.Stamp;
import app.ajar.model.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes whose content follows from their number, so that every reader can tell a wrong one. */
public final class Writes {

    private Writes() {}

    public static Coded write(long seq) {
        return write(seq, "what was said at " + seq + " \u00fc\u6f22\u263a");
    }

    public static Coded write(long seq, String text) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            changes.add(new Change.Put(new Setting("setting-" + seq + "-" + i, text + " " + i)));
        }
        Write write = new Write(new UUID(0x0190_0000_0000_7000L, seq), new Device(new UUID(1, 1)), seq,
                new Stamp(Instant.ofEpochMilli(1_760_000_000_000L + seq), 0), Write.FORMAT, new Cause.Kept(), changes);
        return Codec.code(write, ref -> null);
    }

    public static byte[] bytes(long seq) {
        return Codec.bytes(write(seq));
    }
}
