package app.ajar.model;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/**
 * A birthday.
 *
 * @param year the year of birth, or null if it was not said
 */
public record Birthday(MonthDay day, @Nullable Integer year) {

    /** The day on which it is kept in the given year; 29 February falls on the 28th where there is none. */
    public LocalDate in(int year) {
        return day.atYear(year);
    }

    public boolean isPossible() {
        return year == null || day.isValidYear(year) && year >= Year.MIN_VALUE;
    }
}
