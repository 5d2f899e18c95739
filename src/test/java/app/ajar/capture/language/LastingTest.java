package app.ajar.capture.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LastingTest {

    private static final Dates DATES = new Dates(LocalDate.of(2026, 11, 12), Hemisphere.NORTHERN);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "Baker since March 2026|Baker|March 2026|-",
            "Baker, runs a shop, since 2019 until February 2026|Baker, runs a shop|2019|February 2026",
            "Baker until May|Baker|-|May",
            "Baker, since the flood|Baker|the flood|-",
            "Baker since the flood|Baker since the flood|-|-",
            "Runs a bar, open until late|Runs a bar, open until late|-|-",
            "since 2019||2019|-",
            "Baker|Baker|-|-",
            "Baker since|Baker since|-|-"})
    void aTextAndItsTimes(String typed, String what, String since, String until) {
        Lasting read = Lasting.read(typed, DATES);

        assertThat(read.what()).isEqualTo(what == null ? "" : what);
        assertThat(read.since() == null ? null : read.since().label()).isEqualTo(since);
        assertThat(read.until() == null ? null : read.until().label()).isEqualTo(until);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Baker since March 2026", "Baker since 2019 until February 2026", "Baker, since the flood",
            "Baker", "Baker until May"})
    void whatIsTypedIsReadAsTheSameAgain(String typed) {
        Lasting read = Lasting.read(typed, DATES);
        assertThat(read.typed()).isEqualTo(typed);
        assertThat(Lasting.read(read.typed(), DATES)).isEqualTo(read);
    }

    @Test
    void anEndBeforeItsBeginningIsSeen() {
        assertThat(Lasting.read("Baker since 2020 until 2019", DATES).isTurnedRound()).isTrue();
        assertThat(Lasting.read("Baker since 2020 until 2020", DATES).isTurnedRound()).isFalse();
        assertThat(Lasting.read("Baker since 2020", DATES).isTurnedRound()).isFalse();
    }
}
