package app.ajar.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the backups of a journal lie: in a folder beside its own, and in a second place if one was chosen. What it
 * writes gets its name only after it was read again whole.
 */
public final class Places {

    private static final String BACKUPS = " backups";
    private static final String NOTES = "backups.json";
    private static final String PART = ".part";
    private static final Pattern INODE = Pattern.compile("ino=(\\d+)");
    private static final Pattern FOLDER = Pattern.compile("(.+) backups( [0-9a-f]{8})?");

    private final Path home;
    private final Key key;
    private final Disk disk;

    Places(Path home, Key key, Disk disk) {
        this.home = home;
        this.key = key;
        this.disk = disk;
    }

    /**
     * What is known of the second place without opening the journal.
     *
     * @param chosen the folder that was chosen; the backups lie in one of their own in it
     * @param last when the last good backup was made there, null if none was
     */
    public record Second(Path chosen, @Nullable Instant last) {}

    /** Writes all of a backup into a file. */
    @FunctionalInterface
    interface Content {
        void into(Path part) throws IOException;
    }

    /** The folder beside the journal's own. */
    public Path beside() {
        return home.resolveSibling(home.getFileName() + BACKUPS);
    }

    /** The folder for this journal in one that was chosen. */
    public Path within(Path chosen) {
        return chosen.resolve(home.getFileName() + BACKUPS + " " + key.journal().toString().substring(0, 8));
    }

    /** The name of the journal whose backups lie in the folder; empty if it is no such folder. */
    public static Optional<String> nameOf(Path folder) {
        Matcher name = FOLDER.matcher(String.valueOf(folder.getFileName()));
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }

    /** What was noted; null if nothing was, or it cannot be read. */
    public @Nullable Second second() {
        try {
            byte[] plain = key.sealer().open(Files.readAllBytes(home.resolve(NOTES)), seal());
            Facts facts = plain == null ? null : Facts.read(plain);
            if (facts == null || facts.text("second").isEmpty()) {
                return null;
            }
            String last = facts.text("last");
            return new Second(Path.of(facts.text("second")), last.isEmpty() ? null : Instant.parse(last));
        } catch (IOException | InvalidPathException | DateTimeException e) {
            return null;
        }
    }

    /** Notes the second place, so that it is known also while the journal cannot be opened; null for none. */
    public void note(@Nullable Second second) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("format", Facts.FORMAT);
        facts.put("second", second == null ? "" : second.chosen().toString());
        facts.put("last", second == null || second.last() == null ? "" : second.last().toString());
        try {
            Disk.replace(disk, home.resolve(NOTES), key.sealer().seal(new Facts(facts).checked(), seal()));
        } catch (IOException e) {
            throw Complaint.of(e);
        }
    }

    /** Notes with this key what was noted with the one before. */
    void reseal(Key before) {
        Second noted = new Places(home, before, disk).second();
        if (noted != null) {
            note(noted);
        }
    }

    private Sealer.Place seal() {
        return new Sealer.Place(key.journal(), 0, 0, 0, 0);
    }

    /** Tells the copies of a journal apart, also where they have the same path on two laptops. */
    public String maker() {
        String place = home.toAbsolutePath().toString();
        try {
            BasicFileAttributes folder = Files.readAttributes(home, BasicFileAttributes.class);
            Matcher inode = INODE.matcher(String.valueOf(folder.fileKey()));
            place += "\n" + (inode.find() ? inode.group(1) : folder.creationTime().toString());
        } catch (IOException e) {
            // The path alone then.
        }
        return UUID.nameUUIDFromBytes((key.journal() + "\n" + place).getBytes(StandardCharsets.UTF_8))
                .toString().substring(0, 8);
    }

    /** The newest good backup in the folder that was made of this very folder of the journal. */
    public Optional<Backup> newestOwn(Path folder) {
        String maker = maker();
        return Backup.in(folder).stream().filter(one -> one.maker().equals(maker)).filter(Backup::isWhole).findFirst();
    }

    /**
     * Makes a backup.
     *
     * @throws JournalException if it could not be written or is not what was given when read again; it has no name then
     */
    Backup make(Path folder, Instant at, long seq, Content content) {
        Path part = folder.resolve(Backup.PREFIX + maker() + PART);
        try {
            begin(folder);
            content.into(part);
            Snapshot.Manifest manifest = Snapshot.verify(part, key);
            if (manifest.seq() != seq || !manifest.journal().equals(key.journal())) {
                throw Complaint.damaged("This backup is not what was to be written; make another one.");
            }
            String check = Backup.check(part);
            Path file = folder.resolve(Backup.name(at, seq, maker(), check));
            disk.move(part, file);
            disk.forceFolder(folder);
            return new Backup(file, Backup.of(file).orElseThrow().at(), seq, maker(), check);
        } catch (IOException e) {
            throw Complaint.of(e);
        }
    }

    /** Makes the folder if it is not there, and clears away what an attempt that was broken off has left in it. */
    private void begin(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            disk.folder(folder);
            disk.forceFolder(Disk.folderOf(folder));
        }
        for (Path left : files(folder)) {
            String name = left.getFileName().toString();
            if (name.startsWith(Backup.PREFIX + maker() + PART)) {
                disk.delete(left);
            }
        }
    }

    /** Whatever in the folder holds something of a journal: backups, and what an attempt left. */
    public static List<Path> files(Path folder) {
        List<Path> all = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, Backup.PREFIX + "*")) {
                files.forEach(all::add);
            } catch (IOException | DirectoryIteratorException e) {
                return List.of();
            }
        }
        all.sort(null);
        return all;
    }

    /**
     * Lets go of the older backups of this folder of the journal, as {@link Retention} says. What is not whole is never
     * counted; a backup of another copy of the journal is never touched.
     *
     * @param pinned seqs of backups that stay in any case
     */
    public void retain(Path folder, ZoneId zone, Set<Long> pinned) {
        String maker = maker();
        List<Backup> good = Backup.in(folder).stream().filter(one -> one.maker().equals(maker))
                .filter(Backup::isWhole).toList();
        Set<Backup> kept = new Retention(zone).kept(good);
        try {
            for (Backup backup : good) {
                if (!kept.contains(backup) && !pinned.contains(backup.seq())) {
                    disk.delete(backup.file());
                }
            }
        } catch (IOException e) {
            throw Complaint.of(e);
        }
    }

    /**
     * Writes a backup anew with other content or another key, and then lets go of the old file; the new one has its
     * time and its maker. For a list that survives a kill: afterwards the old file is gone or nothing has changed.
     *
     * @param writes all of them from the first
     * @param attachments whose files go in
     * @throws JournalException if it could not be written; the old one is still there
     */
    public Backup replace(Backup old, Key as, Source writes, AttachmentFolder attachments) {
        Path folder = Disk.folderOf(old.file());
        Path part = folder.resolve(Backup.PREFIX + old.maker() + PART);
        try {
            Snapshot.Manifest manifest = Snapshot.write(disk, part, as, old.at(), writes, attachments);
            Path file = folder.resolve(Backup.name(old.at(), manifest.seq(), old.maker(), Backup.check(part)));
            disk.move(part, file);
            disk.forceFolder(folder);
            if (!file.equals(old.file())) {
                disk.delete(old.file());
                disk.forceFolder(folder);
            }
            return Backup.of(file).orElseThrow();
        } catch (IOException e) {
            throw Complaint.of(e);
        }
    }
}
