package app.ajar.read;

import java.time.LocalDateTime;
import java.util.UUID;

/**
 * A place on a timeline, between entries.
 *
 * @param at as the entry's time reads where it was written
 * @param entry breaks ties in the database's own order of ids
 */
public record Cursor(LocalDateTime at, UUID entry) {

    /** Before the newest entry there can be. */
    public static final Cursor NEWEST = new Cursor(LocalDateTime.of(9999, 12, 31, 23, 59), new UUID(-1, -1));

    /** After the oldest entry there can be. */
    public static final Cursor OLDEST = new Cursor(LocalDateTime.of(1, 1, 1, 0, 0), new UUID(0, 0));

    /** The place in front of the entry that stands here: what follows it begins with that very entry. */
    public Cursor inFront() {
        return new Cursor(at, idAfter());
    }

    /** Whether what stands here is newer than what stands there, in the database's order. */
    public boolean isNewerThan(Cursor there) {
        int time = at.compareTo(there.at);
        int high = Long.compareUnsigned(entry.getMostSignificantBits(), there.entry.getMostSignificantBits());
        int low = Long.compareUnsigned(entry.getLeastSignificantBits(), there.entry.getLeastSignificantBits());
        return (time != 0 ? time : high != 0 ? high : low) > 0;
    }

    /** The id right before its own in the database's order, which is that of unsigned numbers of 128 bits. */
    UUID idBefore() {
        long low = entry.getLeastSignificantBits();
        return new UUID(entry.getMostSignificantBits() - (low == 0 ? 1 : 0), low - 1);
    }

    /** The id right after its own. */
    UUID idAfter() {
        long low = entry.getLeastSignificantBits() + 1;
        return new UUID(entry.getMostSignificantBits() + (low == 0 ? 1 : 0), low);
    }
}
