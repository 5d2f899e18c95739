package app.ajar.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;

/** The files that belong to what a journal holds. */
public final class Attachments {

    private Attachments() {}

    /**
     * Takes those of an archive that are not there; what is there stays as it is.
     *
     * @param folder made if there is something for it
     */
    public static void bringIn(Disk disk, Path archive, Key key, Path folder) throws IOException {
        bringIn(disk, archive, key, folder, name -> true);
    }

    /** Takes those of them whose names are wanted. */
    public static void bringIn(Disk disk, Path archive, Key key, Path folder, Predicate<String> wanted)
            throws IOException {
        Snapshot.attachments(archive, key, (name, bytes) -> {
            Path target = folder.resolve(name);
            if (wanted.test(name) && !Files.exists(target)) {
                disk.folder(folder);
                try (Disk.Out out = disk.create(target)) {
                    bytes.transferTo(Disk.stream(out));
                    out.force();
                }
            }
        });
    }
}
