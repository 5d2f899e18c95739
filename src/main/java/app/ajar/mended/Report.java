package app.ajar.mended;

import app.ajar.store.Mended;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A journal that was put right, and what was found when it was read again.
 *
 * @param folder of the journal
 * @param snapshot what is in the archive that it was put together from; null if that was not needed
 * @param added how many entries were written after that archive
 * @param last the last of the changes after it; null if there is none
 * @param people in sight now
 * @param entries in sight now
 * @param stops that are in the ledger now
 * @param damages what is still not as it was written, a sentence each
 * @param backup why no backup could be made of it; empty if one was
 */
public record Report(Mended how, Path folder, @Nullable Archive snapshot, int added, @Nullable Last last, int people,
        int entries, int stops, List<String> damages, String backup) {

    /** What is in an archive. */
    record Archive(Instant made, int people, int entries) {}

    /** @param about the name of somebody it is about; empty if it is about nobody */
    record Last(Instant at, String about) {}

    public Report {
        damages = List.copyOf(damages);
    }

    boolean isWhole() {
        return how.whole() && damages.isEmpty();
    }
}
