package app.ajar.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run of a journal in which the k-th call of the disk fails, for every k: what was acknowledged is there again. */
public class FailingDiskTest {

    private static final int STEP = Boolean.getBoolean("ajar.deep") ? 1 : 7;
    private static final int BEFORE = 6;

    @TempDir
    Path temporary;

    private Path killed = Path.of("");
    private Path closed = Path.of("");
    private Path cut = Path.of("");
    private Path cutAfterKill = Path.of("");
    private final AtomicInteger runs = new AtomicInteger();

    protected Projection projection() {
        return new RowsProjection();
    }

    @BeforeEach
    void prepare() throws IOException {
        closed = temporary.resolve("closed");
        killed = temporary.resolve("killed");
        cut = temporary.resolve("cut");
        try (Opened opened = Journals.create(closed, projection())) {
            Journals.keep(opened, BEFORE - 2);
            opened.snapshots().take();
            Journals.keep(opened, 2);
        }
        try (Opened opened = Journals.create(killed, projection())) {
            Journals.keep(opened, BEFORE - 2);
            opened.snapshots().take();
        }
        Opened dies = Journals.open(killed, projection());
        Journals.keep(dies, 2);
        Journals.kill(dies);
        Journals.copy(closed, cut);
        cutLog(cut);
        cutAfterKill = temporary.resolve("cut-after-kill");
        Journals.copy(killed, cutAfterKill);
        cutLog(cutAfterKill);
    }

    private static void cutLog(Path journal) throws IOException {
        Path log = journal.resolve("g-000001/log-000001");
        try (Disk.Out out = Disk.REAL.append(log)) {
            out.truncate(Files.size(log) - 100);
        }
    }

    /** What was acknowledged in a run, and what it tried since without being told that it was kept. */
    private static final class Kept {
        private final List<Coded> acknowledged = new ArrayList<>(Journals.expected(BEFORE));
        /** Any one of them may be there. */
        private final List<Coded> doubtful = new ArrayList<>();
        private int attempt;
    }

    /** A step of a run; each may fail, and the next is tried all the same. */
    @FunctionalInterface
    private interface Step {
        void on(Opened opened, Kept kept);
    }

    private static void keep(Opened opened, Kept kept) {
        Coded write = Writes.write(kept.acknowledged.size() + 1, "attempt " + kept.attempt++);
        kept.doubtful.add(write);
        Journals.keep(opened, write);
        kept.acknowledged.add(write);
        kept.doubtful.clear();
    }

    private static void renew(Opened opened, Kept kept) {
        List<Coded> all = List.copyOf(kept.acknowledged);
        opened.newGeneration(sink -> {
            for (Coded write : all) {
                sink.accept(write);
            }
        });
    }

    private static final List<Step> RUN = List.of(FailingDiskTest::keep, FailingDiskTest::keep,
            (opened, kept) -> opened.snapshots().take(), FailingDiskTest::keep, (opened, kept) -> opened.checkpoint(),
            FailingDiskTest::keep, FailingDiskTest::renew, FailingDiskTest::keep,
            (opened, kept) -> opened.snapshots().take(), FailingDiskTest::keep);

    /** Returns whether the call that was to fail came at all. */
    private boolean run(Path journal, FaultyDisk.Fault fault, int k) throws IOException {
        Path folder = temporary.resolve("run-" + runs.getAndIncrement());
        Journals.copy(journal, folder);
        FaultyDisk disk = new FaultyDisk(new Random(k));
        Kept kept = new Kept();
        disk.failAt(k, fault);
        try (Opened opened = Journals.open(folder, disk, projection())) {
            for (Step step : RUN) {
                try {
                    step.on(opened, kept);
                } catch (JournalException e) {
                    assertThat(e.getMessage()).endsWith(".");
                    if (disk.hasCrashed() || opened.last() != kept.acknowledged.size() || !isUsable(opened)) {
                        break;
                    }
                }
            }
        } catch (JournalException e) {
            assertThat(kept.acknowledged).hasSize(BEFORE);
        }
        if (disk.hasCrashed()) {
            disk.settle();
        }
        try (Opened opened = Journals.open(folder, projection())) {
            List<Coded> rows = Journals.rows(opened);
            boolean oneMore = rows.size() > kept.acknowledged.size() && kept.doubtful.contains(rows.getLast());
            assertThat(brief(oneMore ? rows.subList(0, rows.size() - 1) : rows)).as("%s at %s", fault, k)
                    .isEqualTo(brief(kept.acknowledged));
            Journals.keep(opened, 1);
            assertThat(opened.verify()).isEmpty();
        }
        return disk.hasFailed();
    }

    private static List<String> brief(List<Coded> writes) {
        return writes.stream().map(write -> write.seq() + " " + write.changes().getFirst().json()).toList();
    }

    /** After a failure that says that the journal must be opened anew, nobody goes on with it. */
    private static boolean isUsable(Opened opened) {
        try {
            return Journals.rows(opened).size() == opened.last();
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private int runs(Path journal, FaultyDisk.Fault fault) throws IOException {
        int k = 1 + fault.ordinal();
        while (run(journal, fault, k)) {
            k += STEP;
        }
        return k;
    }

    @Test
    void afterAKill() throws IOException {
        SideBySide.each(List.of(FaultyDisk.Fault.values()),
                fault -> assertThat(runs(killed, fault)).isGreaterThan(60));
    }

    @Test
    void afterAClose() throws IOException {
        SideBySide.each(List.of(FaultyDisk.Fault.values()),
                fault -> assertThat(runs(closed, fault)).isGreaterThan(60));
    }

    @Test
    void whileTheLogIsPutRight() throws IOException {
        assertThat(runs(cut, FaultyDisk.Fault.CRASH)).isGreaterThan(60);
        assertThat(runs(cutAfterKill, FaultyDisk.Fault.CRASH)).isGreaterThan(60);
    }

    @Test
    void whileAJournalIsBegun() throws IOException {
        for (FaultyDisk.Fault fault : FaultyDisk.Fault.values()) {
            boolean failed = true;
            for (int k = 1 + fault.ordinal(); failed; k += STEP) {
                Path folder = temporary.resolve("new-" + runs.getAndIncrement());
                FaultyDisk disk = new FaultyDisk(new Random(k));
                disk.failAt(k, fault);
                boolean begun = begins(folder, disk);
                failed = disk.hasFailed();
                if (disk.hasCrashed()) {
                    disk.settle();
                }
                if (!begun && Files.notExists(folder.resolve("CURRENT"))) {
                    Opening.create(folder, Disk.REAL);
                }
                try (Opened opened = Journals.open(folder, projection())) {
                    Journals.keep(opened, 1);
                    assertThat(Journals.rows(opened)).hasSize(1);
                }
            }
        }
    }

    private static boolean begins(Path folder, Disk disk) {
        try {
            Opening.create(folder, disk);
            return true;
        } catch (JournalException e) {
            return false;
        }
    }
}
