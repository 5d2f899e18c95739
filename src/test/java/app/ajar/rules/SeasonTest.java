package app.ajar.rules;

import static app.ajar.rules.Season.Hemisphere.NORTH;
import static app.ajar.rules.Season.Hemisphere.SOUTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import app.ajar.model.Window;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeasonTest {

    @ParameterizedTest(name = "{0} to {1} on {2}: {3} {4} {5}")
    @CsvSource({
            "2027-03-01, 2027-05-31, 2026-11-12, SPRING, 2027, false",
            "2026-12-01, 2027-02-28, 2026-11-12, WINTER, 2026, true",
            "2027-01-10, 2027-01-10, 2026-11-12, WINTER, 2026, true",
            "2026-11-20, 2026-11-20, 2026-11-12, AUTUMN, 2026, true",
            "2027-03-01, 2027-05-31, 2027-01-10, SPRING, 2027, true",
            "2027-12-01, 2028-02-29, 2027-01-10, WINTER, 2027, false",
            "2027-06-01, 2027-08-31, 2027-01-10, SUMMER, 2027, false",
            "2027-05-20, 2027-06-20, 2026-11-12, SUMMER, 2027, false",
            "2027-05-17, 2027-06-15, 2026-11-12, SPRING, 2027, false",
            "2026-03-01, 2026-05-31, 2026-11-12, SPRING, 2026, false"})
    void theSeasonOfAWindowInTheNorth(LocalDate from, LocalDate to, LocalDate today, Season season, int year,
            boolean isThis) {
        assertThat(Season.of(new Window(from, to), NORTH, today)).hasValueSatisfying(label -> {
            assertThat(label.season()).isEqualTo(season);
            assertThat(label.year()).isEqualTo(year);
            assertThat(label.isThis()).isEqualTo(isThis);
        });
    }

    @ParameterizedTest
    @CsvSource({"2026-12-24, SUMMER", "2027-03-01, AUTUMN", "2027-08-31, WINTER", "2027-09-01, SPRING"})
    void seasonsInTheSouth(LocalDate day, Season season) {
        assertThat(Season.of(Window.of(day), SOUTH, day)).map(Season.Label::season).contains(season);
    }

    @Test
    void aWinterEndsInTheNextYear() {
        LocalDate day = LocalDate.of(2027, 1, 1);
        assertThat(Season.of(Window.of(day), NORTH, day)).map(Season.Label::lastYear).contains(2027);
    }

    @Test
    void aWindowLongerThanASeasonHasNone() {
        LocalDate day = LocalDate.of(2027, 1, 1);
        assertThat(Season.of(new Window(day, day.plusYears(1)), NORTH, day)).isEmpty();
    }

    @Test
    void everyDayLiesInItsSeasonAndTheHemispheresAreOpposite() {
        qt().withExamples(500).forAll(integers().between(0, 40_000)).checkAssert(n -> {
            LocalDate day = LocalDate.EPOCH.plusDays(n);
            Season.Label north = Season.of(Window.of(day), NORTH, day).orElseThrow();
            Season.Label south = Season.of(Window.of(day), SOUTH, day).orElseThrow();
            assertThat(north.window().contains(day)).isTrue();
            assertThat(north.isThis()).isTrue();
            assertThat(south.window()).isEqualTo(north.window());
            assertThat(south.season()).isEqualTo(opposite(north.season()));
        });
    }

    private static Season opposite(Season season) {
        return switch (season) {
            case SPRING -> Season.AUTUMN;
            case SUMMER -> Season.WINTER;
            case AUTUMN -> Season.SPRING;
            case WINTER -> Season.SUMMER;
        };
    }
}
