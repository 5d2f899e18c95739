package app.ajar.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A backup that holds later writes than the journal's folder.
 *
 * @param goesOn whether it begins with all that the folder holds: then the folder is an older state of it. Else two
 *     copies of the journal went on separately
 * @param missing how many writes the folder has not
 */
record Ahead(Backup backup, boolean goesOn, long missing) {

    /** Looks for one, reading only. Null if there is none, or if the folder itself is to be put right first. */
    static @Nullable Ahead of(Opening opening, int generation) throws IOException, SQLException {
        try {
            return look(opening, generation);
        } catch (JournalException e) {
            if (e.trouble() == Trouble.DAMAGED) {
                return null;
            }
            throw e;
        }
    }

    private static @Nullable Ahead look(Opening opening, int generation) throws IOException, SQLException {
        List<Backup> all = opening.backups();
        Long ends = all.isEmpty() ? null : end(opening, generation, all);
        if (ends == null) {
            return null;
        }
        all.removeIf(backup -> backup.seq() <= ends);
        all.sort(Comparator.comparingLong(Backup::seq).reversed());
        Coded ours = last(opening, generation);
        Ahead apart = null;
        Set<String> makers = new HashSet<>();
        for (Backup backup : all) {
            if (makers.contains(backup.maker()) || !backup.isWhole()) {
                continue;
            }
            Coded theirs = write(opening, backup.file(), ends);
            if (theirs == null && ends > 0) {
                continue;
            }
            makers.add(backup.maker());
            Ahead ahead = new Ahead(backup, isSame(ours, theirs), backup.seq() - ends);
            if (ahead.goesOn()) {
                return ahead;
            }
            apart = apart == null ? ahead : apart;
        }
        return apart;
    }

    /** The seq with which the folder ends; null if no backup can be ahead, or something of it was lost. */
    private static @Nullable Long end(Opening opening, int generation, List<Backup> all) throws IOException {
        Path folder = opening.folder(generation);
        State state = opening.readState(generation);
        List<Snapshots.Held> held = Snapshots.in(folder);
        long snapshot = held.isEmpty() ? 0 : held.getFirst().seq();
        long told = Math.max(Math.max(state == null ? 0 : state.last(), snapshot),
                Mark.read(folder, opening.place(generation)));
        if (all.stream().allMatch(backup -> backup.seq() <= told)) {
            return null;
        }
        Chain chain = Chain.of(folder, opening.key(), generation);
        Chain.End end = chain.end(snapshot);
        long ends = Math.max(snapshot, end.last());
        return end.damage() != null || chain.segments().isEmpty() || ends < told ? null : ends;
    }

    /**
     * Brings the folder to where a backup ends that begins with all that the folder holds.
     *
     * @throws JournalException REFUSED if it does not; nothing was altered then
     */
    static void goOn(Opening opening, int generation, Path backup) throws IOException, SQLException {
        Key by = opening.keyOf(backup);
        boolean isOurs = Snapshot.verify(backup, by).journal().equals(opening.key().journal());
        Coded ours = last(opening, generation);
        if (!isOurs || !isSame(ours, ours == null ? null : write(opening, backup, ours.seq()))) {
            throw Complaint.refused("This backup does not go on where the journal ends; open the journal, and go back "
                    + "to the backup from there.", null);
        }
        opening.attachments().bringIn(opening.disk(), backup, by, name -> true);
        int next = opening.generations().all().getLast() + 1;
        opening.build(next, sink -> Snapshot.read(backup, by, 0, sink));
        opening.generations().point(next);
    }

    JournalException complaint() {
        return new JournalException(Trouble.OLDER,
                ("This folder is an older state of the journal: %s in the backup %s. Nothing was "
                        + "changed; go on from that backup, which loses nothing.").formatted(missing == 1
                                ? "one write is missing here, and is"
                                : missing + " writes are missing here, and are", backup.file()),
                backup.file());
    }

    /** That two copies went on separately, or that the older one is gone on with. */
    String sentence() {
        return apart(backup);
    }

    static String apart(Backup backup) {
        return ("Two copies of this journal went on separately: the backup %s holds writes that are not here. Both "
                + "stay as they are; each copy keeps its own backups.").formatted(backup.file());
    }

    private static boolean isSame(@Nullable Coded ours, @Nullable Coded theirs) {
        return ours == null || ours.equals(theirs);
    }

    /** The write of that seq in an archive of this journal; null if it is of another journal, shorter or damaged. */
    static @Nullable Coded write(Opening opening, Path file, long seq)
            throws IOException, SQLException {
        Coded[] found = {null};
        try {
            Snapshot.Manifest manifest = Snapshot.read(file, opening.keyOf(file), Math.max(0, seq - 1), write -> {
                if (write.seq() == seq) {
                    found[0] = write;
                }
            });
            return manifest.journal().equals(opening.key().journal()) ? found[0] : null;
        } catch (JournalException e) {
            return null;
        }
    }

    /** The last write of a generation, whatever its database says; null if there is none. */
    private static @Nullable Coded last(Opening opening, int generation) throws IOException, SQLException {
        Coded[] last = {null};
        opening.truth(generation).writes(write -> last[0] = write);
        return last[0];
    }
}
