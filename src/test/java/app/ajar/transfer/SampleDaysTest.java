package app.ajar.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.model.Body;
import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.Role;
import app.ajar.model.Thing;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample moved to other days. */
class SampleDaysTest {

    private static final LocalDate WRITTEN_FOR = LocalDate.of(2026, 11, 12);
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Pattern HEADER = Pattern.compile("(?m)^== (\\d{4}-\\d\\d-\\d\\d)");

    /** One telling, and when each of its writes was made. */
    private record Telling(Told told, List<ZonedDateTime> writes, List<Thing> people) {

        static Telling on(LocalDate day) {
            List<ZonedDateTime> writes = new ArrayList<>();
            List<Thing> people = new ArrayList<>();
            Told told = Sample.tell(day, ZONE, (at, changes) -> {
                if (writes.isEmpty()) {
                    changes.forEach(change -> people.add(((Change.Put) change).thing()));
                }
                writes.add(at);
            });
            return new Telling(told, writes, people);
        }
    }

    private static List<LocalDate> headers() {
        return List.of("2023.txt", "2024.txt", "2025.txt", "2026.txt").stream()
                .flatMap(name -> HEADER.matcher(Sample.Text.of(name).text()).results())
                .map((MatchResult header) -> LocalDate.parse(header.group(1))).toList();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-12, 2026-11-12", "2026-11-22, 2026-11-19", "2026-11-18, 2026-11-12",
            "2026-11-19, 2026-11-19", "2027-02-28, 2027-02-25", "2026-05-06, 2026-04-30", "2031-01-01, 2030-12-26"})
    void movesByWholeWeeksToTheLastThursdayNotAfterTheDay(LocalDate on, LocalDate last) {
        Telling telling = Telling.on(on);
        long weeks = ChronoUnit.WEEKS.between(WRITTEN_FOR, last);
        List<LocalDate> headers = headers();

        assertThat(Sample.lastDay(on)).isEqualTo(last).matches(day -> day.getDayOfWeek() == DayOfWeek.THURSDAY);
        assertThat(telling.writes()).hasSize(headers.size() + 1);
        for (int at = 0; at < headers.size(); at++) {
            LocalDate moved = telling.writes().get(at + 1).toLocalDate();
            assertThat(moved).isEqualTo(headers.get(at).plusDays(7 * weeks));
            assertThat(moved.getDayOfWeek()).isEqualTo(headers.get(at).getDayOfWeek());
        }
        assertThat(telling.writes()).isSorted();
        assertThat(telling.writes().getLast()).isEqualTo(last.atTime(15, 5).atZone(ZONE));
        assertThat(telling.told().people()).hasSize(34);
        assertThat(telling.told().entries()).hasSize(600);
        assertThat(telling.told().entries()).allSatisfy(entry -> assertThat(entry.when().date())
                .isBeforeOrEqualTo(last));
    }

    @Test
    void movesWhatWasSaidOfDaysWithTheDays() {
        List<Entry> before = Telling.on(WRITTEN_FOR).told().entries();
        List<Entry> after = Telling.on(LocalDate.of(2027, 2, 28)).told().entries();
        int promises = 0;
        for (int at = 0; at < before.size(); at++) {
            Entry moved = after.get(at);
            assertThat(moved.text()).isEqualTo(before.get(at).text());
            if (before.get(at).body() instanceof Body.Promise was && moved.body() instanceof Body.Promise is) {
                if (was.due() != null && is.due() != null && was.due().window() != null
                        && is.due().window() != null) {
                    assertThat(is.due().window().from()).isEqualTo(was.due().window().from().plusWeeks(15));
                    promises++;
                }
                assertThat(is.closed()).isEqualTo(was.closed() == null ? null : was.closed().plusWeeks(15));
            }
        }
        assertThat(promises).isEqualTo(28);
        assertThat(after).filteredOn(entry -> entry.text().startsWith("Bring the cloth samples")).singleElement()
                .satisfies(entry -> assertThat(((Body.Promise) entry.body()).due())
                        .hasToString("Vague[label=by Friday 12 March, window=Window[from=2027-03-12, "
                                + "to=2027-03-12]]"));
    }

    @Test
    void writesInTheEveningWhatHasNoHour() {
        List<ZonedDateTime> writes = Telling.on(WRITTEN_FOR).writes();
        assertThat(writes).contains(LocalDate.of(2026, 11, 11).atTime(19, 0).atZone(ZONE));
        assertThat(writes.getFirst())
                .isEqualTo(LocalDate.of(2023, 1, 2).atTime(LocalTime.of(20, 10)).atZone(ZONE));
    }

    @Test
    void movesADayOfTheirPastAlwaysAndAMonthOrYearFromHalfAYearOn() {
        assertThat(new Shift(25).vague("2026-04")).hasToString(
                "Vague[label=April 2026, window=Window[from=2026-04-01, to=2026-04-30]]");
        assertThat(new Shift(26).vague("2026-04").label()).isEqualTo("October 2026");
        assertThat(new Shift(-52).vague("2026-04").label()).isEqualTo("April 2025");
        assertThat(new Shift(25).vague("2021")).hasToString(
                "Vague[label=2021, window=Window[from=2021-01-01, to=2021-12-31]]");
        assertThat(new Shift(60).vague("2021").label()).isEqualTo("2022");
        assertThat(new Shift(1).vague("2026-10-06").label()).isEqualTo("2026-10-13");

        assertThat(Telling.on(LocalDate.of(2026, 11, 22)).people()).filteredOn(Role.class::isInstance)
                .map(role -> String.valueOf(((Role) role).since()))
                .filteredOn(since -> since.startsWith("Vague[label=2026-"))
                .containsExactly("Vague[label=2026-10-13, window=Window[from=2026-10-13, to=2026-10-13]]",
                        "Vague[label=2026-11-17, window=Window[from=2026-11-17, to=2026-11-17]]");
    }
}
