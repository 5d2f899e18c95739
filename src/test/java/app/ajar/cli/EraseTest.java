package app.ajar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.keep.Canary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody is erased from a terminal. */
class EraseTest {

    @TempDir
    Path temporary;

    private Cli cli = new Cli(Path.of(""));

    @BeforeEach
    void journal() {
        cli = Cli.withJournal(temporary);
        cli.done("keep", "@Zora Quillfeather: she called\\n/phone 0151 496 0182\\n/detail Xylophant");
        cli.done("keep", "@Beth Ortiz: met her friend Zora");
    }

    @Test
    void whatOthersSaidOfThemIsToBeDecidedFirst() {
        Cli.Said said = cli.run("erase", "zora");
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.out()).isEqualTo("Beth Ortiz: met her friend Zora\n");
        assertThat(said.err())
                .isEqualTo("ajar: One text of other people's names Zora Quillfeather; say --named keep or "
                        + "--named remove, or decide them one by one in the window. Nothing was erased.\n");
        assertThat(cli.run("erase", "zora", "--json").numbered()).isEqualTo("""
                {"named":[{"person":{"id":"#1","name":"Beth Ortiz"},"kind":"note","id":"#2",\
                "at":"2026-11-12T15:00:00Z","texts":["met her friend Zora"]}]}
                """);
        assertThat(cli.done("people").lines()).hasSize(2);
    }

    @Test
    void erasedIsErased() throws IOException {
        assertThat(cli.done("erase", "zora", "--named", "remove", "--dry-run").out())
                .isEqualTo("Zora Quillfeather would be erased: 4 things, nothing written\n");
        assertThat(cli.done("erase", "Zora", "Quillfeather", "--named", "remove").out())
                .isEqualTo("Zora Quillfeather was erased: 5 things are gone, and one backup was written anew.\n");
        assertThat(cli.done("people").lines()).hasSize(1);
        assertThat(cli.done("search", "zora").out()).isEmpty();
        assertThat(cli.done("verify").out()).isEqualTo("ok, 3 writes\n");
        assertThat(Canary.hits(temporary, "Quillfeather", "Xylophant", "496 0182", "friend Zora")).isEmpty();
        Cli.Said again = cli.run("keep", "@Zed: rang\\n/phone +44 151 496 0182");
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.err()).endsWith("Somebody with this number was erased on 12 November 2026 at their wish, "
                + "so it is not kept; leave it out to keep the rest.\n");
        assertThat(cli.type("@Zed: rang\\n/phone 0151 4960182\n@Beth: waved\n", "keep", "--lines").lines())
                .satisfiesExactly(line -> assertThat(line).startsWith("refused: Somebody with this number was erased"),
                        line -> assertThat(line).matches(Cli.ID.pattern()));
    }

    @Test
    void whatOthersSaidMayStay() {
        assertThat(cli.done("erase", "zora", "--named", "keep", "--json").numbered()).isEqualTo("""
                {"erased":[{"person":{"id":"#1","name":"Zora Quillfeather"},"things":4,"erased":true,"backups":1}]}
                """);
        assertThat(cli.done("show", "beth").out()).contains("met her friend Zora");
    }

    @Test
    void anArchiveSaysWhoIsLeftOut() {
        String archive = temporary.resolve("before.ajar").toString();
        cli.done("erase", "zora", "--named", "keep");
        Cli other = new Cli(temporary.resolve("second"));
        other.done("init", "--journal", other.folder.toString());
        other.done("keep", "@Zed: rang\\n/phone +44 151 496 0182");
        other.done("export", archive);
        assertThat(cli.done("import", archive, "--dry-run", "--json").out()).contains("\"new\":0", "\"leftOut\":1");
        assertThat(cli.done("import", archive).out()).endsWith("One person is left out, erased here before.\n");
    }

    @Test
    void whoWasTiedToThemIsStillShown() {
        Cli sample = new Cli(temporary.resolve("sample"));
        sample.done("sample", "--on", "2026-11-12", "--journal", sample.folder.toString());
        int before = sample.done("people").lines().size();
        for (String erased : List.of("Beth Ortiz", "Ana Marques", "Sue Tanaka")) {
            sample.done("erase", erased, "--named", "keep");
            for (String id : Cli.ids(sample.done("people", "--json").out())) {
                sample.done("show", "@id:" + id);
                sample.done("show", "@id:" + id, "--json");
            }
            for (String place : List.of("today", "doors", "owed", "verify")) {
                sample.done(place);
                sample.done(place, "--json");
            }
        }
        assertThat(sample.done("people").lines()).hasSize(before - 3).noneMatch(line -> line.startsWith("Beth Ortiz"));
    }

    @Test
    void aNameThatFitsSeveralErasesNobody() {
        cli.done("keep", "@Zora Umberwick: waved");
        Cli.Said said = cli.run("erase", "zora", "--named", "keep");
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err()).startsWith("ajar: \"zora\" fits several people").contains("@id:");
        assertThat(cli.done("people").lines()).hasSize(3);
    }
}
