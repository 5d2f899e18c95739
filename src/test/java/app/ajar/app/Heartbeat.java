package app.ajar.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Asks the thread of the screen every 20 ms whether it still answers. If it has not for 100 ms, and was seen at work on
 * something of Ajar's meanwhile, it is noted where: in {@code target/freezes.txt}, once for each time, with how long
 * that thread was at work in it; for the rest it waited, also for the machine.
 */
final class Heartbeat implements AutoCloseable {

    private static final long EVERY_MS = 20;
    private static final long FREEZE_NANOS = 100_000_000;
    private static final Path NOTES = Path.of(System.getProperty("ajar.freezes", "target/freezes.txt"));
    private static final int FRAMES = 12;
    private static final List<String> TESTS = List.of("app.ajar.journeys.", "app.ajar.app.TestWindow",
            "app.ajar.bench.");

    private final Thread screen;
    private final Thread pulse = new Thread(this::beat, "heartbeat");
    private final AtomicLong answered = new AtomicLong(System.nanoTime());
    private final AtomicInteger freezes = new AtomicInteger();
    private volatile boolean closed;

    /** @param screen the thread of the screen */
    Heartbeat(Thread screen) {
        this.screen = screen;
        pulse.setDaemon(true);
        pulse.start();
    }

    private void beat() {
        long asked = System.nanoTime();
        long worked = worked();
        Platform.runLater(() -> answered.set(System.nanoTime()));
        StackTraceElement @Nullable [] where = null;
        while (!closed) {
            boolean isAnswered = answered.get() >= asked;
            if (!isAnswered && where == null) {
                StackTraceElement[] stack = screen.getStackTrace();
                where = isAtWork(stack) ? stack : null;
            }
            if (isAnswered) {
                if (where != null && answered.get() - asked > FREEZE_NANOS) {
                    note((answered.get() - asked) / 1_000_000, (worked() - worked) / 1_000_000, where);
                }
                where = null;
                asked = System.nanoTime();
                worked = worked();
                Platform.runLater(() -> answered.set(System.nanoTime()));
            }
            try {
                Thread.sleep(EVERY_MS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** How long the thread of the screen has been at work so far, in nanoseconds. */
    private long worked() {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(screen.threadId());
    }

    /** On something of the program's, not on a test's that reads the screen. */
    private static boolean isAtWork(StackTraceElement[] stack) {
        return Arrays.stream(stack).map(StackTraceElement::getClassName).filter(name -> name.startsWith("app.ajar."))
                .findFirst().filter(name -> TESTS.stream().noneMatch(name::startsWith)).isPresent();
    }

    /** How often it did not answer in time. */
    int freezes() {
        return freezes.get();
    }

    private void note(long millis, long atWork, StackTraceElement[] stack) {
        freezes.incrementAndGet();
        List<String> frames = Arrays.stream(stack).map(StackTraceElement::toString).toList();
        int first = 0;
        while (!frames.get(first).startsWith("app.ajar.")) {
            first++;
        }
        String text = millis + " ms, " + atWork + " ms at work\n  " + String.join("\n  ",
                Stream.concat(frames.stream().limit(Math.min(3, first)), frames.stream().skip(first).limit(FRAMES))
                        .toList())
                + "\n";
        try {
            Files.createDirectories(NOTES.toAbsolutePath().getParent());
            Files.writeString(NOTES, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
