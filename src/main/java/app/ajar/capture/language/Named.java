package app.ajar.capture.language;

import app.ajar.model.Window;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Stretches of days that have a name: weeks, weekends, months, seasons, years and feasts, and parts of them. */
final class Named {

    private final Words words;
    private final LocalDate today;
    private final Calendars calendars;
    private final Map<String, Integer> months;
    private final Map<String, Integer> units;
    private final Map<String, Integer> seasons;
    private final Map<String, Integer> ordinals;

    Named(Words words, LocalDate today, Hemisphere hemisphere) {
        this.words = words;
        this.today = today;
        this.calendars = new Calendars(words, hemisphere);
        this.months = words.numbered("months", 1);
        this.units = words.numbered("units", 0);
        this.seasons = words.numbered("seasons", 0);
        this.ordinals = words.numbered("ordinals", 1);
    }

    @Nullable
    Window read(List<String> said, Tense tense) {
        String first = said.getFirst();
        if (words.is("new.year", String.join(" ", said))) {
            return Calendars.month(YearMonth.of(today.getYear() + 1, 1));
        }
        if (said.size() > 1) {
            Window part = part(first, said.subList(1, said.size()), tense);
            if (part != null) {
                return part;
            }
        }
        Window unit = unit(said);
        return unit != null ? unit : yearly(said, tense);
    }

    /** The beginning, middle or end of something longer than a day. */
    private @Nullable Window part(String first, List<String> rest, Tense tense) {
        boolean early = words.is("early", first);
        boolean mid = words.is("mid", first);
        boolean late = words.is("late", first);
        if (early || mid || late) {
            List<String> whole = rest.size() == 1 && units.containsKey(rest.getFirst())
                    ? List.of(words.first("this"), rest.getFirst())
                    : rest;
            Window base = read(whole, tense);
            return base == null || base.isOneDay() ? null : early ? head(base) : mid ? heart(base) : tail(base);
        }
        boolean ordinal = ordinals.containsKey(first) || words.is("last", first);
        if (ordinal && rest.size() > 1 && rest.getFirst().equals("week")) {
            Window base = read(rest.subList(1, rest.size()), tense);
            return base == null || days(base) < 28 ? null : week(base, ordinals.getOrDefault(first, 0));
        }
        return null;
    }

    private static Window week(Window base, int ordinal) {
        LocalDate from = ordinal == 0 ? base.to().minusDays(6) : base.from().plusWeeks(ordinal - 1L);
        LocalDate to = from.plusDays(6);
        return new Window(from, to.isAfter(base.to()) ? base.to() : to);
    }

    /** A third of it, of a year its first month. */
    private static Window head(Window base) {
        return new Window(base.from(), isYear(base)
                ? base.from().plusMonths(1).minusDays(1)
                : base.from().plusDays(days(base) / 3 - 1));
    }

    private static Window heart(Window base) {
        return isYear(base)
                ? new Window(base.from().withMonth(6), base.from().withMonth(8).minusDays(1))
                : new Window(base.from().plusDays(days(base) / 3), base.to().minusDays(days(base) / 3));
    }

    private static Window tail(Window base) {
        return new Window(isYear(base) ? base.to().withDayOfMonth(1) : base.to().minusDays(days(base) / 3 - 1),
                base.to());
    }

    private static boolean isYear(Window base) {
        return days(base) > 360;
    }

    private static long days(Window base) {
        return ChronoUnit.DAYS.between(base.from(), base.to()) + 1;
    }

    /** This, next or last week, weekend, month or year. */
    private @Nullable Window unit(List<String> said) {
        if (words.is("weekend", said.getLast()) && said.size() <= 2) {
            LocalDate saturday = DateRules.monday(today).plusDays(5);
            String which = said.size() == 2 ? said.getFirst() : words.first("this");
            return weekend(saturday, which);
        }
        if (said.size() == 3 && said.getFirst().equals("week") && words.is("after", said.get(1))
                && words.is("next", said.get(2))) {
            return weekOf(DateRules.monday(today).plusWeeks(2));
        }
        Integer unit = said.size() == 2 ? units.get(said.getLast()) : null;
        Integer shift = said.size() == 2 ? shift(said.getFirst()) : null;
        if (unit == null || shift == null || unit == 0) {
            return null;
        }
        return switch (unit) {
            case 1 -> weekOf(DateRules.monday(today).plusWeeks(shift));
            case 2 -> Calendars.month(YearMonth.from(today).plusMonths(shift));
            default -> Calendars.year(today.getYear() + shift);
        };
    }

    private @Nullable Window weekend(LocalDate saturday, String which) {
        Integer shift = shift(which);
        LocalDate first = shift == null ? null : saturday.plusWeeks(shift);
        return first == null ? null : new Window(first, first.plusDays(1));
    }

    private static Window weekOf(LocalDate monday) {
        return new Window(monday, monday.plusDays(6));
    }

    private @Nullable Integer shift(String word) {
        return words.is("this", word)
                ? Integer.valueOf(0)
                : words.is("next", word)
                        ? Integer.valueOf(1)
                        : words.is("last", word) ? Integer.valueOf(-1) : null;
    }

    /** A year, or a month, season or feast of some year. */
    private @Nullable Window yearly(List<String> said, Tense tense) {
        String last = said.getLast();
        if (WrittenDates.isNumber(last, 4, 4) && Integer.parseInt(last) >= 1583) {
            IntFunction<Window> every = said.size() == 1 ? Calendars::year : every(said.subList(0, said.size() - 1));
            return every == null ? null : every.apply(Integer.parseInt(last));
        }
        Integer shift = said.size() > 1 ? shift(said.getFirst()) : null;
        IntFunction<Window> every = every(shift == null ? said : said.subList(1, said.size()));
        return every == null ? null : shift == null ? bare(every, tense) : switch (shift) {
            case 0 -> running(every);
            case 1 -> first(every, window -> window.from().isAfter(today));
            default -> last(every, window -> window.to().isBefore(today));
        };
    }

    private @Nullable IntFunction<Window> every(List<String> said) {
        String word = said.getFirst();
        Integer month = said.size() == 1 ? months.get(word) : null;
        Integer season = said.size() == 1 ? seasons.get(word) : null;
        return month != null
                ? calendars.month(month)
                : season != null
                        ? calendars.season(season)
                        : calendars.feast(said);
    }

    /** Looking ahead, one that is more than half over is not meant any more; looking back, one that has begun is. */
    private Window bare(IntFunction<Window> every, Tense tense) {
        return tense == Tense.PAST
                ? last(every, window -> !window.from().isAfter(today))
                : first(every, window -> !window.from().plusDays(days(window) / 2).isBefore(today));
    }

    private Window running(IntFunction<Window> every) {
        return first(every, window -> !window.to().isBefore(today));
    }

    private Window first(IntFunction<Window> every, java.util.function.Predicate<Window> fits) {
        int year = today.getYear() - 1;
        while (!fits.test(every.apply(year))) {
            year++;
        }
        return every.apply(year);
    }

    private Window last(IntFunction<Window> every, java.util.function.Predicate<Window> fits) {
        int year = today.getYear() + 1;
        while (!fits.test(every.apply(year))) {
            year--;
        }
        return every.apply(year);
    }
}
