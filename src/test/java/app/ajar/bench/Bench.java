package app.ajar.bench;

import app.ajar.keep.Ids;
import app.ajar.model.Body;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.PersonId;
import app.ajar.model.When;
import app.ajar.store.Disk;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What the measures share: where their files lie, and notes to keep. */
final class Bench {

    /** On the disk of the build, not in a temporary folder: that may be memory. */
    static final Path FOLDER = Path.of("target", "bench").toAbsolutePath();

    private static final LocalDateTime BEGIN = LocalDateTime.of(2019, 1, 1, 8, 0);

    private Bench() {}

    /** A note of some 120 characters, the later the higher its number. */
    static Entry note(PersonId person, long number) {
        return new Entry(new EntryId(Ids.next()), Ids.next(), List.of(person),
                When.at(BEGIN.plusMinutes(number * 3), ZoneOffset.UTC),
                "The terrace permit came through in spring, and she would love the autumn set once the baby sleeps; "
                        + "her sister was there, too. " + number,
                new Body.Note(), false);
    }

    /** The statements that make Ajar's tables. */
    static String tables() throws IOException {
        try (InputStream in = Objects.requireNonNull(Disk.class.getResourceAsStream("schema.sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static void delete(Path folder) {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
