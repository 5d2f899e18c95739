package app.ajar.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Predicate;

/** Builds generations beside the live one; nothing of it counts until {@code CURRENT} names it. */
final class Builder {

    private final Disk disk;
    private final Generations generations;
    private final Key key;

    Builder(Disk disk, Generations generations, Key key) {
        this.disk = disk;
        this.generations = generations;
        this.key = key;
    }

    /** The first generation of a new journal. */
    void empty() throws IOException, SQLException {
        Path folder = generations.begin(1);
        Database database = Database.create(folder.resolve(Database.FILE), key, 1);
        finish(folder, 1, database, 0);
    }

    /** A generation that begins with these writes, ready to be named. */
    void build(int generation, Source writes, Projection projection, Instant now, AttachmentFolder attachments)
            throws IOException, SQLException {
        Path folder = generations.begin(generation);
        Path first = folder.resolve("first.ajar");
        long last = Snapshot.write(disk, first, key, now, writes, attachments).seq();
        Path named = folder.resolve(Snapshots.name(last));
        disk.move(first, named);
        Database database = Database.create(folder.resolve(Database.FILE), key, generation);
        try {
            Database.Filler filler = database.new Filler(projection);
            Snapshot.read(named, key, 0, filler);
            filler.flush();
        } catch (IOException | SQLException | RuntimeException | Error e) {
            database.abandon();
            throw e;
        }
        finish(folder, generation, database, last);
    }

    private void finish(Path folder, int generation, Database database, long last) throws IOException {
        database.close();
        force(disk, database.file());
        Log.create(disk, folder, key, generation, last);
        State.closed(database.file(), last).write(disk, folder, new Sealer.Place(key.journal(), generation, 0, 0, 0));
    }

    static void force(Disk disk, Path file) throws IOException {
        try (Disk.Out out = disk.append(file)) {
            out.force();
        }
    }
}
