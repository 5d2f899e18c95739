package app.ajar.store;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the backups of a copy of the journal that goes on by itself, though it has not come as far. */
final class Apart {

    private Apart() {}

    /**
     * One with a write that this journal has otherwise; null if there is none. Only those made since this folder made
     * its first are read: a journal that moved leaves older ones behind for good.
     */
    static @Nullable Backup of(Opening opening, Opening.Live live) {
        try {
            return find(opening, live);
        } catch (IOException | SQLException | RuntimeException e) {
            // The journal is open, whatever can be read of others.
            return null;
        }
    }

    private static @Nullable Backup find(Opening opening, Opening.Live live) throws IOException, SQLException {
        String own = new Places(opening.home(), opening.key(), opening.disk()).maker();
        List<Backup> all = opening.backups();
        Instant first = all.stream().filter(one -> one.maker().equals(own)).map(Backup::at)
                .min(Comparator.naturalOrder()).orElse(Instant.MAX);
        all.removeIf(one -> one.maker().equals(own) || !one.at().isAfter(first) || one.seq() < 1
                || one.seq() > live.log().last());
        all.sort(Comparator.reverseOrder());
        Set<String> makers = new HashSet<>();
        for (Backup backup : all) {
            if (makers.add(backup.maker()) && backup.isWhole()) {
                Coded theirs = Ahead.write(opening, backup.file(), backup.seq());
                if (theirs != null && !theirs.equals(write(opening, live, backup.seq()))) {
                    return backup;
                }
            }
        }
        return null;
    }

    private static @Nullable Coded write(Opening opening, Opening.Live live, long seq)
            throws IOException, SQLException {
        Coded[] found = {null};
        try (Reader reader = live.database().reader()) {
            opening.projection().read(reader.connection(), seq - 1,
                    write -> found[0] = write.seq() == seq ? write : found[0]);
        }
        return found[0];
    }
}
