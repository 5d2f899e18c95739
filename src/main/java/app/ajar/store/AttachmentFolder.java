package app.ajar.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The files that belong to entries and people, sealed with the journal's key.
 *
 * @param folder where they lie; it may not be there
 * @param previous null, or the key that some may still be sealed with
 * @param stays which of them count
 */
public record AttachmentFolder(Path folder, Key key, @Nullable Key previous, Predicate<Path> stays) {

    private static final String TEMPORARY = ".tmp";

    public AttachmentFolder(Path folder, Key key, @Nullable Key previous) {
        this(folder, key, previous, file -> true);
    }

    /** Those of them that stay. */
    AttachmentFolder only(Predicate<Path> staying) {
        return new AttachmentFolder(folder, key, previous, staying);
    }

    /** Their names, in order. */
    List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, Files::isRegularFile)) {
                found.forEach(file -> {
                    if (stays.test(file)) {
                        names.add(file.getFileName().toString());
                    }
                });
            }
        }
        names.removeIf(name -> name.startsWith(".") || name.endsWith(TEMPORARY));
        names.sort(null);
        return names;
    }

    /** What is in one, unsealed. */
    InputStream read(String name) throws IOException {
        return read(name, keyOf(name));
    }

    /** Takes those of an archive that are wanted and not there; what is there stays as it is. */
    public void bringIn(Disk disk, Path archive, Key by, Predicate<String> wanted) throws IOException {
        Snapshot.attachments(archive, by, (name, bytes) -> {
            if (wanted.test(name)) {
                add(disk, name, bytes);
            }
        });
    }

    /** Puts one there, unless there is one of that name. */
    void add(Disk disk, String name, InputStream bytes) throws IOException {
        if (!Files.exists(folder.resolve(name))) {
            disk.folder(folder);
            write(disk, name, bytes);
        }
    }

    /** Seals all of them with the key now; what that is broken off for is done the next time. */
    void reseal(Disk disk) throws IOException {
        for (String name : names()) {
            Key by = keyOf(name);
            if (by != key) {
                try (InputStream in = read(name, by)) {
                    write(disk, name, in);
                }
            }
        }
    }

    private void write(Disk disk, String name, InputStream bytes) throws IOException {
        Path temporary = folder.resolve(name + TEMPORARY);
        try (Disk.Out out = disk.create(temporary)) {
            try (OutputStream to = key.sealer().sealing(Disk.stream(out), key.journal(), name)) {
                bytes.transferTo(to);
            }
            out.force();
        }
        disk.move(temporary, folder.resolve(name));
        disk.forceFolder(folder);
    }

    private InputStream read(String name, Key by) throws IOException {
        return by.sealer().opening(Files.newInputStream(folder.resolve(name)), by.journal(), name);
    }

    private Key keyOf(String name) {
        if (previous == null || key.sealer().seals() && opens(name, key)) {
            return key;
        }
        return !previous.sealer().seals() || opens(name, previous) ? previous : key;
    }

    private boolean opens(String name, Key by) {
        try (InputStream in = read(name, by)) {
            return in.read() >= -1;
        } catch (IOException e) {
            return false;
        }
    }
}
