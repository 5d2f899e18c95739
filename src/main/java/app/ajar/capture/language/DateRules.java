package app.ajar.capture.language;

import app.ajar.model.Window;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How days in words are put together in English; the words themselves stand in the table. */
final class DateRules {

    /** "After Christmas" ends on 31 January: five weeks after it begins. */
    private static final int AFTERMATH_DAYS = 35;
    /** After a day or a weekend it is soon over. */
    private static final int SHORT_AFTERMATH_DAYS = 6;
    private static final int AROUND_DAYS = 7;
    private static final int FURTHEST_YEAR = 9999;
    /** "Between the first week of March and the last week of April" has nine that count. */
    private static final int MOST_WORDS = 12;

    private final Words words;
    private final LocalDate today;
    private final WrittenDates written;
    private final Named named;
    private final Map<String, Integer> numbers;
    private final Map<String, Integer> unitNumbers;
    private final Set<String> triggers;

    /** A word and where it stands. */
    record Token(String folded, int start, int end) {}

    DateRules(Words words, LocalDate today, Hemisphere hemisphere) {
        this.words = words;
        this.today = today;
        this.written = new WrittenDates(words, today);
        this.named = new Named(words, today, hemisphere);
        this.numbers = words.numbered("numbers", 0);
        this.triggers = words.of("trigger").stream().map(t -> t.split(" ")[0]).collect(Collectors.toSet());
        this.unitNumbers = words.numbered("units", 0);
    }

    /** The words of a text, folded, without a comma or full stop behind them. */
    static List<Token> tokens(String text) {
        List<Token> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            if (end > at) {
                String raw = text.substring(at, end);
                String folded = Fold.of(raw);
                String bare = folded.endsWith(".m.") ? folded : bare(folded);
                found.add(new Token(bare, at, end));
            }
            at = end + 1;
        }
        return found;
    }

    private static String bare(String word) {
        int end = word.length();
        while (end > 0 && ",.!".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(0, end);
    }

    /** The days that the words stand for as a whole, or null. */
    @Nullable
    Window window(List<Token> tokens, Tense tense) {
        List<String> said = new ArrayList<>();
        for (Token token : tokens) {
            boolean prefixed = token.folded().indexOf('-') > 0
                    && (words.of("early").stream().anyMatch(w -> token.folded().startsWith(w + "-"))
                            || token.folded().startsWith(words.first("mid") + "-"));
            for (String word : prefixed ? token.folded().split("-", 2) : new String[]{token.folded()}) {
                if (!words.is("skip", word)) {
                    said.add(word);
                }
            }
        }
        try {
            return said.isEmpty() || said.size() > MOST_WORDS ? null : read(said, tense);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Whether a date at the end of a text may begin with this word and show by itself that it is one. */
    boolean mayLead(Token token) {
        return triggers.contains(token.folded()) || leadsAlone(token.folded());
    }

    private boolean leadsAlone(String word) {
        return written.isFullWeekday(word) || !word.isEmpty() && Character.isDigit(word.charAt(0));
    }

    /** Whether a date at the end of a text shows by itself that it is one. */
    boolean leads(List<Token> tokens) {
        String first = tokens.getFirst().folded();
        if (!triggers.contains(first)) {
            return leadsAlone(first);
        }
        String all = String.join(" ", tokens.stream().map(Token::folded).toList());
        return words.of("trigger").stream().anyMatch(t -> all.equals(t) || all.startsWith(t + " "));
    }

    private @Nullable Window read(List<String> said, Tense tense) {
        Window found = relative(said, tense);
        if (found == null) {
            found = written.read(said, tense);
        }
        if (found == null) {
            found = named.read(said, tense);
        }
        if (found == null) {
            found = led(said, tense);
        }
        return found;
    }

    /** Words that put something before the day itself. */
    private @Nullable Window led(List<String> said, Tense tense) {
        if (said.size() < 2) {
            return null;
        }
        String first = said.getFirst();
        List<String> rest = said.subList(1, said.size());
        if (words.is("between", first)) {
            return between(rest, tense);
        }
        boolean before = words.is("before", first);
        if (!(before || words.is("after", first) || words.is("lead", first))) {
            return null;
        }
        Window base = read(rest, tense);
        if (base == null) {
            return null;
        }
        if (before) {
            LocalDate to = base.from().minusDays(1);
            LocalDate from = base.from().minusDays(length(base) + 1L);
            boolean running = tense == Tense.FUTURE && from.isBefore(today) && !to.isBefore(today);
            return new Window(running ? today : from, to);
        }
        if (words.is("after", first)) {
            return new Window(base.to().plusDays(1), base.to().plusDays(1L + length(base)));
        }
        return words.is("around", first)
                ? new Window(base.from().minusDays(AROUND_DAYS), base.to().plusDays(AROUND_DAYS))
                : base;
    }

    private int length(Window base) {
        return base.isOneDay() || written.isWeekend(base) ? SHORT_AFTERMATH_DAYS : AFTERMATH_DAYS;
    }

    private @Nullable Window between(List<String> said, Tense tense) {
        int and = said.indexOf(words.first("and"));
        if (and <= 0 || and == said.size() - 1) {
            return null;
        }
        Window from = read(said.subList(0, and), tense);
        Window to = read(said.subList(and + 1, said.size()), tense);
        return from == null || to == null || to.to().isBefore(from.from()) ? null : new Window(from.from(), to.to());
    }

    /** Some time from today: "in two weeks", "three months ago", "two weeks after Easter". */
    private @Nullable Window relative(List<String> said, Tense tense) {
        String first = said.getFirst();
        String last = said.getLast();
        if (words.is("in", first) || words.is("within", first)) {
            Span span = span(said.subList(1, said.size()));
            if (span != null) {
                return words.is("within", first) ? new Window(today, span.latest(today)) : span.from(today);
            }
        }
        if (words.is("ago", last)) {
            Span span = span(said.subList(0, said.size() - 1));
            return span == null ? null : span.before(today);
        }
        if (said.size() > 3 && words.is("from.now", last) || words.is("from.now", lastTwo(said))) {
            Span span = span(said.subList(0, said.size() - (words.is("from.now", last) ? 1 : 2)));
            return span == null ? null : span.from(today);
        }
        for (int at = 2; at < Math.min(said.size() - 1, 5); at++) {
            boolean before = words.is("before", said.get(at));
            if (before || words.is("after", said.get(at))) {
                Span span = span(said.subList(0, at));
                Window base = span == null ? null : read(said.subList(at + 1, said.size()), tense);
                return span == null || base == null ? null : before ? span.before(base.from()) : span.from(base.to());
            }
        }
        return null;
    }

    private static String lastTwo(List<String> said) {
        return said.size() < 2 ? "" : said.get(said.size() - 2) + " " + said.getLast();
    }

    /** A number of days, weeks, months or years; from {@code least} to {@code most}, as wide as its unit. */
    record Span(int least, int most, ChronoUnit unit) {

        Window from(LocalDate day) {
            return new Window(day.plus(least, unit), latest(day.plus(1, unit).minusDays(1)));
        }

        Window before(LocalDate day) {
            LocalDate from = day.minus(most, unit);
            return new Window(from, day.minus(least, unit).plus(1, unit).minusDays(1));
        }

        LocalDate latest(LocalDate day) {
            return day.plus(most, unit);
        }
    }

    private @Nullable Span span(List<String> said) {
        List<String> rest = new ArrayList<>(said);
        if (rest.size() > 1 && rest.getFirst().equals("a") && !numbers.containsKey(rest.getLast())
                && !isUnit(rest.get(1)) && !rest.get(1).equals(words.first("fortnight"))) {
            rest.removeFirst();
        }
        if (rest.isEmpty() || rest.size() > 4) {
            return null;
        }
        if (rest.getLast().equals(words.first("fortnight"))) {
            return rest.size() == 1 || number(rest.getFirst()) == 1 ? new Span(2, 2, ChronoUnit.WEEKS) : null;
        }
        ChronoUnit unit = unit(rest.getLast());
        if (unit == null || rest.size() < 2) {
            return null;
        }
        String first = rest.getFirst();
        if (words.is("half", first)) {
            return unit == ChronoUnit.YEARS ? new Span(6, 6, ChronoUnit.MONTHS) : null;
        }
        if (words.is("few", first)) {
            return new Span(2, 4, unit);
        }
        if (words.is("several", first)) {
            return new Span(3, 7, unit);
        }
        int least = number(first);
        boolean range = rest.size() == 4 && words.is("or", rest.get(1));
        int most = range ? number(rest.get(2)) : least;
        return least < 0 || most < least || rest.size() == 3 || rest.size() == 4 && !range
                || today.plus(most, unit).getYear() > FURTHEST_YEAR ? null : new Span(least, most, unit);
    }

    private int number(String word) {
        Integer number = numbers.get(word);
        return number != null ? number : WrittenDates.isNumber(word, 1, 4) ? Integer.parseInt(word) : -1;
    }

    private boolean isUnit(String word) {
        return unit(word) != null;
    }

    private @Nullable ChronoUnit unit(String word) {
        ChronoUnit[] units = {ChronoUnit.DAYS, ChronoUnit.WEEKS, ChronoUnit.MONTHS, ChronoUnit.YEARS};
        Integer unit = unitNumbers.get(word);
        return unit == null ? null : units[unit];
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
