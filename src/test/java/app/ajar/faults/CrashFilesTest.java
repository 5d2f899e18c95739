package app.ajar.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.ajar.keep.Canary;
import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.keep.Locking;
import app.ajar.model.Change;
import app.ajar.model.Detail;
import app.ajar.model.Person;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program crashes or is killed, with the flags of its package: nothing that it leaves tells of anybody. */
class CrashFilesTest {

    private static final String CANARY = "Quillfeather";

    @TempDir
    Path temporary;

    @Test
    void aCrashLeavesNothingThatCanBeRead() throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc")), "needs signals");
        Path folder = temporary.resolve("journal");
        Journal.create(folder);
        try (Journal journal = Deeds.open(folder)) {
            journal.locking().lock(Deeds.WORDS, Locking.newCode());
            journal.keep(Ids.next(), List.of(new Change.Put(Person.named(Deeds.KIT, "Kit " + CANARY)),
                    new Change.Put(new Detail(Ids.next(), Deeds.KIT, Detail.Area.WORK, CANARY, null, false, false)),
                    new Change.Put(KeepLines.note(Deeds.KIT, "met " + CANARY))));
        }
        Process keeping = start(folder, "keep", "--lines");
        say(keeping, Deeds.WORDS + "\n@Kit " + CANARY + ": " + CANARY + " once more\n");
        assertThat(keeping.inputReader(StandardCharsets.UTF_8).readLine()).isNotNull();
        end(keeping, "-SEGV");
        for (String signal : List.of("-SEGV", "-KILL")) {
            // An argument is in sight even before the journal is open; this one waits for the passphrase.
            Process waiting = start(folder, "keep", "@Kit: " + CANARY);
            assertThat(waiting.waitFor(1, TimeUnit.SECONDS)).isFalse();
            end(waiting, signal);
        }
        assertThat(Canary.hits(temporary, CANARY)).isEmpty();
        try (Journal journal = Deeds.open(folder)) {
            assertThat(journal.verify()).isEmpty();
        }
    }

    private Process start(Path folder, String... words) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Packaged.flags());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Djava.io.tmpdir=" + temporary, "-cp",
                System.getProperty("java.class.path"),
                "app.ajar.Launcher", "--journal", folder.toString(), "--passphrase-stdin"));
        command.addAll(List.of(words));
        return new ProcessBuilder(command).directory(temporary.toFile())
                .redirectError(temporary.resolve("said").toFile()).start();
    }

    private static void say(Process process, String lines) throws IOException {
        process.getOutputStream().write(lines.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    private static void end(Process process, String signal) throws Exception {
        Path figures = Path.of("/tmp", "hsperfdata_" + System.getProperty("user.name"), Long.toString(process.pid()));
        assertThat(new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor()).isZero();
        assertThat(process.waitFor()).isNotZero();
        assertThat(figures).doesNotExist();
    }
}
