package app.ajar.transfer;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the sample's teller wrote in one go.
 *
 * <p>{@code == DATE [TIME] [PERSON + PERSON …]}, then lines in the capture language and lines that begin with {@code !}.
 * A label in braces at a line's end names what the line says, for later lines; a day written as in ISO 8601 within a
 * capture is moved with the sample and typed as one would ("27 November").
 *
 * @param where its header, to complain about
 * @param date as it is after the move
 * @param time null if only the day is known
 * @param text the capture, without labels
 * @param labels by where in the text the line stands that they name
 */
record Block(String where, LocalDate date, @Nullable LocalTime time, List<String> people, String text,
        Map<Integer, String> labels, List<Directive> directives) {

    /** The word of a directive that says which contact was chosen above the box. */
    static final String CHANNEL = "channel";

    private static final Pattern HEADER = Pattern.compile("== (\\d{4}-\\d\\d-\\d\\d)(?: (\\d\\d:\\d\\d))?(?: (.+))?");
    private static final Pattern LABELLED = Pattern.compile("(.*\\S) \\{([a-z0-9-]+)}");
    private static final Pattern DAY = Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\d\\b");
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    /** A line that begins with {@code !}: its first word, and what follows. */
    record Directive(String where, String word, String rest) {}

    Block {
        people = List.copyOf(people);
        labels = Map.copyOf(labels);
        directives = List.copyOf(directives);
    }

    /** The blocks of a text, in its order. */
    static List<Block> read(String name, String text, Shift shift) {
        List<Block> blocks = new ArrayList<>();
        List<String> lines = text.lines().toList();
        int at = 0;
        while (at < lines.size()) {
            int end = at;
            while (end < lines.size() && !lines.get(end).isEmpty()) {
                end++;
            }
            if (end > at) {
                blocks.add(new Reader(name, at + 1, shift).read(lines.subList(at, end)));
            }
            at = end + 1;
        }
        return blocks;
    }

    private static final class Reader {

        private final String name;
        private final int first;
        private final Shift shift;
        private final StringBuilder text = new StringBuilder();
        private final Map<Integer, String> labels = new HashMap<>();
        private final List<Directive> directives = new ArrayList<>();

        Reader(String name, int first, Shift shift) {
            this.name = name;
            this.first = first;
            this.shift = shift;
        }

        Block read(List<String> lines) {
            String where = name + ":" + first;
            Matcher header = HEADER.matcher(lines.getFirst());
            if (!header.matches() || lines.size() == 1) {
                throw new Complaint(where, "not the header of anything: " + lines.getFirst());
            }
            for (int at = 1; at < lines.size(); at++) {
                take(name + ":" + (first + at), lines.get(at));
            }
            try {
                LocalTime time = header.group(2) == null ? null : LocalTime.parse(header.group(2));
                List<String> people = header.group(3) == null ? List.of() : List.of(header.group(3).split(" \\+ "));
                return new Block(where, shift.day(header.group(1)), time, people, text.toString(), labels, directives);
            } catch (DateTimeParseException e) {
                throw new Complaint(where, "no such day or hour: " + lines.getFirst());
            }
        }

        private void take(String where, String line) {
            if (line.startsWith("! ")) {
                int space = line.indexOf(' ', 2);
                directives.add(space < 0
                        ? new Directive(where, line.substring(2), "")
                        : new Directive(where, line.substring(2, space), line.substring(space + 1)));
                return;
            }
            boolean plain = !line.startsWith("/") && !line.startsWith("@");
            if (plain && !directives.isEmpty()) {
                throw new Complaint(where, "plain text stands above the lines with an exclamation mark");
            }
            if (!text.isEmpty()) {
                text.append('\n');
            }
            Matcher labelled = LABELLED.matcher(line);
            boolean label = labelled.matches();
            if (label) {
                labels.put(text.length(), labelled.group(2));
            }
            text.append(DAY.matcher(label ? labelled.group(1) : line)
                    .replaceAll(day -> TYPED.format(shift.day(day.group()))));
        }
    }
}
