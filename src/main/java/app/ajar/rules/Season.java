package app.ajar.rules;

import app.ajar.model.Window;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The four seasons of three whole months each, as the weather services count them. */
public enum Season {
    SPRING, SUMMER, AUTUMN, WINTER;

    /** Where the rep lives. */
    public enum Hemisphere {
        NORTH, SOUTH
    }

    private static final int MONTHS = 3;

    /**
     * The season of a certain year.
     *
     * @param window its days
     * @param isThis whether people would say "this spring": it is running, or is the next and begins before the year
     *     ends
     */
    public record Label(Season season, Window window, boolean isThis) {

        /** The year in which it begins. */
        public int year() {
            return window.from().getYear();
        }

        /** The year in which it ends: the next one for the season around new year. */
        public int lastYear() {
            return window.to().getYear();
        }
    }

    /**
     * The season in which most of a window lies, the earlier of two alike.
     *
     * @return empty if the window is longer than a season, for which no season would be true
     */
    public static Optional<Label> of(Window window, Hemisphere hemisphere, LocalDate today) {
        Window first = around(window.from());
        Window second = around(first.to().plusDays(1));
        Window best = overlap(window, second) > overlap(window, first) ? second : first;
        if (days(window) > Math.max(days(first), days(second))) {
            return Optional.empty();
        }
        return Optional.of(new Label(season(best.from().getMonth(), hemisphere), best, isThis(best, today)));
    }

    private static boolean isThis(Window season, LocalDate today) {
        Window running = around(today);
        boolean isNext = season.equals(around(running.to().plusDays(1)));
        return season.equals(running) || (isNext && season.from().getYear() == today.getYear());
    }

    /** The three months around a day: from March, June, September or December. */
    private static Window around(LocalDate day) {
        LocalDate from = day.withDayOfMonth(1).minusMonths(day.getMonthValue() % MONTHS);
        return new Window(from, from.plusMonths(MONTHS).minusDays(1));
    }

    private static Season season(Month begins, Hemisphere hemisphere) {
        boolean north = hemisphere == Hemisphere.NORTH;
        return switch (begins) {
            case MARCH -> north ? SPRING : AUTUMN;
            case JUNE -> north ? SUMMER : WINTER;
            case SEPTEMBER -> north ? AUTUMN : SPRING;
            default -> north ? WINTER : SUMMER;
        };
    }

    private static long overlap(Window one, Window other) {
        LocalDate from = one.from().isAfter(other.from()) ? one.from() : other.from();
        LocalDate to = one.to().isBefore(other.to()) ? one.to() : other.to();
        return from.isAfter(to) ? 0 : ChronoUnit.DAYS.between(from, to) + 1;
    }

    private static long days(Window window) {
        return ChronoUnit.DAYS.between(window.from(), window.to()) + 1;
    }
}
