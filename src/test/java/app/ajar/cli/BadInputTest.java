package app.ajar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names and words nobody expects: kept, found and shown as they were typed. */
class BadInputTest {

    private static final List<String> NAMES = List.of("عائشة بنت خالد", "\u202eanA\u202c reversed", "דנה Cohen",
            "👩‍👩‍👧 Family", "Zoë", "José Ångström", Normalizer.normalize("Renée Łuczak", Normalizer.Form.NFD),
            "<script>alert(1)</script>", "O'Brien \"Bob\" & sons", "100%_sure\\now!", "Robert'); DROP TABLE person;--",
            "张伟", "a" + "\u0301".repeat(10_000) + "b");

    @TempDir
    Path temporary;

    private Cli cli = new Cli(Path.of(""));

    @BeforeEach
    void journal() {
        cli = Cli.withJournal(temporary);
    }

    @Test
    void names() {
        for (String name : NAMES) {
            Cli.Said kept = cli.type("@" + name + ": she called about " + name + "\n/note of it", "keep", "-");
            assertThat(kept.status()).as(name).isZero();
            assertThat(kept.err()).as(name).startsWith("new person: " + name + "\n");
            String id = Cli.ids(kept.out()).getLast();
            assertThat(cli.done("show", name).out()).as(name).startsWith(name + "\n")
                    .contains("she called about " + name);
            assertThat(cli.done("show", "@id:" + id, "--json").out()).contains(id);
            assertThat(cli.done("search", "--json", name).out()).as(name)
                    .contains("\"kind\":\"person\",\"id\":\"" + id);
        }
        assertThat(cli.done("people", "--json").out()).contains(NAMES.stream()
                .map(name -> "\"name\":\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .toArray(String[]::new));
        assertThat(cli.done("people").lines()).hasSize(NAMES.size());
        assertThat(cli.done("verify").out()).isEqualTo("ok, " + NAMES.size() + " writes\n");
    }

    @Test
    void composedAndDecomposedNamesAreOnePerson() {
        cli.done("keep", "@José: one");
        cli.done("keep", "@" + Normalizer.normalize("José", Normalizer.Form.NFD) + ": two");
        assertThat(cli.done("people").lines()).hasSize(1);
        assertThat(cli.done("show", "jose").out()).contains("one", "two");
    }

    @Test
    void signsThatMeanSomethingInAQueryAreJustSigns() {
        cli.done("keep", "fifty % off");
        cli.done("keep", "snake_case");
        cli.done("keep", "what! really");
        cli.done("keep", "it's 'quoted' \\ twice");
        assertThat(cli.done("search", "%").lines()).hasSize(1);
        assertThat(cli.done("search", "_").lines()).hasSize(1);
        assertThat(cli.done("search", "!").lines()).hasSize(1);
        assertThat(cli.done("search", "'").lines()).hasSize(1);
        assertThat(cli.done("search", "\\").lines()).hasSize(1);
        assertThat(cli.done("search", "%_").lines()).isEmpty();
        assertThat(cli.run("search", " ").status()).isEqualTo(2);
        assertThat(cli.run("search", "x", "--limit", "0").status()).isEqualTo(2);
    }

    @Test
    void halfCharactersAndBytesThatAreNoText() {
        cli.done("keep", "half \ud800 a character");
        assertThat(cli.done("search", "half").out()).endsWith("half \ufffd a character\n");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("bytes ".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(new byte[]{(byte) 0xff, (byte) 0xc3, '\n'});
        assertThat(cli.run(new ByteArrayInputStream(bytes.toByteArray()), "keep", "--lines").status()).isZero();
        assertThat(cli.done("search", "bytes").out()).endsWith("bytes \ufffd\ufffd\n");
    }

    @Test
    void controlCharactersDoNotActOnTheTerminal() {
        cli.done("keep", "red \u001b[31m and \u0007 and \u0000 and \u009b5n");
        assertThat(cli.done("search", "red").out()).endsWith("red ␛[31m and ␇ and ␀ and \ufffd5n\n");
        assertThat(cli.done("search", "red", "--json").out()).contains("\\u001B[31m");
    }

    @Test
    void whatLooksLikeAnOptionOrAFileIsText() {
        cli.done("keep", "--", "--json is a word");
        cli.done("keep", "a@/etc/passwd");
        cli.done("keep", "@/etc/passwd: she called");
        assertThat(cli.done("search", "word").lines()).hasSize(1);
        assertThat(cli.done("show", "@/etc/passwd").out()).contains("she called");
    }

    @Test
    void peopleComeFirstThenTheNewestEntriesUpToTheLimit() {
        cli.done("keep", "--at", "2026-11-01", "@Balm Smith: old balm");
        cli.done("keep", "--at", "2026-11-02", "@Balm Smith: newer balm");
        assertThat(cli.done("search", "balm").lines()).hasSize(3).element(0).asString().startsWith("Balm Smith  @id:");
        assertThat(cli.done("search", "balm", "--limit", "2").lines().getLast()).contains("newer balm");
        assertThat(cli.done("search", "balm", "smith", "--limit", "2").lines()).hasSize(1);
    }
}
