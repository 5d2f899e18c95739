package app.ajar.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a damaged journal was put right when it was opened.
 *
 * @param part what was not as it had been left
 * @param aside the damaged file or folder, which is still there; null if nothing was left of it
 * @param snapshot the archive with which it begins that it was put together from; null if there was none
 * @param from the seq of the last write in that, 0 without one
 * @param known the seq up to which something says that it was kept
 * @param last the seq of the last write that is there now
 * @param whole whether nothing is missing
 */
public record Mended(Part part, @Nullable Path aside, @Nullable Path snapshot, long from, long known, long last,
        boolean whole) {

    /** What can be damaged. */
    public enum Part {
        /** The database, which was filled anew from snapshot and log. */
        DATABASE,
        /** The log, of which the database still had everything. */
        LOG,
        /** The log and the database: what there is comes from whichever reached further. */
        BOTH
    }
}
