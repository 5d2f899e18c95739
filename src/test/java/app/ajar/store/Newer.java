package app.ajar.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes a journal look as if a later Ajar had written it. */
public final class Newer {

    private Newer() {}

    public static void make(Path journal) throws IOException {
        Files.write(journal.resolve("key.json"), new Facts(new LinkedHashMap<>(Map.of("format", 2))).checked());
    }

    /** As if it had been protected with a passphrase. */
    public static void lock(Path journal) throws IOException {
        UUID id = UUID.randomUUID();
        new KeyFile(id, Journals.key(id, "words").seal(), 1, null, List.of(), null).write(Disk.REAL, journal);
    }
}
