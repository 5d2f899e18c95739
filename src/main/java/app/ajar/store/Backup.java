package app.ajar.store;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A backup by what its name says. A file has such a name only once it was read again whole, and the name carries a
 * check of its bytes: while they fit, it still is what was read.
 *
 * @param at when it was made, to the second
 * @param seq of the last write in it
 * @param maker which folder of the journal it was made of: two copies of a journal have two
 * @param check CRC32C of the bytes, in hexadecimal
 */
public record Backup(Path file, Instant at, long seq, String maker, String check) implements Comparable<Backup> {

    static final String PREFIX = "backup-";
    static final String SUFFIX = ".ajar";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final Pattern NAME = Pattern
            .compile("backup-(\\d{8}T\\d{6}Z)-(\\d{1,18})-([0-9a-f]{8})-([0-9a-f]{8})\\.ajar");
    private static final Comparator<Backup> ORDER = Comparator.comparing(Backup::at).thenComparingLong(Backup::seq)
            .thenComparing(backup -> String.valueOf(backup.file().getFileName()));

    static String name(Instant at, long seq, String maker, String check) {
        return PREFIX + TIME.format(at) + "-" + seq + "-" + maker + "-" + check + SUFFIX;
    }

    /** What the name of a file says; empty if it is no backup's. */
    public static Optional<Backup> of(Path file) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        if (!name.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Backup(file, TIME.parse(name.group(1), Instant::from),
                    Long.parseLong(name.group(2)), name.group(3), name.group(4)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Those that lie in a folder, the newest first, not yet read; none if it cannot be looked into. */
    public static List<Backup> in(Path folder) {
        List<Backup> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
                files.forEach(file -> of(file).ifPresent(found::add));
            } catch (IOException | DirectoryIteratorException e) {
                return List.of();
            }
        }
        found.sort(Comparator.reverseOrder());
        return found;
    }

    /** Whether its bytes are those that were read again when it was made. */
    public boolean isWhole() {
        try {
            return check(file).equals(check);
        } catch (IOException e) {
            return false;
        }
    }

    static String check(Path file) throws IOException {
        return String.format("%08x", State.check(file));
    }

    @Override
    public int compareTo(Backup other) {
        return ORDER.compare(this, other);
    }
}
