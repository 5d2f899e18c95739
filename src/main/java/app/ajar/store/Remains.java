package app.ajar.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is still to be taken away from a journal's folder of what was forgotten: a small file that outlives a kill. It
 * counts once the generation without the forgotten is live, and says nothing of what they were.
 *
 * @param generation the first without them; all before it go
 * @param drafts files in the folder of drafts
 * @param attachments by hashes of their names
 */
record Remains(int generation, List<String> drafts, List<String> attachments) {

    private static final String FILE = "forget.json";

    Remains {
        drafts = List.copyOf(drafts);
        attachments = List.copyOf(attachments);
    }

    void write(Disk disk, Path home) throws IOException {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("format", Facts.FORMAT);
        facts.put("generation", generation);
        facts.put("drafts", drafts);
        facts.put("attachments", attachments);
        Disk.replace(disk, home.resolve(FILE), new Facts(facts).checked());
    }

    /** The hashes of some names. */
    static List<String> hashes(Collection<String> names) {
        return names.stream().map(Remains::hash).sorted().toList();
    }

    private static String hash(String name) {
        byte[] digest = Snapshot.sha256().digest(name.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, 16);
    }

    boolean isGoing(Path attachment) {
        return attachments.contains(hash(attachment.getFileName().toString()));
    }

    /** Takes away what is left, if anything is; what cannot be taken away now is tried again at the next opening. */
    static void finish(Disk disk, Path home, Generations generations, int live) throws IOException {
        Path file = home.resolve(FILE);
        Facts facts;
        try {
            facts = Facts.read(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return;
        }
        if (facts == null) {
            // It was never whole on the disk, so nothing was begun after it.
            disk.delete(file);
            return;
        }
        Remains remains = new Remains((int) facts.number("generation", Integer.MAX_VALUE), texts(facts, "drafts"),
                texts(facts, "attachments"));
        if (remains.generation <= live) {
            generations.deleteBefore(remains.generation);
            remains.deleteDrafts(disk, home.resolve("drafts"));
            remains.deleteAttachments(disk, home.resolve("attachments"));
            disk.forceFolder(home);
        }
        disk.delete(file);
        disk.forceFolder(home);
    }

    /**
     * Before a generation is built: a list of one that was never gone over to is of no use any more.
     *
     * @param next the generation
     */
    static void dropStale(Disk disk, Path home, int next) throws IOException {
        Path file = home.resolve(FILE);
        if (Files.exists(file)) {
            Facts facts = Facts.read(Files.readAllBytes(file));
            if (facts == null || facts.number("generation", Integer.MAX_VALUE) >= next) {
                disk.delete(file);
                disk.forceFolder(home);
            }
        }
    }

    private void deleteDrafts(Disk disk, Path folder) throws IOException {
        for (String draft : drafts) {
            disk.delete(folder.resolve(Path.of(draft).getFileName()));
        }
        if (Files.isDirectory(folder)) {
            disk.forceFolder(folder);
        }
    }

    private void deleteAttachments(Disk disk, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> going = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, this::isGoing)) {
            files.forEach(going::add);
        }
        for (Path file : going) {
            disk.delete(file);
        }
        disk.forceFolder(folder);
    }

    private static List<String> texts(Facts facts, String name) {
        return facts.values().get(name) instanceof List<?> list
                ? list.stream().map(Objects::toString).toList()
                : List.of();
    }
}
