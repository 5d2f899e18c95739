package app.ajar.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What helps where a journal cannot be put right from what is in its folder: it goes on from a backup, and from what
 * can still be read of the log behind that. The damaged files stay.
 */
final class Rescue {

    private Rescue() {}

    /**
     * The complaint with the newest backup that it could go on from, if there is one. Not from a place that is to be
     * written anew first: it may hold somebody who was erased.
     */
    static JournalException offered(Opening opening, JournalException complaint) {
        if (complaint.trouble() != Trouble.DAMAGED) {
            return complaint;
        }
        Behind behind = Behind.read(opening.home(), opening.key());
        return opening.backups().stream().sorted(Comparator.reverseOrder())
                .filter(backup -> behind.places().stream()
                        .noneMatch(place -> place.folder().equals(Disk.folderOf(backup.file()))))
                .filter(backup -> backup.isWhole() && isOurs(opening, backup.file())).findFirst()
                .map(backup -> new JournalException(Trouble.DAMAGED, String.valueOf(complaint.getMessage()),
                        backup.file()))
                .orElse(complaint);
    }

    private static boolean isOurs(Opening opening, Path backup) {
        try {
            return Snapshot.manifest(backup, opening.keyOf(backup)).journal().equals(opening.key().journal());
        } catch (JournalException e) {
            return false;
        }
    }

    /** Whether nothing but a backup helps. */
    static boolean isNeeded(Opening opening, int generation) throws IOException, SQLException {
        return opening.truth(generation).complaint() != null;
    }

    static void goOn(Opening opening, int generation, Path backup) throws IOException, SQLException {
        Key by = opening.keyOf(backup);
        Snapshot.Manifest manifest = Snapshot.verify(backup, by);
        if (!manifest.journal().equals(opening.key().journal())) {
            throw Complaint.refused("This is a backup of another journal; choose one of this journal.", null);
        }
        opening.attachments().bringIn(opening.disk(), backup, by, name -> true);
        List<Long> added = new ArrayList<>();
        int next = opening.generations().all().getLast() + 1;
        opening.build(next, sink -> {
            added.clear();
            Snapshot.read(backup, by, 0, sink);
            Chain.of(opening.folder(generation), opening.key(), generation).walk(manifest.seq(), (seq, payload) -> {
                sink.accept(Truth.read(payload, seq));
                added.add(seq);
            });
        });
        opening.generations().keep(generation, ("The log was damaged, and the journal goes on from the backup %s%s. "
                + "What was kept after that could not be read; the old files stay in %s.").formatted(
                        backup.getFileName(),
                        added.isEmpty() ? "" : " and the " + added.size() + " changes of the log behind it",
                        Generations.name(generation)));
        opening.generations().point(next);
    }
}
