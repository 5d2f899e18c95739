package app.ajar.capture;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.keep.Journal;
import app.ajar.store.Disk;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** A process is killed while it types: of what was typed at most the last second is missing. */
class DraftKillTest {

    private static final int KILLS = Integer.getInteger("ajar.draft.kills", 3);
    private static final long SECOND = 1_000_000_000L;
    /** Letters that must have been typed before a kill tells anything. */
    private static final int LEAST = 300;

    @TempDir
    Path temporary;

    /** A letter and when it was heard that it was typed, which is later than when it was. */
    private record Typed(int letters, long at) {}

    @Test
    void whatWasTypedASecondBeforeAKillIsThere(TestReporter reporter) throws Exception {
        Random random = new Random(Long.getLong("ajar.seed", 1));
        int most = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Path folder = temporary.resolve("journal" + kill);
            Journal.create(folder);
            List<Typed> typed = new ArrayList<>();
            long killed = typeUntilKilled(folder, LEAST + random.nextInt(200), typed);
            int due = typed.stream().filter(one -> one.at() < killed - SECOND).mapToInt(Typed::letters).max()
                    .orElse(0);
            int there = letters(folder);
            most = Math.max(most, typed.getLast().letters() - there);
            assertThat(there).as("kill %d", kill).isGreaterThanOrEqualTo(due);
            assertThat(due).as("kill %d", kill).isPositive();
        }
        reporter.publishEntry("letters missing after a kill, at most, one every 5 ms", Integer.toString(most));
    }

    private static long typeUntilKilled(Path folder, int until, List<Typed> typed) throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m", "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true", "-cp",
                System.getProperty("java.class.path"), TypeOn.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader said = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = said.readLine();
            while (line != null && typed.size() < until) {
                typed.add(new Typed(Integer.parseInt(line), System.nanoTime()));
                line = said.readLine();
            }
            long now = System.nanoTime();
            process.toHandle().destroyForcibly();
            process.waitFor();
            assertThat(line).as("it typed on until it was killed").isNotNull();
            return now;
        }
    }

    private static int letters(Path folder) {
        try (Desk desk = new Desk(folder, Disk.REAL, Clock.systemDefaultZone())) {
            desk.open();
            return desk.model.text().get().length();
        }
    }
}
