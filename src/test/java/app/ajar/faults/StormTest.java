package app.ajar.faults;

import static app.ajar.store.jooq.Tables.ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Change;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many at once: several starts of the program on one journal, and threads that are interrupted at any moment. */
class StormTest {

    private static final boolean DEEP = Boolean.getBoolean("ajar.deep");
    private static final int STARTS = 5;
    private static final int IN_USE = 3;
    private static final int WRITERS = 3;
    private static final int NOTES = DEEP ? 400 : 60;

    @TempDir
    Path temporary;

    private final Person kit = Person.named(new PersonId(Ids.next()), "Kit Kestrel");
    private Path folder = Path.of("");

    @BeforeEach
    void prepare() {
        folder = temporary.resolve("journal");
        Journal.create(folder);
        try (Journal journal = open()) {
            journal.keep(Ids.next(), List.of(new Change.Put(kit)));
        }
    }

    private Journal open() {
        return Journal.open(folder, Clock.systemDefaultZone());
    }

    private List<String> notes(Journal journal) {
        return journal.read(db -> db.select(ENTRY.TEXT).from(ENTRY).fetch(ENTRY.TEXT));
    }

    @Test
    void ofFiveStartsAtOnceOneHasTheJournalAndTheOthersSaySo() throws Exception {
        for (int round = 1; round <= (DEEP ? 20 : 1); round++) {
            List<Process> all = new ArrayList<>();
            for (int i = 0; i < STARTS; i++) {
                Process process = new ProcessBuilder(KillTest.program(folder, "keep")).start();
                all.add(process);
                say(process, "@Kit Kestrel: round " + round + "\n");
            }
            int had = 0;
            List<Process> refused = new ArrayList<>();
            for (Process process : all) {
                // Whoever has it answers and waits for more; nobody else answers, and they end of themselves.
                if (process.inputReader(StandardCharsets.UTF_8).readLine() != null) {
                    had++;
                } else {
                    refused.add(process);
                }
            }
            assertThat(had).isEqualTo(1);
            for (Process process : refused) {
                String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(process.waitFor()).as(said).isEqualTo(IN_USE);
                assertThat(said.lines()).singleElement().asString().endsWith(".");
            }
            for (Process process : all) {
                process.getOutputStream().close();
                assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            }
            try (Journal journal = open()) {
                assertThat(notes(journal)).hasSize(round);
                assertThat(journal.verify()).isEmpty();
            }
        }
    }

    /** Whoever was refused may be gone already. */
    private static void say(Process process, String line) {
        try {
            OutputStream to = process.getOutputStream();
            to.write(line.getBytes(StandardCharsets.UTF_8));
            to.flush();
        } catch (IOException e) {
            assertThat(process.onExit()).succeedsWithin(Duration.ofMinutes(1));
        }
    }

    @Test
    void interruptsAtAnyMomentCloseAndLoseNothing() throws Exception {
        Random random = new Random(Long.getLong("ajar.seed", 4));
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        Queue<Thread> writers = new ConcurrentLinkedQueue<>();
        AtomicInteger interrupts = new AtomicInteger();
        int cancelled = 0;
        Journal journal = open();
        // One reads: whoever is interrupted while it waits for one of four connections may give up.
        try (journal;
                ExecutorService threads = Executors.newCachedThreadPool();
                ExecutorService reader = Executors.newSingleThreadExecutor()) {
            List<Future<Integer>> writing = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                writing.add(threads.submit(() -> write(journal, writer, interrupts, writers, acknowledged)));
            }
            // Reads without end, so that it is cut short wherever it is, however fast or slow the machine.
            Callable<Integer> reading = () -> {
                while (!Thread.currentThread().isInterrupted()) {
                    notes(journal);
                }
                return 0;
            };
            while (!writing.stream().allMatch(Future::isDone)) {
                Future<Integer> read = reader.submit(reading);
                LockSupport.parkNanos(random.nextInt(3_000_000));
                cancelled += read.cancel(true) ? 1 : 0;
                for (Thread writer : writers) {
                    if (random.nextBoolean()) {
                        writer.interrupt();
                        interrupts.incrementAndGet();
                    }
                }
            }
            for (Future<Integer> writer : writing) {
                assertThat(writer.get()).isGreaterThanOrEqualTo(NOTES);
            }
            assertThat(notes(journal)).containsExactlyInAnyOrderElementsOf(acknowledged);
            assertThat(journal.verify()).isEmpty();
        }
        assertThat(interrupts).hasValueGreaterThan(NOTES / 2);
        assertThat(cancelled).isPositive();
        try (Journal again = open()) {
            assertThat(notes(again)).containsExactlyInAnyOrderElementsOf(acknowledged);
            assertThat(again.notices()).isEmpty();
        }
    }

    /** Writes until it has met a storm. */
    private int write(
            Journal journal,
            int writer,
            AtomicInteger interrupts,
            Queue<Thread> writers,
            Queue<String> acknowledged) {
        writers.add(Thread.currentThread());
        try {
            int written = 0;
            while (written < NOTES || interrupts.get() <= NOTES / 2) {
                String note = "note " + written++ + " of " + writer;
                journal.keep(Ids.next(), List.of(new Change.Put(KeepLines.note(kit.id(), note))));
                acknowledged.add(note);
                assertThat(notes(journal)).contains(note);
            }
            return written;
        } finally {
            writers.remove(Thread.currentThread());
        }
    }
}
