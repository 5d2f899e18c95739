package app.ajar.transfer;

import app.ajar.model.Vague;
import app.ajar.model.Window;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * By how many weeks the sample is moved. A day moves by as many days, so that its weekday stays true. A month or a year
 * is said of a long time and stays as it is while the move is less than half a year; from then on it moves by the nearest
 * number of whole months or years.
 */
record Shift(int weeks) {

    private static final int HALF_A_YEAR = 26;
    private static final double DAYS_OF_A_YEAR = 365.2425;
    private static final double DAYS_OF_A_MONTH = DAYS_OF_A_YEAR / 12;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    LocalDate day(LocalDate written) {
        return written.plusWeeks(weeks);
    }

    LocalDate day(String iso) {
        return day(LocalDate.parse(iso));
    }

    /** A year, a month or a day in the form of ISO 8601, labelled as one would say it. */
    Vague vague(String iso) {
        return switch (iso.length()) {
            case 4 -> {
                Year year = Year.parse(iso).plusYears(whole(DAYS_OF_A_YEAR));
                yield new Vague(year.toString(), new Window(year.atDay(1), year.atDay(year.length())));
            }
            case 7 -> {
                YearMonth month = YearMonth.parse(iso).plusMonths(whole(DAYS_OF_A_MONTH));
                yield new Vague(MONTH.format(month), new Window(month.atDay(1), month.atEndOfMonth()));
            }
            default -> Vague.of(day(iso));
        };
    }

    private long whole(double days) {
        return Math.abs(weeks) < HALF_A_YEAR ? 0 : Math.round(weeks * 7 / days);
    }
}
