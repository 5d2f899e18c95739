package app.ajar.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which folders can be a journal's, and how one begins. */
final class Folder {

    /** What a journal's folder can hold before {@code CURRENT} names a generation. */
    private static final Set<String> BEGUN = Set.of("key.json", "key.json.tmp", "CURRENT.tmp", "lock", "show.sock",
            Generations.name(1));

    private Folder() {}

    /**
     * Refuses what cannot be opened.
     *
     * @throws JournalException NO_JOURNAL or REFUSED
     */
    static void toOpen(Path home) throws IOException {
        Database.check(home);
        if (!Files.exists(home)) {
            throw none();
        }
        if (!Files.isDirectory(home)) {
            throw Complaint.refused("A journal is a folder, and this is a file; choose a folder.", null);
        }
        Generations generations = new Generations(home, Disk.REAL);
        if (!generations.hasPointer() && (generations.all().isEmpty() || isBegun(home))) {
            throw none();
        }
    }

    /**
     * Makes a new empty journal.
     *
     * @throws JournalException REFUSED if the folder cannot hold one or holds something already
     */
    static void create(Path home, Disk disk) {
        refuseTaken(home, disk);
        make(home, disk, new Key(UUID.randomUUID(), Sealer.NONE), Builder::empty);
    }

    /** How the first generation is made. */
    @FunctionalInterface
    private interface First {
        void by(Builder builder) throws IOException, SQLException;
    }

    /** Makes a journal of an archive, under another name until it is whole. */
    static void createFrom(Path home, Disk disk, Projection projection, Clock clock, Path archive,
            @Nullable String words) {
        refuseTaken(home, disk);
        Key key = Snapshot.unlock(archive, words);
        Snapshot.verify(archive, key);
        Path making = home.resolveSibling(home.getFileName() + " in the making");
        for (int number = 2; Files.exists(making); number++) {
            making = home.resolveSibling(home.getFileName() + " in the making " + number);
        }
        try {
            fill(making, disk, projection, clock, archive, key);
            Generations.deleteAll(disk, home);
            disk.move(making, home);
            disk.forceFolder(Disk.folderOf(home));
        } catch (IOException | OutOfMemoryError e) {
            throw Complaint.of(e);
        } finally {
            clear(making);
        }
    }

    private static void fill(Path making, Disk disk, Projection projection, Clock clock, Path archive, Key key)
            throws IOException {
        disk.folder(making);
        AttachmentFolder attachments = new AttachmentFolder(making.resolve("attachments"), key, null);
        attachments.bringIn(disk, archive, key, name -> true);
        make(making, disk, key, builder -> builder.build(1, sink -> Snapshot.read(archive, key, 0, sink),
                projection, clock.instant(), attachments));
    }

    /** Takes away what an attempt that failed has left. */
    private static void clear(Path making) {
        try {
            Generations.deleteAll(Disk.REAL, making);
        } catch (IOException e) {
            // It is in nobody's way.
        }
    }

    private static void refuseTaken(Path home, Disk disk) {
        Database.check(home);
        Surroundings.check(home);
        if (Files.exists(home) && !Files.isDirectory(home)) {
            throw Complaint.refused("A journal is a folder, and this is a file; choose a folder.", null);
        }
        try {
            if (Files.isDirectory(home)) {
                if (new Generations(home, disk).hasPointer()) {
                    throw Complaint.refused("There is a journal in that folder already; open it, or choose another.",
                            null);
                }
                if (!isBegun(home)) {
                    throw Complaint.refused("That folder is not empty; choose an empty one or a new one.", null);
                }
            }
        } catch (IOException | OutOfMemoryError e) {
            throw Complaint.of(e);
        }
    }

    private static void make(Path home, Disk disk, Key key, First first) {
        try {
            disk.folder(home);
            disk.forceFolder(Disk.folderOf(home));
            try (Lock lock = Lock.take(home)) {
                KeyFile.of(key).write(disk, home);
                Generations generations = new Generations(home, disk);
                first.by(new Builder(disk, generations, key));
                generations.point(1);
            }
        } catch (IOException | SQLException | OutOfMemoryError e) {
            throw Complaint.of(e);
        }
    }

    private static JournalException none() {
        return new JournalException(Trouble.NO_JOURNAL,
                "There is no journal in that folder; begin a new one, or choose the folder of yours.");
    }

    /** Whether nothing is there but what a creation that was interrupted leaves, without any write. */
    private static boolean isBegun(Path home) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(home)) {
            for (Path file : files) {
                if (!BEGUN.contains(file.getFileName().toString())) {
                    return false;
                }
            }
        }
        Path first = home.resolve(Generations.name(1));
        if (!Files.isDirectory(first)) {
            return true;
        }
        for (int number : Chain.numbers(first)) {
            if (number > 1 || Files.size(first.resolve(Chain.name(number))) > Segment.LENGTH) {
                return false;
            }
        }
        return Snapshots.in(first).isEmpty();
    }
}
