package app.ajar.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;

/** Before the tables of an older version are made anew, what they are made of is backed up. */
final class BeforeUpgrade {

    private BeforeUpgrade() {}

    /** A sentence if that was to be done and could not be; else empty. */
    static String backUp(Opening opening, int generation) throws IOException, SQLException {
        State state = opening.readState(generation);
        if (state == null || state.schema() >= Database.SCHEMA) {
            return "";
        }
        try {
            make(opening, generation);
            return "";
        } catch (JournalException e) {
            // What the tables are made of is only read, and stays.
            return "No backup could be made before this version went over the journal. " + e.getMessage();
        }
    }

    private static void make(Opening opening, int generation) throws IOException, SQLException {
        Places places = new Places(opening.home(), opening.key(), opening.disk());
        long[] last = {0};
        opening.truth(generation).writes(write -> last[0] = write.seq());
        if (last[0] == 0 || places.newestOwn(places.beside()).filter(one -> one.seq() == last[0]).isPresent()) {
            return;
        }
        Source writes = sink -> opening.truth(generation).writes(sink);
        Instant now = opening.clock().instant();
        Path attachments = opening.home().resolve("attachments");
        places.make(places.beside(), now, last[0],
                part -> Snapshot.write(opening.disk(), part, opening.key(), now, writes, attachments));
    }
}
