package app.ajar.capture.language;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.model.Window;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days in words on Thursday, 12 November 2026. */
class DatesTest {

    private final Dates dates = new Dates(Sample.TODAY, Hemisphere.NORTHERN);

    @ParameterizedTest
    @CsvSource({"2026-11-20,2026-11-20,2026-11-20", "22 May,2027-05-22,2027-05-22", "22nd of May,2027-05-22,2027-05-22",
            "May 22,2027-05-22,2027-05-22", "22 May 2028,2028-05-22,2028-05-22", "22/5,2027-05-22,2027-05-22",
            "5/22/2028,2028-05-22,2028-05-22", "29 February,2028-02-29,2028-02-29", "12 November,2026-11-12,2026-11-12",
            "Friday 20 November,2026-11-20,2026-11-20", "today,2026-11-12,2026-11-12", "tonight,2026-11-12,2026-11-12",
            "this evening,2026-11-12,2026-11-12", "tomorrow,2026-11-13,2026-11-13",
            "tomorrow evening,2026-11-13,2026-11-13",
            "the day after tomorrow,2026-11-14,2026-11-14", "Friday,2026-11-13,2026-11-13",
            "on Saturday,2026-11-14,2026-11-14", "Thursday,2026-11-19,2026-11-19", "this Friday,2026-11-13,2026-11-13",
            "next Friday,2026-11-20,2026-11-20", "Friday week,2026-11-20,2026-11-20",
            "a week on Friday,2026-11-20,2026-11-20", "by Friday evening,2026-11-13,2026-11-13",
            "in three days,2026-11-15,2026-11-15", "in a week,2026-11-19,2026-11-25",
            "in two weeks,2026-11-26,2026-12-02",
            "in 2 weeks,2026-11-26,2026-12-02", "in a fortnight,2026-11-26,2026-12-02",
            "in a couple of weeks,2026-11-26,2026-12-02", "in two or three weeks,2026-11-26,2026-12-09",
            "in a few weeks,2026-11-26,2026-12-16", "in a month,2026-12-12,2027-01-11",
            "in six months,2027-05-12,2027-06-11", "in half a year,2027-05-12,2027-06-11",
            "within two weeks,2026-11-12,2026-11-26", "two weeks from now,2026-11-26,2026-12-02",
            "this week,2026-11-09,2026-11-15", "next week,2026-11-16,2026-11-22",
            "the week after next,2026-11-23,2026-11-29", "at the weekend,2026-11-14,2026-11-15",
            "next weekend,2026-11-21,2026-11-22", "early next week,2026-11-16,2026-11-17",
            "next month,2026-12-01,2026-12-31", "end of the month,2026-11-21,2026-11-30",
            "end of the year,2026-12-01,2026-12-31", "next year,2027-01-01,2027-12-31", "2027,2027-01-01,2027-12-31",
            "in March,2027-03-01,2027-03-31", "March 2028,2028-03-01,2028-03-31", "mid January,2027-01-11,2027-01-21",
            "mid-January,2027-01-11,2027-01-21", "late March,2027-03-22,2027-03-31",
            "the first week of March,2027-03-01,2027-03-07", "the last week of March,2027-03-25,2027-03-31",
            "in November,2026-11-01,2026-11-30", "this November,2026-11-01,2026-11-30",
            "spring 2027,2027-03-01,2027-05-31", "in spring,2027-03-01,2027-05-31", "next autumn,2027-09-01,2027-11-30",
            "this winter,2026-12-01,2027-02-28", "in the summer,2027-06-01,2027-08-31",
            "early spring,2027-03-01,2027-03-30",
            "before summer,2027-04-26,2027-05-31", "after summer,2027-09-01,2027-10-06",
            "after Christmas,2026-12-27,2027-01-31", "before Christmas,2026-11-18,2026-12-23",
            "at Christmas,2026-12-24,2026-12-26", "after Easter,2027-03-30,2027-05-04",
            "at Easter,2027-03-26,2027-03-29",
            "Easter Monday,2027-03-29,2027-03-29", "two weeks after Easter,2027-04-12,2027-04-18",
            "Whitsun,2027-05-16,2027-05-17", "in the new year,2027-01-01,2027-01-31",
            "between Christmas and New Year,2026-12-24,2027-01-01", "after Friday,2026-11-14,2026-11-20",
            "after the weekend,2026-11-16,2026-11-22", "around Christmas,2026-12-17,2027-01-02",
            "'after Easter, when the terrace is open',2027-03-30,2027-05-04"})
    void aheadOfToday(String words, LocalDate from, LocalDate to) {
        assertThat(dates.read(words, Tense.FUTURE).window()).isEqualTo(new Window(from, to));
    }

    @ParameterizedTest
    @CsvSource({"in March,2026-03-01,2026-03-31", "Friday,2026-11-06,2026-11-06", "on Thursday,2026-11-05,2026-11-05",
            "last week,2026-11-02,2026-11-08", "yesterday,2026-11-11,2026-11-11", "last night,2026-11-11,2026-11-11",
            "the day before yesterday,2026-11-10,2026-11-10", "three days ago,2026-11-09,2026-11-09",
            "two weeks ago,2026-10-29,2026-11-04", "a month ago,2026-10-12,2026-11-11", "22 May,2026-05-22,2026-05-22",
            "in autumn,2026-09-01,2026-11-30", "last summer,2026-06-01,2026-08-31", "in November,2026-11-01,2026-11-30",
            "2019,2019-01-01,2019-12-31", "after Christmas,2025-12-27,2026-01-31", "29 February,2024-02-29,2024-02-29"})
    void behindToday(String words, LocalDate from, LocalDate to) {
        assertThat(dates.read(words, Tense.PAST).window()).isEqualTo(new Window(from, to));
    }

    @ParameterizedTest
    @CsvSource({"2026-08-15,in September,2026-09-01,2026-09-30", "2026-09-05,in September,2026-09-01,2026-09-30",
            "2026-10-20,in September,2026-09-01,2026-09-30", "2026-02-10,in September,2026-09-01,2026-09-30",
            "2026-01-10,in December,2025-12-01,2025-12-31", "2026-11-12,in March,2027-03-01,2027-03-31",
            "2026-06-10,in March,2026-03-01,2026-03-31", "2026-08-15,in September 2025,2025-09-01,2025-09-30",
            "2026-08-15,two weeks ago,2026-08-01,2026-08-07", "2026-11-12,in three months,2027-02-12,2027-03-11"})
    void eitherWayFromADay(LocalDate today, String words, LocalDate from, LocalDate to) {
        Dates there = new Dates(today, Hemisphere.NORTHERN);
        assertThat(there.read(words, Tense.EITHER).window()).isEqualTo(new Window(from, to));
    }

    @ParameterizedTest
    @CsvSource({"in spring,2027-09-01,2027-11-30", "this spring,2026-09-01,2026-11-30",
            "in summer,2026-12-01,2027-02-28", "this winter,2027-06-01,2027-08-31",
            "before summer,2026-11-12,2026-11-30",
            "autumn 2027,2027-03-01,2027-05-31", "after Christmas,2026-12-27,2027-01-31"})
    void onTheOtherHalfOfTheEarth(String words, LocalDate from, LocalDate to) {
        Dates south = new Dates(Sample.TODAY, Hemisphere.SOUTHERN);
        assertThat(south.read(words, Tense.FUTURE).window()).isEqualTo(new Window(from, to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"when he waves", "some day", "5/6", "31 February", "31/2", "the divorce", "", " ", "by",
            "in",
            "after", "next", "in the", "week", "2026-13-01", "in 9999 years", "may be", "on and on", "between",
            "99 May",
            "first week of", "early", "after the holidays", "in spring and autumn", "in a", "0 May"})
    void wordsThatNameNoDaysHaveNone(String words) {
        assertThat(dates.read(words, Tense.FUTURE).window()).isNull();
        assertThat(dates.read(words, Tense.PAST).window()).isNull();
    }

    @Test
    void theLabelIsAsTyped() {
        assertThat(dates.read("AFTER  Easter", Tense.FUTURE).label()).isEqualTo("AFTER  Easter");
        assertThat(dates.read("AFTER  Easter", Tense.FUTURE).window()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"1818-03-22", "1943-04-25", "2000-04-23", "2024-03-31", "2026-04-05", "2027-03-28", "2038-04-25"})
    void easterSunday(LocalDate sunday) {
        assertThat(Easter.in(sunday.getYear())).isEqualTo(sunday);
    }

    @ParameterizedTest
    @CsvSource({"10,10:00", "10:30,10:30", "10.30,10:30", "3 pm,15:00", "3pm,15:00", "at 3,15:00", "03:00,03:00",
            "noon,12:00", "12 am,00:00", "7 o'clock,07:00", "at 19:45,19:45"})
    void hours(String words, String hour) {
        Times.Time time = Times.read(DateRules.tokens(words));
        assertThat(time).isNotNull();
        assertThat(String.valueOf(time == null ? null : time.time())).isEqualTo(hour);
    }

    @ParameterizedTest
    @ValueSource(strings = {"25", "10:61", "13 pm", "0 am", "half", "at", "10 11"})
    void noHours(String words) {
        assertThat(Times.read(DateRules.tokens(words))).isNull();
    }
}
