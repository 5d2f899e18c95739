package app.ajar.bench;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.keep.Journal;
import app.ajar.people.Crowd;
import app.ajar.people.PeopleWindow;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.control.skin.VirtualFlow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The list of ten thousand people: how soon it is there, how it follows the fingers, how it scrolls. */
@Tag("bench")
class PeopleFiguresTest {

    private static final int PEOPLE = 10_000;
    private static final int ENTRIES = 5;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 12);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-12T16:40:00Z"), ZoneOffset.UTC);
    private static final int TIMES = 15;
    private static final int PULSES = 600;
    private static final double A_PULSE = 60;

    private static final List<String> FIGURES = new ArrayList<>();
    private static Journal journal;
    private static PeopleWindow window;

    @BeforeAll
    static void open() throws Exception {
        Path folder = Bench.FOLDER.resolve("people-" + Integer.toHexString(Bench.tables().hashCode()) + "-" + PEOPLE);
        if (!Files.exists(folder)) {
            Path half = Bench.FOLDER.resolve("people-filling");
            Bench.delete(half);
            Files.createDirectories(Bench.FOLDER);
            Journal.create(half);
            try (Journal filling = Journal.open(half, CLOCK)) {
                Crowd.into(filling, PEOPLE, ENTRIES, TODAY);
            }
            Files.move(half, folder);
        }
        journal = Journal.open(folder, CLOCK);
        window = PeopleWindow.open(journal, CLOCK);
    }

    @AfterAll
    static void close() throws Exception {
        window.close();
        journal.close();
        Files.write(Bench.FOLDER.resolve("people" + Results.WINDOWS), FIGURES);
    }

    private static void figure(String what, double most, double measured) {
        FIGURES.add(String.format(Locale.ROOT, "%s\t%.1f\t%.3f\tms", what, most, measured));
    }

    @Test
    void firstRows() throws Exception {
        List<Double> took = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
            window.onScreen(() -> {
                window.leave();
                return true;
            });
            long[] click = new long[1];
            CompletableFuture<Long> drawn = new CompletableFuture<>();
            Platform.runLater(() -> {
                click[0] = System.nanoTime();
                window.comeBack();
                afterPulses(2, () -> drawn.complete(System.nanoTime()));
            });
            took.add((drawn.get(30, TimeUnit.SECONDS) - click[0]) / 1e6);
            assertThat(window.onScreen(() -> window.shown())).isGreaterThan(PEOPLE / 2);
        }
        figure("first rows of " + PEOPLE + " people after the click, p50", 150, at(took, 0.5));
    }

    @Test
    void aLetterInTheField() throws Exception {
        List<Double> took = new ArrayList<>();
        for (int round = 0; round < TIMES; round++) {
            for (String typed : List.of("a", "an", "ana", "ana m", "ana", "a", "z", "zo", "")) {
                took.add(window.<Double>onScreen(() -> {
                    long before = cpu();
                    window.filter(typed);
                    window.scene().getRoot().applyCss();
                    window.scene().getRoot().layout();
                    return (cpu() - before) / 1e6;
                }));
            }
        }
        figure("a letter typed to filter " + PEOPLE + " people, work of the window's thread, p99", 50, at(took, 0.99));
    }

    @Test
    void scrolling() throws Exception {
        VirtualFlow<?> flow = window.onScreen(() -> (VirtualFlow<?>) window.rows().lookup(".virtual-flow"));
        List<Double> took = new ArrayList<>();
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Platform.runLater(() -> new AnimationTimer() {
            private int pulses;
            private long before = cpu();

            @Override
            public void handle(long now) {
                long used = cpu();
                if (pulses > PULSES / 10) {
                    took.add((used - before) / 1e6);
                }
                before = used;
                flow.scrollPixels(pulses < PULSES / 2 ? A_PULSE : -A_PULSE);
                if (++pulses >= PULSES) {
                    stop();
                    done.complete(true);
                }
            }
        }.start());
        done.get(120, TimeUnit.SECONDS);
        assertThat(took).hasSizeGreaterThan(PULSES / 2);
        figure("scrolling " + PEOPLE + " people, work of the window's thread a pulse, p99", 16, at(took, 0.99));
    }

    /** Of the thread that asks; whatever else the machine does is not counted. */
    private static long cpu() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return threads.getCurrentThreadCpuTime();
    }

    private static void afterPulses(int wanted, Runnable then) {
        BooleanSupplier last = new BooleanSupplier() {
            private int pulses;

            @Override
            public boolean getAsBoolean() {
                return ++pulses >= wanted;
            }
        };
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (last.getAsBoolean()) {
                    stop();
                    then.run();
                }
            }
        }.start();
    }

    private static double at(List<Double> all, double share) {
        List<Double> sorted = all.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(sorted.size() * share) - 1));
    }
}
