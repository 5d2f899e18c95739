package app.ajar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.store.Journals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups and going back to them, from a terminal. */
class BackupTest {

    @TempDir
    Path temporary;

    private Cli cli = new Cli(Path.of(""));

    @BeforeEach
    void journal() {
        cli = Cli.withJournal(temporary);
    }

    private Path backedUp(String... more) {
        String[] args = new String[more.length + 1];
        args[0] = "backup";
        System.arraycopy(more, 0, args, 1, more.length);
        return Path.of(cli.done(args).out().strip());
    }

    private void refused(Cli.Said said, int status, String because) {
        assertThat(said.status()).as(said.toString()).isEqualTo(status);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).startsWith("ajar: ").contains(because).hasLineCount(1);
    }

    @Test
    void oneLiesInTheFolderThatIsNamed() throws IOException {
        cli.done("keep", "something");
        Path stick = Files.createDirectory(temporary.resolve("stick"));
        assertThat(backedUp(stick.toString()).getParent()).isEqualTo(stick);
        assertThat(backedUp().getParent()).isEqualTo(temporary.resolve("journal backups"));
    }

    @Test
    void whatCannotBeBackedUpIsRefusedInALine() {
        refused(cli.run("backup"), 1, "nothing in the journal yet");
        cli.done("keep", "something");
        refused(cli.run("backup", temporary.resolve("gone").toString()), 1, "There is no folder");
        refused(cli.run("backup", cli.folder.toString()), 1, "the journal itself");
        assertThat(temporary.resolve("gone")).doesNotExist();
    }

    @Test
    void aStopSaidSinceStands() {
        cli.done("keep", "@Ana Marques: she called");
        Path backup = backedUp();
        cli.done("keep", "@Ana Marques: a note\\n/stop \"please don't\"");
        assertThat(cli.done("restore", backup.toString()).out()).contains("is as it was then");
        assertThat(cli.done("show", "ana").out()).contains("asked for no contact").doesNotContain("a note");
        refused(cli.run("restore", backup.toString()), 1, "nothing to put back");
    }

    @Test
    void aFolderThatIsOlderThanItsBackupIsRefusedByAllButRestore() throws IOException {
        cli.done("keep", "first");
        Path week = temporary.resolve("last week");
        Journals.copy(cli.folder, week);
        cli.done("keep", "second");
        Path backup = backedUp();
        Journals.delete(cli.folder);
        Journals.copy(week, cli.folder);
        Map<String, Integer> before = Journals.bytes(cli.folder);
        for (String command : new String[]{"people", "backup", "verify"}) {
            refused(cli.run(command), 4, "Say: restore " + backup);
        }
        assertThat(Journals.bytes(cli.folder)).isEqualTo(before);
        assertThat(cli.done("restore", backup.toString()).out()).contains("goes on from the backup, with 2 writes");
        assertThat(cli.done("search", "second").lines()).hasSize(1);
    }

    @Test
    void whatIsNoBackupIsRefused() throws IOException {
        cli.done("keep", "something");
        Path letter = Files.writeString(temporary.resolve("letter.txt"), "Dear Ana");
        refused(cli.run("restore", letter.toString()), 4, "not an archive of Ajar");
        refused(cli.run("restore", temporary.resolve("none.ajar").toString()), 1, "There is no file");
        Path fresh = temporary.resolve("fresh");
        refused(cli.run("restore", letter.toString(), "--journal", fresh.toString()), 4, "not an archive of Ajar");
        assertThat(fresh).doesNotExist();
    }
}
