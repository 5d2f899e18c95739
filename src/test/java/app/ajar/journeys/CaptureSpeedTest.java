package app.ajar.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.app.TestWindow;
import app.ajar.keep.Journal;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** What a letter costs the window while a capture of many rows is typed. */
class CaptureSpeedTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-12T16:40:00Z"), ZoneId.of("Europe/London"));
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int GUESTS = 20;
    private static final int WARM = 30;
    private static final int LETTERS = 50;
    private static final double PULSE = 16;

    @TempDir
    Path home;

    /** Nanoseconds that this thread has worked: others use the machine as well. */
    private static long cpu() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /** How long the window works in its pulses. */
    private static final class Pulses {

        private final List<Double> took = new ArrayList<>();
        private long start;

        void watch(Scene scene) {
            scene.addPreLayoutPulseListener(() -> start = cpu());
            scene.addPostLayoutPulseListener(() -> took.add((cpu() - start) / 1e6));
        }
    }

    /** What a letter itself costs. */
    private static double letter(Hands hands, String letter) {
        return hands.on(() -> {
            Node owner = hands.window.scene().getFocusOwner();
            long start = cpu();
            owner.fireEvent(new KeyEvent(KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false,
                    false));
            return (cpu() - start) / 1e6;
        });
    }

    private static double rank(List<Double> times, int percent) {
        List<Double> sorted = times.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    @Test
    void aLetterInACaptureOfSixtyRowsCostsLessThanAPulse(TestReporter reporter) throws Exception {
        Path folder = home.resolve("mine");
        Journal.create(folder);
        TestWindow window = TestWindow.open(home, CLOCK, "--journal", folder.toString());
        try {
            House house = new House(window);
            house.write("");
            StringBuilder text = new StringBuilder("/party at Rosa's\n");
            for (int guest = 0; guest < GUESTS; guest++) {
                text.append("@Guest ").append((char) ('A' + guest)).append("elia Row\n/phone 0151 496 01").append(
                        10 + guest).append("\n/bought two jars of balm\n/no not now: a party, ask in spring\n");
            }
            house.put(text.toString() + "/idea come").reads("Guest Telia Row", "come");
            Pulses pulses = new Pulses();
            house.hands.on(() -> {
                pulses.watch(window.scene());
                return pulses;
            });
            List<Double> typed = new ArrayList<>();
            for (int at = 0; at < WARM + LETTERS; at++) {
                typed.add(letter(house.hands, "x"));
                WaitForAsyncUtils.waitForFxEvents(2);
                if (at == WARM) {
                    house.hands.on(() -> {
                        pulses.took.clear();
                        return typed.removeAll(List.copyOf(typed));
                    });
                }
            }
            List<Double> pulse = house.hands.on(() -> List.copyOf(pulses.took));
            reporter.publishEntry("a letter in a capture of " + (3 * GUESTS + 2) + " rows", String.format(
                    "itself: median %.1f ms, 95 %% %.1f ms; a pulse: median %.1f ms, 95 %% %.1f ms of %s",
                    rank(typed, 50), rank(typed, 95), rank(pulse, 50), rank(pulse, 95), pulse.size()));
            assertThat(house.box()).endsWith("xxx");
            assertThat(rank(typed, 50) + rank(pulse, 50)).isLessThan(PULSE);
        } finally {
            window.close();
        }
    }

}
