package app.ajar.capture.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a capture. Any text can be read: what is not understood is kept as it was typed. */
public final class Parser {

    private final String text;
    private final Context context;
    private final Dates dates;
    private final NameReader names;
    private final List<Part> parts = new ArrayList<>();
    private boolean split;

    private int partFrom;
    private int nameEnds;
    private List<Who> people;
    private List<Line> lines = new ArrayList<>();
    /** Where the plain text that is being gathered begins and where its last line that is not blank ends. */
    private int plainFrom = -1;
    private int plainTo;

    private Parser(String text, Context context) {
        this.text = text;
        this.context = context;
        this.dates = new Dates(context.today(), context.hemisphere());
        this.names = new NameReader(context);
        this.people = context.header();
    }

    public static Parsed parse(String typed, Context context) {
        return new Parser(Typed.clean(typed), context).parse();
    }

    private Parsed parse() {
        int from = 0;
        while (from <= text.length()) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            line(from, end);
            from = end + 1;
        }
        closePart(text.length());
        return new Parsed(text, parts, split);
    }

    private void line(int from, int to) {
        char first = from < to ? text.charAt(from) : '\n';
        if (first == '/') {
            flush();
            mark(from, to);
        } else if (first != '@' || !part(from, to)) {
            plain(from, to);
        }
    }

    private void plain(int from, int to) {
        if (!isBlank(from, to)) {
            plainFrom = plainFrom < 0 ? from : plainFrom;
            plainTo = to;
        }
    }

    private boolean isBlank(int from, int to) {
        for (int at = from; at < to; at++) {
            if (!Character.isWhitespace(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /** Ends the plain text that was being gathered. */
    private void flush() {
        if (plainFrom >= 0) {
            String whole = text.substring(plainFrom, plainTo);
            int begin = 0;
            for (int end : Typed.splits(whole)) {
                String piece = whole.substring(begin, end);
                Opening opening = begin == 0 ? Openers.of(piece, people) : null;
                lines.add(new Line(plainFrom + begin, plainFrom + end, null, piece,
                        new Outcome.Says(new Said.Text(piece, opening))));
                split |= begin > 0;
                begin = end;
            }
            plainFrom = -1;
        }
    }

    /** Begins somebody's part; false if there is no name after the {@code @}. */
    private boolean part(int from, int to) {
        String line = text.substring(from + 1, to);
        if (line.isEmpty() || Character.isWhitespace(line.charAt(0))) {
            return false;
        }
        NameReader.Found found = names.read(line, ':');
        Who who = found.who();
        if (who == null || found.end() > Typed.LONGEST_LINE) {
            return false;
        }
        closePart(from);
        partFrom = from;
        nameEnds = from + 1 + found.end();
        people = List.of(who);
        int rest = from + 1 + found.rest();
        while (rest < to && Character.isWhitespace(text.charAt(rest))) {
            rest++;
        }
        plain(rest, to);
        return true;
    }

    private void closePart(int at) {
        flush();
        parts.add(new Part(parts.size(), partFrom, nameEnds, at, people, lines));
        lines = new ArrayList<>();
    }

    private void mark(int from, int to) {
        int end = from + 1;
        while (end < to && Character.isLetter(text.charAt(end))) {
            end++;
        }
        Mark mark = Mark.named(text.substring(from + 1, Math.min(end, from + 40)));
        boolean another = end < to && (text.charAt(end) == '/' || Character.isDigit(text.charAt(end)));
        Outcome outcome;
        if (to - from > Typed.LONGEST_LINE) {
            outcome = new Outcome.AsText(Outcome.Why.TOO_LONG);
        } else if (isBlank(from + 1, to)) {
            outcome = new Outcome.Nothing();
        } else if (mark == null || another) {
            outcome = new Outcome.AsText(Outcome.Why.NO_SUCH_MARK);
        } else {
            outcome = read(mark, text.substring(end, to).strip());
        }
        add(from, to, another ? null : mark, outcome);
    }

    /** A line; one that is kept as text and too long for one note is split like any text. */
    private void add(int from, int to, @Nullable Mark mark, Outcome outcome) {
        String typed = text.substring(from, to);
        int begin = 0;
        for (int end : Typed.splits(typed)) {
            lines.add(new Line(from + begin, from + end, mark, typed.substring(begin, end), outcome));
            split |= begin > 0;
            begin = end;
        }
    }

    private Outcome read(Mark mark, String rest) {
        Outcome outcome = mark.read(behindStop(mark, rest), new Around());
        boolean nobody = people.isEmpty();
        return outcome instanceof Outcome.Says(Said said) && nobody && needsPerson(said)
                ? new Outcome.AsText(Outcome.Why.NEEDS_A_PERSON)
                : outcome;
    }

    /**
     * What follows a colon or comma behind the mark. A colon that is part of a face (":)") is text; and behind
     * {@code /stop} only a word narrows, so that what stands behind a comma does not.
     */
    private static String behindStop(Mark mark, String rest) {
        boolean stop = rest.startsWith(":") || rest.startsWith(",") && mark != Mark.STOP;
        boolean face = rest.length() > 1 && !Character.isWhitespace(rest.charAt(1))
                && !Character.isLetterOrDigit(rest.charAt(1)) && "\"\u201C@".indexOf(rest.charAt(1)) < 0;
        return stop && !face ? rest.substring(1).stripLeading() : rest;
    }

    /** A fact belongs to somebody, and a stop never stands for nobody. */
    private static boolean needsPerson(Said said) {
        return switch (said) {
            // @formatter:off
            case Said.Preference _, Said.Referral _, Said.Challenge _, Said.Roles _, Said.Point _, Said.Birthday _,
                    Said.Detail _, Said.Tags _ -> true;
            case Said.Life life -> life.died();
            case Said.Text _, Said.No _, Said.Yes _, Said.Broke _, Said.Guess _, Said.Idea _, Said.Promise _,
                    Said.Felt _, Said.Gave _, Said.Asked _, Said.Eased _, Said.Bought _, Said.Party _, Said.Meet _,
                    Said.Told _ -> false;
            // @formatter:on
        };
    }

    private final class Around implements Reading {

        @Override
        public Dates dates() {
            return dates;
        }

        @Override
        public NameReader.Found name(String words) {
            int at = 0;
            while (at < words.length() && (words.charAt(at) == '@' || Character.isWhitespace(words.charAt(at)))) {
                at++;
            }
            return names.read(words.substring(at), ',').shifted(at);
        }

        @Override
        public List<Who> pointed(String words) {
            return names.pointed(words);
        }

        @Override
        public List<Who> people() {
            return people;
        }

        @Override
        public List<app.ajar.model.Challenge> challenges() {
            return context.challenges();
        }
    }
}
