package app.ajar.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

/** Makes a closed journal look as if an earlier Ajar, which had other tables, had closed it. */
public final class Older {

    private Older() {}

    public static void make(Path journal) throws IOException {
        Generations generations = new Generations(journal, Disk.REAL);
        KeyFile key = KeyFile.read(journal);
        int live = generations.live(key.journal());
        Sealer.Place place = Generations.place(key.journal(), live);
        State now = Objects.requireNonNull(State.read(generations.folder(live), place));
        new State(now.phase(), now.last(), now.length(), now.check(), Database.SCHEMA - 1)
                .write(Disk.REAL, generations.folder(live), place);
    }
}
