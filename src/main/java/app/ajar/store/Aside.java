package app.ajar.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Database files that could not be believed, kept under another name, but not for ever. */
final class Aside {

    private static final String NAME = "aside-";
    private static final int KEPT = 2;

    private Aside() {}

    /** The one set aside last; null if there is none. */
    static @Nullable Path last(Path folder) throws IOException {
        List<Path> all = all(folder);
        return all.isEmpty() ? null : all.getLast();
    }

    /**
     * Gives a database file another name, if it is there.
     *
     * @return the one set aside last, now or before; null if there is none
     */
    static @Nullable Path put(Disk disk, Path file) throws IOException {
        Path folder = Disk.folderOf(file);
        if (!Files.exists(file)) {
            return last(folder);
        }
        List<Path> all = all(folder);
        int number = all.isEmpty() ? 1 : number(all.getLast()) + 1;
        while (all.size() >= KEPT) {
            disk.delete(all.removeFirst());
        }
        Path aside = folder.resolve(String.format("%s%06d%s", NAME, number, Database.SUFFIX));
        disk.move(file, aside);
        disk.forceFolder(folder);
        return aside;
    }

    private static List<Path> all(Path folder) throws IOException {
        List<Path> all = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, NAME + "*" + Database.SUFFIX)) {
            files.forEach(all::add);
        }
        all.sort(null);
        return all;
    }

    private static int number(Path aside) {
        String name = aside.getFileName().toString();
        try {
            return Integer.parseInt(name.substring(NAME.length(), name.length() - Database.SUFFIX.length()));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
