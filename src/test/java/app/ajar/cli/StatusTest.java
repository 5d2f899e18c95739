package app.ajar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.settings.LastJournal;
import app.ajar.store.Newer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What a command ends with, and that it says why in one line. */
class StatusTest {

    @TempDir
    Path temporary;

    private static void refused(int status, Cli.Said said) {
        assertThat(said.status()).as(said.toString()).isEqualTo(status);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).as(said.toString()).startsWith("ajar: ").endsWith("\n").doesNotContain("Exception")
                .doesNotContain("{0}").doesNotContain("\tat ");
        assertThat(said.err().lines()).as(said.toString()).hasSize(1);
    }

    @Test
    void usage() {
        Cli cli = Cli.withJournal(temporary);
        for (String line : List.of("nonsense", "people --nonsense", "keep --at", "keep --at yesterday x", "show",
                "search", "search x --limit many", "export", "export x --format vcard", "show x --format html",
                "import", "restore", "backup a b", "erase", "erase x --named maybe",
                "people more", "doors more", "doors --on spring", "today more",
                "today --on spring", "owed more", "owed --on 2026-02-30", "show x --on spring", "init", "sample",
                "--journal", "--json",
                "sample --on yesterday --journal x", "keep --lines text", "show two\nlines --nonsense")) {
            refused(2, cli.run(line.split(" ")));
        }
        assertThat(temporary.resolve("x")).doesNotExist();
    }

    @Test
    void helpAndVersionAreNoErrors() {
        Cli cli = new Cli(temporary);
        for (String command : List.of("", "init ", "sample ", "keep ", "people ", "doors ", "today ", "owed ", "show ",
                "search ",
                "export ",
                "import ", "backup ", "restore ", "erase ", "verify ")) {
            Cli.Said said = cli.run((command + "--help").split(" "));
            assertThat(said.status()).isZero();
            assertThat(said.err()).isEmpty();
            assertThat(said.out()).startsWith("Usage: ajar " + command).contains("Exit status", "--journal=DIR");
        }
        assertThat(cli.run("--version")).isEqualTo(new Cli.Said(0, "ajar test\n", ""));
        assertThat(cli.run("people", "--version").out()).isEqualTo("ajar test\n");
    }

    @Test
    void noJournalThere() {
        Cli cli = new Cli(temporary);
        String nowhere = temporary.resolve("nowhere").toString();
        for (String line : List.of("people", "doors", "today", "owed", "keep x", "show x", "search x", "verify",
                "export y", "backup", "erase x",
                "keep --lines")) {
            refused(6, cli.run(line.split(" ")));
            refused(6, cli.run(("--journal " + nowhere + " " + line).split(" ")));
        }
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void whatCannotBeAJournal() throws IOException {
        Cli cli = new Cli(temporary);
        Path file = Files.writeString(temporary.resolve("file"), "x");
        for (Path folder : List.of(file, file.resolve("below"), temporary, temporary.resolve("a;b"))) {
            refused(1, cli.run("init", "--journal", folder.toString()));
            refused(1, cli.run("sample", "--journal", folder.toString()));
        }
        refused(1, cli.run("people", "--journal", file.toString()));
        refused(1, cli.run("people", "--journal", temporary.resolve("a;b").toString()));
        assertThat(Files.list(temporary)).containsExactly(file);
        Cli there = Cli.withJournal(Files.createDirectory(temporary.resolve("there")));
        refused(1, there.run("init", "--journal", there.folder.toString()));
        refused(2, there.run("people", "--journal", "a\0b"));
    }

    @Test
    void damagedNewerLocked() throws IOException {
        Cli cli = Cli.withJournal(temporary);
        cli.done("keep", "something");
        Path key = cli.folder.resolve("key.json");
        byte[] good = Files.readAllBytes(key);
        Files.writeString(key, "{}");
        refused(4, cli.run("people"));
        Newer.make(cli.folder);
        refused(4, cli.run("keep", "x"));
        Newer.lock(cli.folder);
        refused(5, cli.run("people"));
        Files.write(key, good);
        refused(5, cli.type("secret\n", "people", "--passphrase-stdin"));
        assertThat(cli.done("search", "something").lines()).hasSize(1);
    }

    @Test
    void damageIsNamed() throws IOException {
        Cli cli = Cli.withJournal(temporary);
        cli.done("keep", "something");
        Path snapshot;
        try (var files = Files.list(cli.folder.resolve("g-000001"))) {
            snapshot = files.filter(file -> file.getFileName().toString().startsWith("snapshot")).findFirst()
                    .orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(snapshot);
        bytes[bytes.length / 2] ^= 1;
        Files.write(snapshot, bytes);
        Cli.Said said = cli.run("verify");
        assertThat(said.status()).isEqualTo(4);
        assertThat(said.out()).isEqualTo("The snapshot " + snapshot.getFileName() + " is damaged.\n");
        assertThat(said.err()).isEqualTo("ajar: One part of the journal is not as written; keep a copy of the folder "
                + "and bring in your last archive.\n");
    }

    @Test
    void inUse() {
        Cli cli = Cli.withJournal(temporary);
        InputStream whileOpen = new ByteArrayInputStream("line\n".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] to, int from, int length) {
                refused(3, cli.run("people"));
                refused(3, cli.run("export", temporary.resolve("x").toString()));
                return super.read(to, from, length);
            }
        };
        assertThat(cli.run(whileOpen, "keep", "--lines").status()).isZero();
    }

    @Test
    void filesThatAreNoArchive() throws IOException {
        Cli cli = Cli.withJournal(temporary);
        cli.done("keep", "@Ana Marques: something");
        Path archive = temporary.resolve("a.ajar");
        cli.done("export", archive.toString());
        refused(1, cli.run("export", archive.toString()));
        assertThat(cli.done("export", archive.toString(), "--force").err()).contains("read it").hasLineCount(1);
        refused(1, cli.run("export", temporary.toString()));
        refused(1, cli.run("export", temporary.resolve("no/where").toString()));
        refused(1, cli.run("export", cli.folder.resolve("x.ajar").toString()));

        Path text = Files.writeString(temporary.resolve("people.csv"), "name,phone\n");
        Path empty = Files.createFile(temporary.resolve("empty"));
        Path zip = temporary.resolve("other.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("word/document.xml"));
        }
        Path other = temporary.resolve("second");
        cli.done("init", "--journal", other.toString());
        for (Path file : List.of(text, empty, zip, temporary, temporary.resolve("missing"))) {
            refused(1, cli.run("import", file.toString()));
            refused(1, cli.run("import", archive.toString(), file.toString()));
        }
        byte[] bytes = Files.readAllBytes(archive);
        Path cut = Files.write(temporary.resolve("cut"), java.util.Arrays.copyOf(bytes, bytes.length - 100));
        bytes[bytes.length / 2] ^= 1;
        Path flipped = Files.write(temporary.resolve("flipped"), bytes);
        refused(4, cli.run("import", archive.toString(), cut.toString()));
        refused(4, cli.run("import", archive.toString(), flipped.toString()));
        assertThat(cli.done("people").out()).isEmpty();
        assertThat(cli.done("import", archive.toString()).out()).endsWith(": 2 new\n");
    }

    @Test
    void nobodyOfThatName() {
        Cli cli = Cli.withJournal(temporary);
        cli.done("keep", "@Ana Marques: something");
        for (String name : List.of("nobody", "Ana Marques Junior", "@id:nonsense", "@id:" + new java.util.UUID(1, 2),
                "@",
                ":", "", "ana:", "ana\nmarques and more")) {
            refused(1, cli.run("show", name));
        }
    }

    @Test
    void theJournalOpenedLastIsMeant() {
        Cli cli = Cli.withJournal(temporary);
        cli.done("keep", "in the first");
        String second = temporary.resolve("second").toString();
        cli.done("init", "--journal", second);
        assertThat(cli.done("search", "first").lines()).isEmpty();
        cli.done("--journal", cli.folder.toString(), "people");
        assertThat(cli.done("search", "first").lines()).hasSize(1);
        refused(6, cli.run("people", "--journal", temporary.resolve("gone").toString()));
        assertThat(cli.done("search", "first").lines()).hasSize(1);
    }

    @Test
    void aFaultOfTheProgramIsASentenceToo() {
        Clock broken = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                throw new IllegalStateException("words\nthat were typed");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(InputStream.nullInputStream(), Terminal.utf8(new ByteArrayOutputStream()),
                Terminal.utf8(err), broken, new LastJournal(temporary));
        assertThat(Main.run(terminal, () -> "x", "people", "--journal", temporary.resolve("j").toString()))
                .isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("ajar: Something went wrong inside Ajar and the "
                + "command was not finished; what was kept before is safe.\n");
    }

    @Test
    void everyCommandAndOptionIsDescribed() {
        CommandLine all = Main.commandLine(new Terminal(InputStream.nullInputStream(), System.out, System.err,
                Clock.systemUTC(), new LastJournal(temporary)), () -> "x");
        all.getSubcommands().forEach((name, command) -> {
            assertThat(command.getCommandSpec().usageMessage().description()).as(name).isNotEmpty();
            command.getCommandSpec().options().forEach(
                    option -> assertThat(option.description()).as(name + option.longestName()).isNotEmpty());
        });
    }

    @Test
    void whereThereIsNoCommandTheWindowIsMeant() {
        assertThat(Main.isForWindow()).isTrue();
        assertThat(Main.isForWindow("--exit")).isTrue();
        assertThat(Main.isForWindow("--journal", "x")).isTrue();
        assertThat(Main.isForWindow("--journal=people", "--passphrase-stdin")).isTrue();
        assertThat(Main.isForWindow("--journal")).isFalse();
        assertThat(Main.isForWindow("--journal", "x", "people")).isFalse();
        assertThat(Main.isForWindow("--help")).isFalse();
        assertThat(Main.isForWindow("--json")).isFalse();
        assertThat(Main.isForWindow("nonsense")).isFalse();
    }

    /** For root every folder is open: there it says nothing. */
    @Test
    void exportIntoAFolderThatIsShutNamesThatFolder() throws IOException {
        Cli cli = Cli.withJournal(temporary);
        Path shut = Files.createDirectory(temporary.resolve("shut"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-x------")));
        Assumptions.assumeFalse(Files.isWritable(shut));
        assertThat(cli.run("export", shut.resolve("x.zip").toString()))
                .isEqualTo(new Cli.Said(1, "", "ajar: Ajar is not allowed to write in " + shut
                        + "; name a file elsewhere.\n"));
    }
}
