package app.ajar.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The places whose backups may still hold what was forgotten: a small file that outlives a kill. */
public record Behind(List<Place> places) {

    private static final String FILE = "behind.json";

    /**
     * A folder with backups.
     *
     * @param last when the last good one was made there, null if none is known
     */
    public record Place(Path folder, @Nullable Instant last) {}

    public Behind {
        places = List.copyOf(places);
    }

    /** What was noted last; nothing if nothing was or it cannot be read. */
    static Behind read(Path home, Key key) {
        try {
            Path file = home.resolve(FILE);
            byte[] plain = Files.exists(file) ? key.sealer().open(Files.readAllBytes(file), seal(key)) : null;
            Facts facts = plain == null ? null : Facts.read(plain);
            List<Place> places = new ArrayList<>();
            if (facts != null && facts.values().get("places") instanceof List<?> all) {
                for (Object one : all) {
                    if (one instanceof Map<?, ?> place) {
                        String last = Objects.toString(place.get("last"), "");
                        places.add(new Place(Path.of(Objects.toString(place.get("folder"))),
                                last.isEmpty() ? null : Instant.parse(last)));
                    }
                }
            }
            return new Behind(places);
        } catch (IOException | InvalidPathException | DateTimeException e) {
            return new Behind(List.of());
        }
    }

    /** Notes with one key what was noted with another. */
    static void reseal(Disk disk, Path home, Key now, Key before) throws IOException {
        Behind noted = read(home, before);
        if (!noted.places().isEmpty()) {
            noted.write(disk, home, now);
        }
    }

    void write(Disk disk, Path home, Key key) throws IOException {
        if (places.isEmpty()) {
            disk.delete(home.resolve(FILE));
            disk.forceFolder(home);
            return;
        }
        List<Map<String, Object>> all = new ArrayList<>();
        for (Place place : places) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("folder", place.folder().toString());
            one.put("last", place.last() == null ? "" : place.last().toString());
            all.add(one);
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("format", Facts.FORMAT);
        facts.put("places", all);
        Disk.replace(disk, home.resolve(FILE), key.sealer().seal(new Facts(facts).checked(), seal(key)));
    }

    private static Sealer.Place seal(Key key) {
        return new Sealer.Place(key.journal(), 0, 0, 1, 0);
    }
}
