package app.ajar.faults;

import static app.ajar.store.jooq.Tables.ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Change;
import app.ajar.model.Person;
import app.ajar.store.Journals;
import app.ajar.timeline.WholeWay;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * With little memory the program brings in an archive of 40 MB, and goes through the 20,000 entries in it, or says that
 * it cannot; the journal is as before or as after it. {@code -Dajar.deep=true} takes from 48 to 96 MB in steps of 4.
 */
class MemoryTest {

    private static final int[] MEGABYTES = Boolean.getBoolean("ajar.deep")
            ? IntStream.iterate(48, size -> size <= 96, size -> size + 4).toArray()
            : new int[]{64};
    private static final int ENTRIES = 20_000;
    private static final int TOGETHER = 200;
    private static final int BYTES = 2000;
    private static final long ARCHIVE = 40_000_000;
    private static final int MINUTES = 5;
    private static final String AJAR = "app.ajar.Launcher";
    private static final String PLACES = "Ctrl+DIGIT1 Ctrl+DIGIT2 DOWN ENTER Ctrl+DIGIT3 TAB TAB TAB TAB PAGE_DOWN "
            + "PAGE_DOWN END PAGE_UP PAGE_UP HOME Ctrl+K \"kestrel\" DOWN ENTER TAB TAB PAGE_DOWN END";

    @TempDir
    Path temporary;

    private Path full(Path archive) throws IOException {
        Path folder = temporary.resolve("full");
        Random random = new Random(20);
        Journal.create(folder);
        try (Journal journal = Deeds.open(folder)) {
            keepKit(journal);
            for (int i = 0; i < ENTRIES; i += TOGETHER) {
                List<Change> notes = new ArrayList<>();
                for (int n = 0; n < TOGETHER; n++) {
                    byte[] bytes = new byte[BYTES];
                    random.nextBytes(bytes);
                    notes.add(new Change.Put(KeepLines.note(Deeds.KIT,
                            "note %d %s".formatted(i + n, Base64.getEncoder().encodeToString(bytes)))));
                }
                journal.keep(Ids.next(), notes);
            }
            journal.export(archive);
        }
        assertThat(Files.size(archive)).isGreaterThan(ARCHIVE);
        return folder;
    }

    private static void keepKit(Journal journal) {
        journal.keep(Ids.next(), List.of(new Change.Put(Person.named(Deeds.KIT, "Kit Kestrel"))));
    }

    @Test
    void isDoneOrRefusedAndTheJournalOpens(TestReporter reporter) throws Exception {
        Path archive = temporary.resolve("all.ajar");
        String full = full(archive).toString();
        for (int size : MEGABYTES) {
            Path empty = temporary.resolve("empty");
            Path some = temporary.resolve("some");
            Journal.create(empty);
            Journal.create(some);
            try (Journal journal = Deeds.open(some)) {
                keepKit(journal);
            }
            reporter.publishEntry(size + " MB", "into an empty journal "
                    + imports(size, empty, archive) + ", into one that has somebody " + imports(size, some, archive)
                    + ", through the timeline " + walks(size, full, List.of(WholeWay.class.getName(), full))
                    + ", through the window " + walks(size, full,
                            List.of(Packaged.ofWindow(), AJAR, "--journal", full, "--exit")));
            Journals.delete(empty);
            Journals.delete(some);
        }
    }

    private String imports(int size, Path folder, Path archive) throws Exception {
        Ended ended = run(size, List.of("-XX:TieredStopAtLevel=1", AJAR, "--journal", folder.toString(), "import",
                archive.toString()));
        if (ended.status() != 0) {
            assertThat(ended.said().lines()).last().asString().startsWith("ajar: ").endsWith(".");
        }
        return opens(folder, ended.status() == 0 ? ENTRIES : 0, ended);
    }

    private String walks(int size, String folder, List<String> command) throws Exception {
        return opens(Path.of(folder), ENTRIES, run(size, command));
    }

    private String opens(Path folder, int entries, Ended ended) {
        try (Journal journal = Deeds.open(folder)) {
            assertThat(journal.<Integer>read(db -> db.fetchCount(ENTRY))).as(ended.toString()).isEqualTo(entries);
            assertThat(journal.notices()).as(ended.toString()).isEmpty();
            assertThat(journal.verify()).as(ended.toString()).isEmpty();
        }
        return (ended.status() == 0 ? "done" : "refused") + " in " + ended.seconds() + " s";
    }

    private record Ended(int status, long seconds, String said) {}

    private Ended run(int size, List<String> words) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Packaged.flags());
        command.addAll(List.of("-Xmx" + size + "m", "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true",
                "-Dglass.platform=Headless", "-Dprism.order=sw", "-Dajar.home=" + temporary.resolve("own"),
                "-Dajar.walk=" + PLACES, "--module-path", System.getProperty("jdk.module.path"), "--add-modules",
                "javafx.controls,javafx.fxml", "-cp", System.getProperty("java.class.path")));
        command.addAll(words);
        Path said = temporary.resolve("said");
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        String all = Files.readString(said, StandardCharsets.UTF_8);
        assertThat(ended).as("%d MB, %s: %s", size, words, all).isTrue();
        return new Ended(process.exitValue(), TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun), all);
    }
}
