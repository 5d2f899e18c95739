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
}
