package app.ajar.faults;

import static app.ajar.store.jooq.Tables.ENTRY;
import static app.ajar.store.jooq.Tables.REVISION;
import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Change;
import app.ajar.model.Person;
import app.ajar.store.Backup;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A real process that does to a journal, again and again, what must not be half done is killed at any moment: nothing
 * that it had said was kept is missing, and the journal is as before a deed or as after it. {@code -Dajar.kills=20}
 * kills as often a deed, {@code -Dajar.deep=true} 200 times.
 */
class DeedsKillTest {

    private static final int KILLS = Integer.getInteger("ajar.kills", Boolean.getBoolean("ajar.deep") ? 200 : 1);

    @TempDir
    Path temporary;

    private Path folder = Path.of("");

    /** What the process had said before it died. */
    private record Said(int kept, List<Integer> did) {}

    @ParameterizedTest
    @ValueSource(strings = {"lock", "change", "restore", "erase", "backup", "upgrade"})
    void isWhollyDoneOrNotAtAll(String deed, TestReporter reporter) throws Exception {
        folder = temporary.resolve("journal");
        Journal.create(folder);
        try (Journal journal = Deeds.open(folder)) {
            journal.keep(Ids.next(), List.of(new Change.Put(Person.named(Deeds.KIT, "Kit Kestrel"))));
            journal.backups().make();
        }
        Random random = new Random(Long.getLong("ajar.seed", 1) * 31 + deed.hashCode());
        int first = 0;
        int done = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Said said = untilKilled(deed, first, random);
            done += said.did().size();
            String where = deed + ", kill " + kill + ": " + said;
            try (Journal journal = Deeds.open(folder)) {
                assertThat(journal.verify()).as(where).isEmpty();
                // Going back to before puts notes out of sight, never out of the journal.
                List<String> notes = journal.read(db -> deed.equals("restore")
                        ? db.selectDistinct(REVISION.BODY).from(REVISION).fetch(REVISION.BODY)
                        : db.select(ENTRY.TEXT).from(ENTRY).fetch(ENTRY.TEXT));
                for (int i = 0; i <= said.kept(); i++) {
                    String note = "note " + i;
                    assertThat(notes).as(where).anyMatch(text -> text.equals(note)
                            || text.contains("\"" + note + "\""));
                }
                journal.finishErasing();
                areWhole(journal, where);
                // What it may or may not have kept when it died is there from now on.
                first = Math.max(first, said.kept() + 2);
                for (int i = said.kept() + 1; i < first; i++) {
                    journal.keep(Ids.next(), List.of(new Change.Put(KeepLines.note(Deeds.KIT, "note " + i))));
                }
            }
            for (int i : deed.equals("erase") ? said.did() : List.<Integer>of()) {
                assertThat(holding(Deeds.GONE + i + "x")).as(where).isEmpty();
            }
        }
        reporter.publishEntry(deed, KILLS + " kills, " + first + " notes acknowledged or put back, " + done
                + " deeds acknowledged; none lost, none half done");
    }

    /** What bears a backup's name can be gone back to, and there is always one. */
    private void areWhole(Journal journal, String where) {
        List<Backup> backups = Backup.in(temporary.resolve("journal backups"));
        assertThat(backups).as(where).isNotEmpty().allMatch(Backup::isWhole);
        assertThat(journal.backups().inside(backups.getFirst().file()).people()).as(where).isPositive();
    }

    private Said untilKilled(String deed, int first, Random random) throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m", "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true", "-cp",
                System.getProperty("java.class.path"), Deeds.class.getName(), folder.toString(), deed,
                Integer.toString(first)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        int kept = first - 1;
        List<Integer> did = new ArrayList<>();
        try (BufferedReader answers = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            int until = 1 + random.nextInt(6);
            for (int line = 0; line < until; line++) {
                String said = answers.readLine();
                assertThat(said).as("line %s of %s", line, deed).isNotNull().doesNotStartWith("failed");
                kept = said.startsWith("kept") ? number(said) : kept;
                did.addAll(said.startsWith("did") ? List.of(number(said)) : List.of());
            }
            long moment = System.nanoTime() + random.nextInt(900_000_000);
            while (System.nanoTime() < moment) {
                Thread.onSpinWait();
            }
            process.toHandle().destroyForcibly();
            process.waitFor();
            for (String said = answers.readLine(); said != null; said = answers.readLine()) {
                kept = said.startsWith("kept") ? number(said) : kept;
                did.addAll(said.startsWith("did") ? List.of(number(said)) : List.of());
            }
        }
        return new Said(kept, did);
    }

    private static int number(String said) {
        return Integer.parseInt(said.substring(said.indexOf(' ') + 1));
    }

    /** The files, beside the journal too, in which something can be read, also where it is packed. */
    private List<Path> holding(String text) throws IOException {
        try (var files = Files.walk(temporary)) {
            return files.filter(Files::isRegularFile).filter(file -> holds(file, text)).toList();
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            if (!file.toString().endsWith(".ajar")) {
                return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
            }
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (var entry : zip.stream().toList()) {
                    if (new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8).contains(text)) {
                        return true;
                    }
                }
                return false;
            }
        } catch (IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }
}
