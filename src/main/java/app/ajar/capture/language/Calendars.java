package app.ajar.capture.language;

import app.ajar.model.Window;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** What comes back every year: seasons, months and feasts, as the stretch of days of a given year. */
final class Calendars {

    private static final int MONTHS_OF_A_SEASON = 3;

    private final Hemisphere hemisphere;
    private final Map<String, IntFunction<Window>> feasts = new LinkedHashMap<>();

    Calendars(Words words, Hemisphere hemisphere) {
        this.hemisphere = hemisphere;
        for (String row : words.of("feasts")) {
            int colon = row.indexOf(':');
            int dots = row.indexOf("..");
            String from = row.substring(colon + 1, dots);
            String to = row.substring(dots + 2);
            feasts.put(row.substring(0, colon), year -> new Window(day(from, year), day(to, year)));
        }
    }

    private static LocalDate day(String written, int year) {
        return written.charAt(0) == 'E'
                ? Easter.in(year).plusDays(Integer.parseInt(written.substring(1)))
                : MonthDay.parse("--" + written).atYear(year);
    }

    /** The feast of this name, or null. */
    @org.jspecify.annotations.Nullable
    IntFunction<Window> feast(List<String> words) {
        return feasts.get(String.join(" ", words));
    }

    IntFunction<Window> month(int month) {
        return year -> month(YearMonth.of(year, month));
    }

    static Window month(YearMonth month) {
        return new Window(month.atDay(1), month.atEndOfMonth());
    }

    /** @param season 0 spring, 1 summer, 2 autumn, 3 winter; a season belongs to the year in which it begins */
    IntFunction<Window> season(int season) {
        int shifted = hemisphere == Hemisphere.NORTHERN ? season : (season + 2) % 4;
        return year -> {
            YearMonth first = YearMonth.of(year, 3 + shifted * MONTHS_OF_A_SEASON);
            return new Window(first.atDay(1), first.plusMonths(MONTHS_OF_A_SEASON - 1).atEndOfMonth());
        };
    }

    static Window year(int year) {
        return new Window(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    static Window of(List<Window> stretch) {
        return new Window(stretch.getFirst().from(), stretch.getLast().to());
    }
}
