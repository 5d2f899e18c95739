package app.ajar.model;

import java.util.List;
import java.util.UUID;

/**
 * One keep: all of its changes or none.
 *
 * @param id made by the caller; the same id twice is one write
 * @param seq the place in this journal, from 1 without a gap
 * @param format of the changes' fields
 */
public record Write(UUID id, Device device, long seq, Stamp at, int format, Cause cause, List<Change> changes) {

    /** The format that this version writes. */
    public static final int FORMAT = 1;

    public Write {
        changes = List.copyOf(changes);
    }
}
