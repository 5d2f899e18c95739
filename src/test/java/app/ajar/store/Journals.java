package app.ajar.store;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes and reads small journals for tests, as the one who keeps does it. */
public final class Journals {

    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-12T10:00:00Z"), ZoneOffset.UTC);

    private Journals() {}

    public static Opened create(Path folder, Projection projection) {
        Opening.create(folder, Disk.REAL);
        return open(folder, projection);
    }

    public static Opened open(Path folder, Projection projection) {
        return open(folder, Disk.REAL, projection);
    }

    public static Opened open(Path folder, Disk disk, Projection projection) {
        return Opening.open(folder, disk, projection, CLOCK, null);
    }

    public static Opened open(Path folder, Disk disk, Projection projection, @Nullable String words) {
        return Opening.open(folder, disk, projection, CLOCK, words);
    }

    /** A key that these words open, made in a moment. */
    public static Key key(UUID journal, String words) {
        Secret secret = Secret.random();
        return Key.of(journal, secret, new Seal(secret.id(), Slot.of(Passphrase.words(words), journal, secret, 8, 1),
                Slot.of(RecoveryCode.random(), journal, secret, 8, 1), CLOCK.instant()));
    }

    /** Keeps the next writes: rows, log, commit. */
    public static void keep(Opened opened, int count) {
        for (int i = 0; i < count; i++) {
            keep(opened, Writes.write(opened.last() + 1));
        }
    }

    public static void keep(Opened opened, Coded write) {
        Connection connection = opened.database().writer();
        try {
            try {
                opened.projection().apply(connection, List.of(write));
                opened.log().append(write.seq(), Codec.bytes(write));
            } catch (JournalException e) {
                connection.rollback();
                throw e;
            }
            connection.commit();
        } catch (SQLException e) {
            throw Complaint.of(e);
        }
    }

    /** All writes as the database holds them. */
    public static List<Coded> rows(Opened opened) {
        List<Coded> rows = new ArrayList<>();
        try (Reader reader = opened.database().reader()) {
            Connection connection = reader.connection();
            opened.projection().read(connection, 0, rows::add);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    public static List<Coded> expected(long count) {
        List<Coded> all = new ArrayList<>();
        for (long seq = 1; seq <= count; seq++) {
            all.add(Writes.write(seq));
        }
        return all;
    }

    /** Leaves the journal as a killed process would: nothing is closed that writes on closing. */
    public static void kill(Opened opened) {
        opened.database().abandon();
        opened.log().close();
        opened.lock().close();
    }

    public static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(dir)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    public static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Every file with its bytes, to tell whether anything was altered. */
    public static Map<String, Integer> bytes(Path folder) throws IOException {
        Map<String, Integer> all = new TreeMap<>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.put(folder.relativize(file).toString(), java.util.Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return all;
    }
}
