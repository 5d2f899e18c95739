package app.ajar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepTest {

    @TempDir
    Path temporary;

    private Cli cli = new Cli(Path.of(""));

    @BeforeEach
    void journal() {
        cli = Cli.withJournal(temporary);
    }

    private int writes() {
        return Integer.parseInt(cli.done("verify").out().replaceAll("\\D", ""));
    }

    @Test
    void somebodyNewIsMadeAndSaid() {
        Cli.Said said = cli.done("keep", "@Nina", "Cole:", "she", "called");
        assertThat(said.err()).isEqualTo("new person: Nina Cole\n");
        assertThat(said.lines()).hasSize(1);
        List<String> ids = Cli.ids(said.out());
        assertThat(ids).hasSize(2);
        assertThat(cli.done("show", "@id:" + ids.getLast()).out()).startsWith("Nina Cole\n").contains("she called");
        assertThat(cli.done("keep", "@nina: she wrote").err()).isEmpty();
    }

    @Test
    void aNameThatFitsSeveralIsRefusedWithThoseItFits() {
        String baker = Cli.ids(cli.done("keep", "@Ana Marques: a baker").out()).getLast();
        String other = Cli.ids(cli.done("keep", "@Ana Lopes: in Leeds").out()).getLast();
        Cli.Said said = cli.run("keep", "@Sue Tanaka: hello\\n@Ana: which one?");
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).isEqualTo("ajar: \"Ana\" fits several people: Ana Lopes (@id:" + other
                + ") or Ana Marques (@id:" + baker
                + "); write one of the ids instead of the name; nothing was kept.\n");
        assertThat(writes()).isEqualTo(2);
        cli.done("keep", "@id:" + other + ": chosen by id");
        assertThat(cli.done("show", "Ana Lopes").out()).contains("chosen by id");
        assertThat(cli.run("keep", "@id:" + new java.util.UUID(1, 2) + ": nobody").status()).isEqualTo(1);
        Cli.Said page = cli.run("show", "ana");
        assertThat(page.status()).isEqualTo(1);
        assertThat(Cli.ids(page.err())).containsExactly(other, baker);
    }

    @Test
    void whatIsLeftOutOrKeptAsTextIsSaid() {
        Cli.Said said = cli.done("keep", "@Ana Marques: hello\\n/no\\n/foo bar\\n/birthday of hers\\n/");
        assertThat(said.err()).isEqualTo("""
                new person: Ana Marques
                left out, it needs words: /no
                left out, it says nothing: /
                kept as text, there is no such mark: /foo bar
                kept as text, it names no day: /birthday of hers
                """);
        assertThat(cli.done("search", "/foo").lines()).hasSize(1);
        assertThat(cli.run("keep", "/no").err())
                .isEqualTo("ajar: There is nothing to keep; this says too little: /no\n");
        assertThat(cli.run("keep").status()).isEqualTo(1);
        assertThat(writes()).isEqualTo(1);
    }

    @Test
    void theTimeCanBeGiven() {
        cli.done("keep", "--at", "2026-11-02T18:30+01:00", "with an offset");
        cli.done("--journal", cli.folder.toString(), "keep", "a day", "--at=2026-11-01");
        cli.done("keep", "off the wall", "--at", "2026-11-03T08:15");
        assertThat(cli.done("search", "a").lines().getFirst()).startsWith("2026-11-03 08:15  note");
        assertThat(cli.done("search", "off", "--json").out()).contains("\"at\":\"2026-11-03T08:15:00Z\"");
        assertThat(cli.done("search", "offset", "--json").out()).contains("\"at\":\"2026-11-02T18:30:00+01:00\"");
        assertThat(cli.done("search", "day", "--json").out()).contains("\"at\":\"2026-11-01\"");
        for (String wrong : List.of("2026-02-30", "yesterday", "2026-13-01", "2026-11-03T", "-0001-01-01",
                "+99999-01-01",
                "2026-11-03 08:15", "2026-11-01+01:00")) {
            assertThat(cli.run("keep", "x", "--at", wrong).status()).as(wrong).isEqualTo(2);
        }
        assertThat(KeepCommand.when("2026-07-01T12:00", ZoneId.of("Europe/Lisbon")).offset())
                .isEqualTo(ZoneOffset.ofHours(1));
        assertThat(KeepCommand.when("2026-07-01T12:00:01.5Z", ZoneId.of("Europe/Lisbon")).offset())
                .isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void theTextMayComeFromStandardInputWhole() {
        cli.type("@Ana Marques: one\nthing, \\n as typed\r\n/tag choir\n", "keep", "-");
        cli.type("two", "keep");
        assertThat(cli.done("show", "ana").out()).contains("    one\n    thing, \\n as typed\n", "tags: choir");
        assertThat(cli.done("search", "two").lines()).hasSize(1);
    }

    @Test
    void aBackslashAndAnNAreALineEndUnlessOneMoreStandsBefore() {
        assertThat(InputLines.unfold("a\\nb")).isEqualTo("a\nb");
        assertThat(InputLines.unfold("C:\\\\new \\ \\\\ \\t")).isEqualTo("C:\\new \\ \\\\ \\t");
        assertThat(InputLines.unfold("\\\\\\n")).isEqualTo("\\\\n");
        assertThat(InputLines.unfold("\\")).isEqualTo("\\");
    }

    @Test
    void linesAreKeptOneByOneAndTheOthersGoOn() {
        Cli.Said said = cli.type(
                "@Ana Marques: first\\n/role host\n\n   \r\n@Ana Lopes: second\r\n@Ana: third\n/no\nlast",
                "keep", "--lines");
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.lines()).hasSize(5);
        assertThat(Cli.ids(said.lines().get(0))).hasSize(3);
        assertThat(Cli.ids(said.lines().get(1))).hasSize(2);
        assertThat(said.lines().get(2)).startsWith("refused: \"Ana\" fits several people: Ana Lopes (@id:");
        assertThat(said.lines().get(3)).isEqualTo("refused: There is nothing to keep; this says too little: /no");
        assertThat(Cli.ids(said.lines().get(4))).hasSize(1);
        assertThat(said.err()).isEqualTo("new person: Ana Marques\nnew person: Ana Lopes\n");
        assertThat(writes()).isEqualTo(3);
        assertThat(cli.type("", "keep", "--lines")).isEqualTo(new Cli.Said(0, "", ""));
        assertThat(cli.type("", "keep", "--lines", "text").status()).isEqualTo(2);
    }

    @Test
    void aLineKnowsWhatTheLinesBeforeSaid() {
        cli.type("@Ana Marques: hello\n@ana:\\n/challenge no time to post pictures\n@ana:\\n/tag choir\n"
                + "@ana:\\n/tag ferry\n@ana:\\n/eased no time to post pictures\n", "keep", "--lines");
        assertThat(cli.done("people").lines()).hasSize(1);
        assertThat(cli.done("show", "ana").out()).contains("tags: choir, ferry",
                "was hard: no time to post pictures until 2026-11-12");
    }

    @Test
    void aLineIsAcknowledgedBeforeTheNextIsRead() throws Exception {
        PipedInputStream input = new PipedInputStream();
        PipedInputStream output = new PipedInputStream();
        PipedOutputStream out = new PipedOutputStream(output);
        try (ExecutorService thread = Executors.newSingleThreadExecutor();
                PipedOutputStream typing = new PipedOutputStream(input);
                BufferedReader answers = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
            Future<Integer> run = thread.submit(() -> {
                int status = cli.run(input, out, new ByteArrayOutputStream(), "keep", "--lines");
                out.close();
                return status;
            });
            for (int n = 0; n < 5; n++) {
                typing.write(("line " + n + "\n").getBytes(StandardCharsets.UTF_8));
                typing.flush();
                assertThat(Cli.ids(answers.readLine())).hasSize(1);
            }
            typing.close();
            assertThat(run.get(60, TimeUnit.SECONDS)).isZero();
            assertThat(answers.readLine()).isNull();
        }
        assertThat(writes()).isEqualTo(5);
    }

    @Test
    void aMegabyteIsKeptWhole() {
        String word = "sourdough ";
        String text = "@Ana Marques: " + word.repeat(100_000) + "END";
        Cli.Said said = cli.type(text + "\nshort\n", "keep", "--lines");
        assertThat(said.status()).isZero();
        assertThat(said.lines()).hasSize(2);
        String page = cli.done("show", "ana").out();
        assertThat(page.split("sourdough", -1)).hasSize(100_001);
        assertThat(cli.done("search", "END").lines()).hasSize(1);
        assertThat(cli.type(text, "keep", "-").status()).isZero();
    }

    @Test
    void whatIsTooLongIsRefusedAndTheNextLineIsStillRead() {
        byte[] input = ("x".repeat(InputLines.LONGEST + 1) + "\nnext\n").getBytes(StandardCharsets.UTF_8);
        Cli.Said said = cli.run(new ByteArrayInputStream(input), "keep", "--lines");
        assertThat(said.lines().getFirst()).isEqualTo("refused: This is too long for one capture; split it.");
        assertThat(Cli.ids(said.lines().getLast())).hasSize(1);
        assertThat(said.status()).isEqualTo(1);
    }
}
