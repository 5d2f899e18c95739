package app.ajar.app;

import app.ajar.keep.Journal;
import app.ajar.ui.Writing;

/** How the window keeps what is written by hand, for tests of what stands in it. */
public final class Keepers {

    private Keepers() {}

    public static Writing.Keeper of(Journal journal) {
        return new WritingQueries(journal);
    }
}
