package app.ajar.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** The generations in a journal's folder and the pointer to the live one, {@code CURRENT}. */
final class Generations {

    /** A file of this name in a generation keeps it from being taken away. */
    static final String KEEP = "keep";

    private static final String POINTER = "CURRENT";
    private static final Pattern NAME = Pattern.compile("g-(\\d{6,9})");

    private final Path home;
    private final Disk disk;

    Generations(Path home, Disk disk) {
        this.home = home;
        this.disk = disk;
    }

    static String name(int generation) {
        return String.format("g-%06d", generation);
    }

    Path folder(int generation) {
        return home.resolve(name(generation));
    }

    /** All that are there, finished or not. */
    List<Integer> all() throws IOException {
        List<Integer> all = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(home, "g-*")) {
            for (Path folder : folders) {
                Matcher name = NAME.matcher(folder.getFileName().toString());
                if (name.matches()) {
                    all.add(Integer.parseInt(name.group(1)));
                }
            }
        }
        all.sort(null);
        return all;
    }

    /** The one that {@code CURRENT} names; null if it names none, or one that is not there. */
    @Nullable
    Integer pointed() throws IOException {
        String text;
        try {
            text = new String(Files.readAllBytes(home.resolve(POINTER)), StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return null;
        }
        int space = text.indexOf(' ');
        if (space < 0) {
            return null;
        }
        Matcher name = NAME.matcher(text.substring(0, space));
        if (!name.matches()) {
            return null;
        }
        int generation = Integer.parseInt(name.group(1));
        return text.equals(line(generation)) && Files.isDirectory(folder(generation)) ? generation : null;
    }

    boolean hasPointer() {
        return Files.exists(home.resolve(POINTER));
    }

    /** Makes this generation the live one; when it returns, it is so for good. */
    void point(int generation) throws IOException {
        Disk.replace(disk, home.resolve(POINTER), line(generation).getBytes(StandardCharsets.UTF_8));
    }

    /** Names the next generation, or fails with the live one still named; if that is not certain, its log is closed. */
    void goOver(Log log, int live, int next) throws IOException {
        try {
            point(next);
        } catch (IOException | Error e) {
            Integer named = pointed();
            if (named != null && named == live) {
                throw e;
            }
            try {
                point(next);
            } catch (IOException | Error again) {
                log.close();
                throw again;
            }
        }
    }

    /** An empty folder for a new generation, instead of anything that a failed attempt left there. */
    Path begin(int generation) throws IOException {
        Path folder = folder(generation);
        deleteAll(folder);
        disk.folder(folder);
        disk.forceFolder(home);
        return folder;
    }

    /** Takes away all generations but this one and those that are to be kept. */
    void sweep(int live) throws IOException {
        for (int generation : all()) {
            if (generation != live && !Files.exists(folder(generation).resolve(KEEP))) {
                deleteAll(folder(generation));
            }
        }
    }

    /** Takes away all that came before this one, also those that were to be kept. */
    void deleteBefore(int first) throws IOException {
        for (int generation : all()) {
            if (generation < first) {
                deleteAll(folder(generation));
            }
        }
    }

    /** Takes away every other generation, also those that were to be kept. */
    void forgetAllBut(int generation) throws IOException {
        for (int other : all()) {
            if (other != generation) {
                disk.delete(folder(other).resolve(KEEP));
            }
        }
        sweep(generation);
    }

    /** Whether this generation is named for certain. */
    boolean isNamed(int generation) {
        try {
            return Integer.valueOf(generation).equals(pointed());
        } catch (IOException e) {
            return false;
        }
    }

    /** Leaves a word that this generation is not to be taken away although another is live, and why. */
    void keep(int generation, String why) throws IOException {
        Disk.replace(disk, folder(generation).resolve(KEEP), why.getBytes(StandardCharsets.UTF_8));
    }

    /** Says once, in the first opening that succeeds, what this one or one that failed found to be lost. */
    void sayWhatWasLost(int live, Notices notices) {
        try {
            disk.delete(folder(live).resolve(KEEP));
            for (int generation : all()) {
                Path word = folder(generation).resolve(KEEP);
                if (generation != live && Files.exists(word) && Files.size(word) > 0) {
                    notices.add(Files.readString(word));
                    keep(generation, "");
                }
            }
        } catch (IOException | OutOfMemoryError e) {
            // It is said again by the next opening.
        }
    }

    private static String line(int generation) {
        CRC32C crc = new CRC32C();
        crc.update(name(generation).getBytes(StandardCharsets.UTF_8));
        return name(generation) + String.format(" %08x\n", crc.getValue());
    }

    private void deleteAll(Path folder) throws IOException {
        deleteAll(disk, folder);
    }

    /** Takes away a folder with all in it; nothing happens if it is not there. */
    static void deleteAll(Disk disk, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                disk.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e) throws IOException {
                disk.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** The one that counts: what {@code CURRENT} says, unless it says what it said before a later one was in use. */
    int live(UUID journal) throws IOException {
        Integer pointed = pointed();
        List<Integer> all = all();
        int used = 0;
        for (int generation : all) {
            used = wasUsed(generation, journal) ? generation : used;
        }
        if (pointed != null) {
            return Math.max(pointed, used);
        }
        if (all.size() == 1) {
            return all.getFirst();
        }
        throw Complaint
                .damaged("The journal's CURRENT is missing or damaged, and it is not certain which of the folders "
                        + "g-… counts; put the folder back from a backup.");
    }

    /** Whether it was open since it was built: nothing that is only built leaves these. */
    private boolean wasUsed(int generation, UUID journal) throws IOException {
        Sealer.Place place = place(journal, generation);
        State state = State.read(folder(generation), place);
        return state != null && state.phase() != State.Phase.CLEAN
                || Mark.read(folder(generation), place) != Mark.UNKNOWN;
    }

    static Sealer.Place place(UUID journal, int generation) {
        return new Sealer.Place(journal, generation, 0, 0, 0);
    }
}
