package app.ajar.store;

import app.ajar.model.Cause;
import app.ajar.model.Change;
import app.ajar.model.Device;
import app.ajar.model.Stamp;
import app.ajar.model.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A write together with its exact JSON, so that fields this version does not know survive being stored and sent on.
 *
 * @param cause null if this version does not know it
 */
public record Coded(UUID id, Device device, long seq, Stamp at, int format, @Nullable Cause cause, String causeJson,
        List<Item> changes) {

    /**
     * One change of a write.
     *
     * @param json as written
     * @param change null if this version cannot read it; it is kept and listed all the same
     */
    public record Item(String json, @Nullable Change change) {}

    public Coded {
        changes = List.copyOf(changes);
    }

    public boolean isWholeKnown() {
        return cause != null && changes.stream().allMatch(item -> item.change() != null);
    }

    /** The write, without what this version cannot read. */
    public Write write() {
        List<Change> known = new ArrayList<>();
        for (Item item : changes) {
            if (item.change() != null) {
                known.add(item.change());
            }
        }
        return new Write(id, device, seq, at, format, cause == null ? new Cause.Imported("unknown") : cause, known);
    }
}
