package app.ajar.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class AgoTest {

    private static final Instant NOW = Instant.parse("2026-11-12T16:40:00Z");

    private final Ago ago = new Ago(Clock.fixed(NOW, ZoneId.of("Europe/London")));

    @Test
    void timeThatPassedIsSaidInTheLargestUnit() {
        assertThat(ago.since(NOW.plusSeconds(600))).isEqualTo("just now");
        assertThat(ago.since(NOW.minusSeconds(119))).isEqualTo("just now");
        assertThat(ago.since(NOW.minusSeconds(121))).isEqualTo("2 minutes ago");
        assertThat(ago.since(NOW.minus(Duration.ofMinutes(59)))).isEqualTo("59 minutes ago");
        assertThat(ago.since(NOW.minus(Duration.ofMinutes(61)))).isEqualTo("an hour ago");
        assertThat(ago.since(NOW.minus(Duration.ofHours(2)))).isEqualTo("2 hours ago");
        assertThat(ago.since(NOW.minus(Duration.ofHours(25)))).isEqualTo("yesterday");
        assertThat(ago.since(NOW.minus(Duration.ofDays(9)))).isEqualTo("9 days ago");
    }

    @Test
    void aMomentIsNamedByItsDayWhileThatIsClear() {
        assertThat(ago.moment(Instant.parse("2026-11-12T14:40:00Z"))).isEqualTo("Today, 14:40");
        assertThat(ago.moment(Instant.parse("2026-11-11T22:48:00Z"))).isEqualTo("Yesterday, 22:48");
        assertThat(ago.moment(Instant.parse("2026-11-08T20:10:00Z"))).isEqualTo("Sunday, 20:10");
        assertThat(ago.moment(Instant.parse("2026-11-05T20:10:00Z"))).isEqualTo("Thu 5 Nov, 20:10");
        assertThat(ago.moment(Instant.parse("2025-07-01T20:10:00Z"))).isEqualTo("1 Jul 2025, 21:10");
    }
}
