package app.ajar.transfer;

import app.ajar.keep.Journal;
import app.ajar.ui.Threads;
import java.nio.file.Path;

/** Looks into an archive and brings it in. */
public final class BringQueries {

    private final Journal journal;

    public BringQueries(Journal journal) {
        this.journal = journal;
    }

    Journal.Found look(Path file) {
        Threads.offScreen();
        return journal.wouldImport(file);
    }

    int bringIn(Path file) {
        Threads.offScreen();
        return journal.importArchive(file);
    }
}
