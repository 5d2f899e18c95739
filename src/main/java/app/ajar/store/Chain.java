package app.ajar.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The segments of a generation's log that count, read and never altered. */
final class Chain {

    private static final Pattern NAME = Pattern.compile("log-(\\d{6,9})");

    private final Path folder;
    private final Sealer sealer;
    private final UUID journal;
    private final int generation;
    private final List<Segment> segments;
    private final int highest;
    private final @Nullable Damage headless;

    /**
     * Where the log is not what was written.
     *
     * @param seen the seq of a write that was in the log for certain, the highest that was come upon
     */
    record Damage(int segment, long offset, long seen) {

        String sentence() {
            return "The log is damaged in " + name(segment) + " at byte " + offset
                    + "; nothing was changed. Put the folder back from a backup, or ask for help with a copy of it.";
        }
    }

    /**
     * Where the log ends.
     *
     * @param last the seq of the last whole write, 0 if there is none
     * @param offset in the last segment, behind that write
     * @param torn how many bytes stand behind it that are no write
     * @param damage null if there is none; else what precedes does not reach the end
     */
    record End(long last, long offset, long torn, @Nullable Damage damage) {}

    /** Takes whole writes. */
    @FunctionalInterface
    interface Reader {
        void write(long seq, byte[] payload) throws IOException, SQLException;
    }

    private Chain(Path folder, Key key, int generation, List<Segment> segments, int highest,
            @Nullable Damage headless) {
        this.folder = folder;
        this.sealer = key.sealer();
        this.journal = key.journal();
        this.generation = generation;
        this.segments = segments;
        this.highest = highest;
        this.headless = headless;
    }

    static String name(int number) {
        return String.format("log-%06d", number);
    }

    /** Finds what counts, from the newest segment back. */
    static Chain of(Path folder, Key key, int generation) throws IOException {
        List<Integer> numbers = numbers(folder);
        List<Segment> found = new ArrayList<>();
        Damage damage = null;
        int wanted = numbers.isEmpty() ? 0 : numbers.getLast();
        while (wanted > 0 && numbers.contains(wanted)) {
            Path file = folder.resolve(name(wanted));
            Segment head = Segment.read(file, wanted, key.journal(), generation);
            if (head != null) {
                found.addFirst(head);
                wanted = head.before();
            } else if (found.isEmpty() && !holdsWrites(file, wanted, key, generation)) {
                int index = numbers.indexOf(wanted);
                wanted = index == 0 ? 0 : numbers.get(index - 1);
            } else {
                damage = new Damage(wanted, 0, before(found));
                break;
            }
        }
        return new Chain(folder, key, generation, found, numbers.isEmpty() ? 0 : numbers.getLast(), damage);
    }

    private static boolean holdsWrites(Path file, int number, Key key, int generation) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Sealer.Place place = new Sealer.Place(key.journal(), generation, number, 0, 0);
        return Frames.highestButOf(-1, bytes, 0, bytes.length, key.sealer(), place) >= 0;
    }

    /** The seq of the last write before the newest of these segments, which a head is written after. */
    private static long before(List<Segment> segments) {
        return segments.isEmpty() ? 0 : segments.getLast().first() - 1;
    }

    static List<Integer> numbers(Path folder) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "log-*")) {
            for (Path file : files) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches()) {
                    numbers.add(Integer.parseInt(name.group(1)));
                }
            }
        }
        numbers.sort(null);
        return numbers;
    }

    Path folder() {
        return folder;
    }

    Path file(Segment segment) {
        return folder.resolve(name(segment.number()));
    }

    List<Segment> segments() {
        return segments;
    }

    /** The highest number of any segment file, also of one that does not count; 0 if there is none. */
    int highest() {
        return highest;
    }

    Sealer sealer() {
        return sealer;
    }

    Sealer.Place place(int segment) {
        return new Sealer.Place(journal, generation, segment, 0, 0);
    }

    /** Finds the end, after checking every write behind {@code after}; segments that hold none of them are passed. */
    End end(long after) throws IOException {
        try {
            return walk(after, (seq, payload) -> {
            });
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Hands over the writes behind {@code after} in order, up to the end or to damage. */
    End walk(long after, Reader reader) throws IOException, SQLException {
        int from = 0;
        while (from + 1 < segments.size() && segments.get(from + 1).first() - 1 <= after) {
            from++;
        }
        if (segments.isEmpty()) {
            return new End(0, 0, 0, headless);
        }
        if (segments.get(from).first() > after + 1) {
            int missing = segments.get(from).before();
            return new End(0, 0, 0, headless != null ? headless : new Damage(missing, 0, before(segments)));
        }
        End end = new End(0, 0, 0, null);
        for (int i = from; i < segments.size() && end.damage() == null; i++) {
            Segment next = i + 1 < segments.size() ? segments.get(i + 1) : null;
            end = scan(segments.get(i), next, after, reader);
        }
        return end;
    }

    private End scan(Segment segment, @Nullable Segment next, long after, Reader reader)
            throws IOException, SQLException {
        byte[] bytes = Files.readAllBytes(file(segment));
        Sealer.Place place = place(segment.number());
        int limit = bytes.length;
        if (next != null) {
            if (next.upTo() > limit) {
                return new End(0, 0, 0, new Damage(segment.number(), limit, before(segments)));
            }
            limit = (int) next.upTo();
        }
        long last = segment.first() - 1;
        int good = Segment.LENGTH;
        int at = good;
        List<byte[]> parts = new ArrayList<>();
        Frames.Frame frame = Frames.at(bytes, at, limit, sealer, place);
        while (frame != null && frame.seq() == last + 1 && frame.part() == parts.size()) {
            at = frame.end();
            parts.add(frame.payload());
            if (frame.last()) {
                last++;
                good = at;
                if (last > after) {
                    reader.write(last, joined(parts));
                }
                parts.clear();
            }
            frame = Frames.at(bytes, at, limit, sealer, place);
        }
        long behind = Frames.highestButOf(last + 1, bytes, at, limit, sealer, place);
        boolean damaged = next != null ? good != limit || last + 1 != next.first() : behind >= 0;
        long seen = Math.max(Math.max(last, behind), before(segments));
        return new End(last, good, (long) limit - good, damaged ? new Damage(segment.number(), at, seen) : null);
    }

    private static byte[] joined(List<byte[]> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        byte[] all = Arrays.copyOf(parts.getFirst(), length);
        int at = parts.getFirst().length;
        for (byte[] part : parts.subList(1, parts.size())) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }
}
