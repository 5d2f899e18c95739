package app.ajar.capture.language;

import app.ajar.model.Vague;
import app.ajar.model.Window;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Days written out or in words. A label is kept exactly as typed; the window beside it is never narrower than the
 * words: "in two weeks" is a week, "in March" a month. Words that name no days have no window.
 */
public final class Dates {

    /** Longer texts are not a day in words. */
    private static final int LONGEST_LABEL = 120;
    private static final int MOST_WORDS = 10;
    private static final int MOST_REMEMBERED = 2_000;

    private final DateRules rules;
    private final LocalDate today;
    private final Map<List<String>, Optional<Window>> read = new HashMap<>();

    public Dates(LocalDate today, Hemisphere hemisphere) {
        this.today = today;
        this.rules = new DateRules(Words.ENGLISH, today, hemisphere);
    }

    /** The day from which days in words are counted. */
    LocalDate today() {
        return today;
    }

    /** The words as typed with the days they stand for, if they stand for any. */
    public Vague read(String typed, Tense tense) {
        return new Vague(typed, window(typed, tense));
    }

    /** The days the words stand for as a whole, or up to their first comma; null if they name none. */
    public @Nullable Window window(String typed, Tense tense) {
        Window whole = exactly(typed, tense);
        int comma = typed.indexOf(", ");
        return whole != null || comma < 0 ? whole : exactly(typed.substring(0, comma), tense);
    }

    private @Nullable Window exactly(String typed, Tense tense) {
        String label = typed.strip();
        if (label.length() > LONGEST_LABEL) {
            return null;
        }
        return window(DateRules.tokens(label), tense);
    }

    /** A capture asks for the same words again and again. */
    private @Nullable Window window(List<DateRules.Token> tokens, Tense tense) {
        List<String> asked = new ArrayList<>();
        tokens.forEach(token -> asked.add(token.folded()));
        asked.add(tense.name());
        Optional<Window> known = read.get(asked);
        if (known == null) {
            known = Optional.ofNullable(reading(tokens, tense));
            if (read.size() < MOST_REMEMBERED) {
                read.put(asked, known);
            }
        }
        return known.orElse(null);
    }

    private @Nullable Window reading(List<DateRules.Token> tokens, Tense tense) {
        return tense == Tense.EITHER
                ? closer(rules.window(tokens, Tense.PAST), rules.window(tokens, Tense.FUTURE))
                : rules.window(tokens, tense);
    }

    private @Nullable Window closer(@Nullable Window last, @Nullable Window next) {
        if (last == null || next == null || !last.to().isBefore(today.minusMonths(1))) {
            return last == null ? next : last;
        }
        boolean thisYear = next.from().getYear() == today.getYear();
        long gone = ChronoUnit.DAYS.between(last.to(), today);
        return thisYear || ChronoUnit.DAYS.between(today, next.from()) <= gone ? next : last;
    }

    /** Whether the words name a day, or put it off in words of the table ("some day", "when …"). */
    boolean isDate(String typed, Tense tense) {
        return exactly(typed, tense) != null || isVague(typed);
    }

    private static boolean isVague(String typed) {
        String folded = Fold.of(typed);
        return folded.length() <= LONGEST_LABEL && (Words.ENGLISH.is("vague", folded)
                || Words.ENGLISH.of("vague.starts").stream().anyMatch(word -> folded.startsWith(word + " "))
                || folded.startsWith("by ") && isVague(folded.substring(3)));
    }

    /** A day in words at the end of a text. */
    record Ending(String before, String label, boolean comma) {}

    /**
     * The day in words with which a text ends, found by the word that leads it ("by Friday", "after Easter"), by a
     * comma before it, or because it is a full weekday or a date written out. Null if the text ends otherwise, or is
     * nothing but a day.
     */
    @Nullable
    Ending ending(String text, Tense tense) {
        if (isDate(text, tense)) {
            return null;
        }
        int tail = lastWords(text);
        List<DateRules.Token> tokens = DateRules.tokens(text.substring(tail));
        for (int first = 0; first < tokens.size(); first++) {
            int start = tail + tokens.get(first).start();
            String before = text.substring(0, start).stripTrailing();
            boolean comma = before.endsWith(",");
            if (!comma && !rules.mayLead(tokens.get(first))) {
                continue;
            }
            String label = text.substring(start);
            String bare = comma ? before.substring(0, before.length() - 1).stripTrailing() : before;
            if (!bare.isBlank() && stands(label, tokens.subList(first, tokens.size()), tense, comma)) {
                return new Ending(bare, label, comma);
            }
        }
        return null;
    }

    private boolean stands(String label, List<DateRules.Token> tokens, Tense tense, boolean comma) {
        if (!comma && !rules.leads(tokens)) {
            return false;
        }
        Window window = window(tokens, tense);
        if (window == null) {
            return (comma || Words.ENGLISH.is("by", tokens.getFirst().folded())) && isVague(label);
        }
        return switch (tense) {
            case PAST -> !window.from().isAfter(today);
            case FUTURE -> !window.to().isBefore(today);
            case EITHER -> true;
        };
    }

    /** Where the last words begin: as many as a day in words may have. */
    private static int lastWords(String text) {
        int found = text.length();
        int count = 0;
        int end = text.length();
        for (int at = end - 1; at >= 0 && count < MOST_WORDS && end - at <= LONGEST_LABEL; at--) {
            if (!Character.isWhitespace(text.charAt(at)) && (at == 0 || Character.isWhitespace(text.charAt(at - 1)))) {
                found = at;
                count++;
            }
        }
        return found;
    }

    /** The day and the hour with which a text begins, as far as it names both. */
    @Nullable
    DayAndTime dayAndTime(String typed) {
        List<DateRules.Token> tokens = DateRules.tokens(typed);
        if (typed.length() > LONGEST_LABEL) {
            return null;
        }
        for (int days = tokens.size(); days > 0; days--) {
            Times.Time time = Times.read(tokens.subList(days, tokens.size()));
            if (time == null) {
                continue;
            }
            Window window = rules.window(tokens.subList(0, days), Tense.FUTURE);
            String label = typed.substring(0, tokens.get(days - 1).end()).strip();
            if (window != null || days == tokens.size() && isVague(label)) {
                return new DayAndTime(new Vague(label, window), time.time());
            }
        }
        return null;
    }

    /** A day that is over or today, with the hour if one stands behind it; null if the words are anything else. */
    @Nullable
    DayAndTime past(String typed) {
        List<DateRules.Token> tokens = DateRules.tokens(typed);
        if (typed.length() > LONGEST_LABEL) {
            return null;
        }
        for (int days = tokens.size(); days > 0; days--) {
            Window window = rules.window(tokens.subList(0, days), Tense.PAST);
            List<DateRules.Token> behind = tokens.subList(days, tokens.size());
            Times.Time time = behind.isEmpty() ? null : Times.read(behind);
            boolean whole = behind.isEmpty() || time != null && time.time() != null;
            if (window != null && whole) {
                return new DayAndTime(new Vague(typed.strip(), window), time == null ? null : time.time());
            }
        }
        return null;
    }

    record DayAndTime(Vague day, @Nullable LocalTime time) {}

    /**
     * The day, and the hour if one is said, on which something happened: "Friday", "9 November 2026, 16:10". Null
     * unless the words name both and nothing else, and no more than one day.
     */
    public @Nullable Happened happened(String typed) {
        List<DateRules.Token> tokens = DateRules.tokens(typed.strip());
        if (typed.length() > LONGEST_LABEL) {
            return null;
        }
        for (int days = tokens.size(); days > 0; days--) {
            Times.Time time = Times.read(tokens.subList(days, tokens.size()));
            Window window = time == null ? null : window(tokens.subList(0, days), Tense.PAST);
            if (time != null && window != null && window.isOneDay()) {
                return new Happened(window.from(), time.time());
            }
        }
        return null;
    }

    /** @param time null if only the day is known */
    public record Happened(LocalDate day, @Nullable LocalTime time) {}
}
