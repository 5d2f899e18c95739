package app.ajar.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the database file since it was closed, in {@code state.json}.
 *
 * @param phase what was being done with it
 * @param last the seq of the last write in it when it was closed
 * @param length of the file when it was closed, in bytes
 * @param check CRC32C of the file when it was closed
 * @param schema the version of its tables
 */
record State(Phase phase, long last, long length, long check, int schema) {

    private static final String FILE = "state.json";

    enum Phase {
        /** It was closed and not opened since. */
        CLEAN,
        /** It was opened and may have been written to. */
        OPENED,
        /** It is being filled anew and holds nothing that is not elsewhere. */
        BUILDING
    }

    /** What is to be said of a database file that is closed. */
    static State closed(Path database, long last) throws IOException {
        return new State(Phase.CLEAN, last, Files.size(database), check(database), Database.SCHEMA);
    }

    /** After it was opened; what was closed may still lie beside it as a copy. */
    State opened() {
        return new State(Phase.OPENED, last, length, check, schema);
    }

    static State building(long last) {
        return new State(Phase.BUILDING, last, 0, 0, Database.SCHEMA);
    }

    /** Whether its tables are those of now; those of an earlier version are made anew, with nothing being wrong. */
    boolean isOfThisVersion() {
        return schema == Database.SCHEMA;
    }

    /** Whether the file is, byte for byte, the one that was closed. */
    boolean isOf(Path database) throws IOException {
        return phase != Phase.BUILDING && isOfThisVersion() && Files.isRegularFile(database)
                && Files.size(database) == length && check(database) == check;
    }

    void write(Disk disk, Path generation, Sealer.Place place) throws IOException {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("format", Facts.FORMAT);
        facts.put("journal", place.journal().toString());
        facts.put("generation", place.generation());
        facts.put("phase", phase.name().toLowerCase(Locale.ROOT));
        facts.put("last", last);
        facts.put("length", length);
        facts.put("crc32c", check);
        facts.put("schema", schema);
        Disk.replace(disk, generation.resolve(FILE), new Facts(facts).checked());
    }

    /**
     * What was written last; null if there is nothing, or nothing to be believed of this journal and generation.
     *
     * @throws JournalException if it was written by a newer Ajar
     */
    static @Nullable State read(Path generation, Sealer.Place place) throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(generation.resolve(FILE));
        } catch (NoSuchFileException e) {
            return null;
        }
        Facts facts = Facts.read(bytes);
        if (facts == null || !facts.text("journal").equals(place.journal().toString())
                || facts.number("generation", -1) != place.generation()) {
            return null;
        }
        State state = new State(phase(facts.text("phase")), facts.number("last", 0), facts.number("length", -1),
                facts.number("crc32c", -1), (int) facts.number("schema", 0));
        if (state.schema() > Database.SCHEMA) {
            throw Complaint.newer();
        }
        return state;
    }

    private static Phase phase(String name) {
        for (Phase phase : Phase.values()) {
            if (phase.name().toLowerCase(Locale.ROOT).equals(name)) {
                return phase;
            }
        }
        return Phase.OPENED;
    }

    /** CRC32C of a file. */
    static long check(Path file) throws IOException {
        CRC32C crc = new CRC32C();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                crc.update(buffer, 0, n);
            }
        }
        return crc.getValue();
    }
}
