package app.ajar.model;

import java.time.LocalDate;

/** A stretch of days, both ends included. */
public record Window(LocalDate from, LocalDate to) {

    public Window {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a window ends on or after the day it begins");
        }
    }

    public static Window of(LocalDate day) {
        return new Window(day, day);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public boolean isOneDay() {
        return from.equals(to);
    }
}
