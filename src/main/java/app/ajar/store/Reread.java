package app.ajar.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads everything of an open generation again: all of the log, each snapshot, each row. */
final class Reread {

    private Reread() {}

    /** What is not as it was written, a sentence each; empty if all is well. */
    static List<String> damages(Opening opening, Opening.Live live) {
        List<String> damages = new ArrayList<>();
        Key key = opening.key();
        try {
            Chain chain = Chain.of(opening.folder(live.generation()), key, live.generation());
            Chain.End end = chain.end(chain.segments().isEmpty() ? 0 : chain.segments().getFirst().first() - 1);
            if (end.damage() != null) {
                damages.add(end.damage().sentence());
            } else if (end.last() < live.log().last()) {
                damages.add("The log ends before the last write.");
            }
            for (Snapshots.Held held : Snapshots.in(opening.folder(live.generation()))) {
                try {
                    if (!held.is(Snapshot.verify(held.file(), key), key)) {
                        damages.add("The snapshot " + held.file().getFileName() + " is not what its name says.");
                    }
                } catch (JournalException e) {
                    damages.add("The snapshot " + held.file().getFileName() + " is damaged.");
                }
            }
            try (Reader reader = live.database().reader()) {
                damages.addAll(opening.projection().damages(reader.connection()));
            }
        } catch (IOException | SQLException e) {
            throw Complaint.of(e);
        }
        return damages;
    }
}
