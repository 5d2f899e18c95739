package app.ajar.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.settings.LockChoice;
import app.ajar.ui.Immediate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WatchmanTest {

    private final Immediate background = new Immediate();
    private Instant now = Instant.parse("2026-11-12T15:00:00Z");
    private LockChoice choice = LockChoice.DEFAULT;
    private boolean lockable = true;
    private int locked;

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    private final Watchman watchman = new Watchman(clock, background, () -> choice, () -> lockable, () -> locked++);

    @BeforeEach
    void start() {
        watchman.start();
    }

    /** Time passes as it does while the laptop is awake. */
    private void pass(Duration time) {
        Instant until = now.plus(time);
        while (now.isBefore(until)) {
            now = now.plusSeconds(5);
            background.pass();
        }
    }

    @Test
    void locksOnceNothingWasTouchedForAsLongAsWasChosen() {
        pass(Duration.ofMinutes(14));
        watchman.touched();
        pass(Duration.ofMinutes(14));
        assertThat(locked).isZero();
        pass(Duration.ofMinutes(1));
        assertThat(locked).isEqualTo(1);
        pass(Duration.ofHours(1));
        assertThat(locked).as("it looks no more once it has locked").isEqualTo(1);
    }

    @Test
    void locksWhenTheLaptopSlept() {
        pass(Duration.ofMinutes(1));
        watchman.touched();
        now = now.plus(Duration.ofMinutes(2));
        background.pass();
        assertThat(locked).isEqualTo(1);
    }

    @Test
    void neverMeansNever() {
        choice = new LockChoice(0, true);
        pass(Duration.ofHours(3));
        now = now.plus(Duration.ofHours(8));
        background.pass();
        assertThat(locked).isZero();
    }

    @Test
    void aJournalWithoutAPassphraseIsNotLocked() {
        lockable = false;
        pass(Duration.ofHours(1));
        assertThat(locked).isZero();
        lockable = true;
        pass(Duration.ofSeconds(5));
        assertThat(locked).isEqualTo(1);
    }

    @Test
    void aClockThatIsPutBackDoesNotKeepItOpen() {
        now = now.minus(Duration.ofHours(6));
        pass(Duration.ofMinutes(15));
        pass(Duration.ofSeconds(5));
        assertThat(locked).isEqualTo(1);
    }

    @Test
    void nobodyIsWatchedAfterTheHouseIsLeft() {
        watchman.stop();
        now = now.plus(Duration.ofHours(6));
        background.pass();
        assertThat(locked).isZero();
    }
}
