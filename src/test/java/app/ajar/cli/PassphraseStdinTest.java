package app.ajar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first line of standard input is the passphrase, the rest is the command's. */
class PassphraseStdinTest {

    private static final Pattern CODE = Pattern.compile("([0-9A-Z]{5}-){5}[0-9A-Z]{5}");
    private static final String WORDS = "  caf\u00e9 \ud83d\udd11 and a horse ";

    @TempDir
    Path temporary;

    private Cli cli = new Cli(Path.of(""));
    private String code = "";

    @BeforeEach
    void init() {
        cli = new Cli(temporary);
        Cli.Said said = cli.type(WORDS + "\n", "init", "--passphrase-stdin", "--journal", cli.folder.toString());
        assertThat(said.status()).as(said.toString()).isZero();
        Matcher matcher = CODE.matcher(said.out());
        assertThat(matcher.find()).isTrue();
        code = matcher.group();
    }

    private static void refused(Cli.Said said) {
        assertThat(said.status()).as(said.toString()).isEqualTo(5);
        assertThat(said.out()).isEmpty();
        assertThat(said.err().lines()).as(said.toString()).hasSize(1);
    }

    @Test
    void withoutItOrWithAWrongOneNothingIsRead() {
        refused(cli.run("people"));
        refused(cli.type("wrong\n", "people", "--passphrase-stdin"));
        refused(cli.type("", "people", "--passphrase-stdin"));
        refused(cli.type("\n", "people", "--passphrase-stdin"));
        refused(cli.type(WORDS.strip() + "\n", "people", "--passphrase-stdin"));
        refused(cli.type("x".repeat(100_000) + "\n", "people", "--passphrase-stdin"));
    }

    @Test
    void theRestOfTheInputIsTheCommands() throws IOException {
        assertThat(cli.type(WORDS + "\r\n@Nina Cole: she called\nabout the choir canary\n", "keep", "-",
                "--passphrase-stdin").status()).isZero();
        Cli.Said lines = cli.type(WORDS + "\n@Nina Cole: one canary\n@Nina Cole: two canary\n", "--passphrase-stdin",
                "keep", "--lines");
        assertThat(lines.status()).as(lines.toString()).isZero();
        assertThat(lines.lines()).hasSize(2);
        String decomposed = java.text.Normalizer.normalize(WORDS, java.text.Normalizer.Form.NFD);
        assertThat(cli.type(decomposed, "search", "canary", "--passphrase-stdin").out()).contains("about the choir");
        assertThat(cli.type(code.toLowerCase(java.util.Locale.ROOT).replace('-', ' '), "search", "canary",
                "--passphrase-stdin").lines()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(cli.type(WORDS, "verify", "--passphrase-stdin").status()).isZero();
        assertThat(readable(cli.folder)).isZero();
    }

    private static long readable(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            long found = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                found += new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("canary") ? 1 : 0;
            }
            return found;
        }
    }

    @Test
    void whatIsExportedCanBeReadByAnybodyAndBroughtInElsewhere() {
        assertThat(cli.type(WORDS + "\n@Nina Cole: she called", "keep", "--passphrase-stdin").status()).isZero();
        Path archive = temporary.resolve("archive.ajar");
        assertThat(cli.type(WORDS, "export", archive.toString(), "--passphrase-stdin").err()).contains("can read it");
        Cli other = Cli.withJournal(temporary.resolve("other"));
        assertThat(other.run("import", archive.toString()).status()).isZero();
        assertThat(other.run("people").out()).contains("Nina Cole");
    }

    @Test
    void aJournalWithoutOneSaysSo() {
        Cli open = Cli.withJournal(temporary.resolve("open"));
        refused(open.type(WORDS, "people", "--passphrase-stdin"));
        assertThat(open.run("people").status()).isZero();
    }

    @Test
    void theDocumentHoldsTheCode() {
        Path folder = temporary.resolve("third");
        Cli.Said said = cli.type("words", "init", "--json", "--passphrase-stdin", "--journal", folder.toString());
        assertThat(said.out()).containsPattern("\"recoveryCode\":\"" + CODE + "\"");
        assertThat(said.lines()).hasSize(1);
    }
}
