package app.ajar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documents of a small journal, letter by letter: scripts read them. */
class DocumentsTest {

    @TempDir
    Path temporary;

    private Cli cli = new Cli(Path.of(""));

    @BeforeEach
    void journal() {
        cli = Cli.withJournal(temporary);
        cli.done("keep", "--at", "2026-11-05", "@Beth Ortiz: met at the hall\\n/role host");
        cli.done("keep", "--at", "2026-11-12T10:30+01:00",
                "@Ana Marques: She called.\\n/no not now: the autumn set, ask in spring, \"lovely, truly\"\\n"
                        + "/stop messages \"no texts please\"\\n/from Beth Ortiz, agreed");
        cli.done("keep", "A thought about nobody");
    }

    @Test
    void people() {
        assertThat(cli.done("people", "--json").numbered()).isEqualTo("""
                {"people":[\
                {"person":{"id":"#1","name":"Ana Marques"},"roles":[],"door":"ajar","consent":"narrow-stop",\
                "lastContact":"2026-11-12","setAside":false,"entries":4},\
                {"person":{"id":"#2","name":"Beth Ortiz"},"roles":["host"],"door":"open","consent":"never-asked",\
                "lastContact":"2026-11-05","setAside":false,"entries":2}]}
                """);
    }

    @Test
    void today() {
        cli.done("keep", "--at", "2026-11-10", "@Cleo Bay: she wrote: \"Is Saturday too early?\"");
        assertThat(cli.done("today", "--json").numbered()).isEqualTo("""
                {"cards":[\
                {"person":{"id":"#1","name":"Cleo Bay"},"kind":"answer","owed":true,\
                "why":"Cleo wrote on Tuesday and waits for your answer.","evidence":"#2","at":"2026-11-10",\
                "words":"Is Saturday too early?","since":"2026-11-11","lapses":"2026-11-25",\
                "channels":["message","call","mail","in-person","video","social","post"]},\
                {"person":{"id":"#3","name":"Beth Ortiz"},"about":[{"id":"#4","name":"Ana Marques"}],"kind":"thanks",\
                "owed":true,"why":"Beth sent you Ana today and has not been thanked yet.","evidence":"#5",\
                "at":"2026-11-12T10:30:00+01:00","since":"2026-11-12","lapses":"2026-11-26",\
                "channels":["in-person","call","message","mail","video","social","post"]}]}
                """);
        assertThat(cli.done("today").out()).isEqualTo("""
                Thursday, 12 November
                Two people today. What is owed comes first.

                Cleo Bay · Answer owed
                  Cleo wrote on Tuesday and waits for your answer.
                  "Is Saturday too early?" (Message, 10 November)
                  Answer

                Beth Ortiz · Host · Thanks owed
                  Beth sent you Ana today and has not been thanked yet.
                  Thank Beth
                """);
        assertThat(cli.done("today", "--on", "2026-11-13", "--json").out()).contains("\"acknowledgement\"")
                .doesNotContain("no texts");
        assertThat(cli.done("today", "--on", "2027-02-01", "--json").out()).isEqualTo("{\"cards\":[]}\n");
    }

    @Test
    void owed() {
        assertThat(cli.done("owed", "--json").numbered()).isEqualTo("""
                {"owed":[\
                {"person":{"id":"#1","name":"Beth Ortiz"},"about":[{"id":"#2","name":"Ana Marques"}],"owed":"thanks",\
                "since":"2026-11-12","evidence":"#3"},\
                {"person":{"id":"#2","name":"Ana Marques"},"owed":"acknowledgement","since":"2026-11-12",\
                "evidence":"#4","text":"the autumn set"}]}
                """);
        assertThat(cli.done("owed").out()).isEqualTo("""
                Beth Ortiz: thanks for sending Ana Marques (2026-11-12)
                Ana Marques: an acknowledgement: the autumn set (2026-11-12)
                """);
        assertThat(cli.done("owed", "--on", "2026-11-11", "--json").out()).isEqualTo("{\"owed\":[]}\n");
        assertThat(cli.done("owed", "--on", "2027-11-11").lines()).hasSize(2);
    }

    @Test
    void showTellsHowTheyStoodOnADay() {
        assertThat(cli.done("show", "ana", "--json").out()).contains("\"state\":\"narrow-stop\"");
        assertThat(cli.done("show", "ana", "--on", "2026-11-11", "--json").out())
                .contains("\"state\":\"never-asked\"");
    }

    @Test
    void doors() {
        cli.done("keep", "--at", "2026-11-01", "@Beth Ortiz:\\n/no not this: a class, thanked");
        cli.done("keep", "--at", "2026-11-08", "@Cleo Bay: she called\\n/stop \"no more, please\"");
        assertThat(cli.done("doors", "--json").numbered()).isEqualTo("""
                {"doors":[\
                {"person":{"id":"#1","name":"Ana Marques"},"group":"acknowledge","evidence":"#2",\
                "at":"2026-11-12T10:30:00+01:00","no":"not-now","moment":{"label":"in spring","from":"2027-03-01",\
                "to":"2027-05-31","whose":"not-said"},"text":"the autumn set","words":"lovely, truly"},\
                {"person":{"id":"#3","name":"Beth Ortiz"},"group":"never","evidence":"#4","at":"2026-11-01",\
                "no":"not-this","text":"a class"},\
                {"person":{"id":"#5","name":"Cleo Bay"},"group":"asked-for-no-contact","evidence":"#6",\
                "at":"2026-11-08","words":"no more, please"}]}
                """);
        assertThat(cli.done("doors").out()).isEqualTo("""
                To acknowledge
                  Ana Marques, 2026-11-12 · not now · the autumn set · "lovely, truly" · in spring

                Not this, or not ever
                  Beth Ortiz, 2026-11-01 · not this · a class

                Asked for no contact
                  Cleo Bay, 2026-11-08 · "no more, please"
                """);
        assertThat(cli.done("doors", "--on", "2026-10-31").lines().getFirst()).isEqualTo("Asked for no contact");
        assertThat(cli.done("doors", "--on", "2027-04-01").out()).contains("Ana Marques", "To acknowledge");
    }

    @Test
    void search() {
        assertThat(cli.done("search", "--json", "ana").numbered()).isEqualTo("""
                {"results":[{"person":{"id":"#1","name":"Ana Marques"},"kind":"person","id":"#1"}]}
                """);
        assertThat(cli.done("--json", "search", "a thought").numbered()).isEqualTo("""
                {"results":[{"kind":"note","id":"#1","at":"2026-11-12T15:00:00Z","text":"A thought about nobody"}]}
                """);
        assertThat(cli.done("search", "autumn", "lovely", "--json").numbered()).isEqualTo("""
                {"results":[{"person":{"id":"#1","name":"Ana Marques"},"kind":"no","id":"#2",\
                "at":"2026-11-12T10:30:00+01:00","text":"the autumn set"}]}
                """);
        assertThat(cli.done("search", "nothing like it", "--json").out()).isEqualTo("{\"results\":[]}\n");
    }

    @Test
    void keepSaysSomethingAboutSeveralOncePerPerson() {
        assertThat(cli.done("keep", "--json", "@Ana Marques:\\n/sent Nina Cole").numbered()).isEqualTo("""
                {"kept":[{"person":{"id":"#1","name":"Ana Marques"},"about":[{"id":"#2","name":"Nina Cole"}],\
                "kind":"referral","id":"#3","at":"2026-11-12T15:00:00Z"},\
                {"person":{"id":"#2","name":"Nina Cole"},"about":[{"id":"#1","name":"Ana Marques"}],\
                "kind":"referral","id":"#3","at":"2026-11-12T15:00:00Z"},\
                {"person":{"id":"#2","name":"Nina Cole"},"kind":"person","id":"#2","text":"Nina Cole"}]}
                """);
    }

    @Test
    void linesAreADocumentEach() {
        assertThat(cli.type("first\n@Nobody.:\n/\n", "keep", "--lines", "--json").numbered()).isEqualTo("""
                {"kept":[{"kind":"note","id":"#1","at":"2026-11-12T15:00:00Z","text":"first"}]}
                {"kept":[{"person":{"id":"#2","name":"Nobody."},"kind":"person","id":"#2","text":"Nobody."}]}
                {"refused":[{"reason":"There is nothing to keep; this says too little: /"}]}
                """);
    }

    @Test
    void show() {
        assertThat(cli.done("show", "beth", "--json").numbered()).isEqualTo("""
                {"held":[\
                {"person":{"id":"#1","name":"Beth Ortiz"},"kind":"consent","state":"never-asked",\
                "text":"Beth Ortiz was never asked about contact"},\
                {"person":{"id":"#1","name":"Beth Ortiz"},"kind":"door","state":"open"},\
                {"person":{"id":"#1","name":"Beth Ortiz"},"about":[{"id":"#2","name":"Ana Marques"}],"kind":"owed",\
                "owed":"thanks","since":"2026-11-12","evidence":"#3"},\
                {"person":{"id":"#1","name":"Beth Ortiz"},"kind":"person","id":"#1","text":"Beth Ortiz",\
                "thing":{"person":{"id":"#1","names":[{"text":"Beth Ortiz","former":false}],"speak":"NAME","tags":[],\
                "setAside":false}}},\
                {"person":{"id":"#1","name":"Beth Ortiz"},"kind":"role","id":"#4","text":"host",\
                "thing":{"role":{"id":"#4","person":"#1","kind":"HOST"}}},\
                {"person":{"id":"#1","name":"Beth Ortiz"},"about":[{"id":"#2","name":"Ana Marques"}],\
                "kind":"referral","id":"#3","at":"2026-11-12T10:30:00+01:00",\
                "thing":{"entry":{"id":"#3","capture":"#5","people":["#1","#2"],\
                "when":{"date":"2026-11-12","time":"10:30","offset":"+01:00"},"text":"",\
                "body":{"referral":{"giver":"#1","referred":"#2","agreed":"YES","tell":"NOT_ASKED"}},\
                "confidential":false}}},\
                {"person":{"id":"#1","name":"Beth Ortiz"},"kind":"conversation","id":"#6","at":"2026-11-05",\
                "text":"met at the hall",\
                "thing":{"entry":{"id":"#6","capture":"#7","people":["#1"],"when":{"date":"2026-11-05"},\
                "text":"met at the hall",\
                "body":{"conversation":{"channel":"IN_PERSON","started":"NOT_SAID","answered":true,"gave":[],\
                "asked":[],"settled":[]}},"confidential":false}}}]}
                """);
    }

    @Test
    void backupsAndWhatIsRestored() {
        String said = cli.done("backup", "--json").out();
        assertThat(said).matches("\\{\"backups\":\\[\\{\"file\":\""
                + temporary.resolve("journal backups/backup-20261112T150000Z-3-") + "[0-9a-f]{8}-[0-9a-f]{8}\\.ajar\","
                + "\"at\":\"2026-11-12T15:00:00Z\",\"writes\":3\\}\\]\\}\n");
        String file = said.replaceAll(".*\"file\":\"([^\"]*)\".*\n", "$1");
        assertThat(cli.done("backup").out()).isEqualTo(file + "\n");
        cli.done("keep", "Something since");
        assertThat(cli.done("restore", file, "--json").numbered()).isEqualTo(
                "{\"restored\":[{\"file\":\"" + file + "\",\"folder\":\"" + cli.folder
                        + "\",\"journal\":\"#1\",\"outcome\":\"gone-back\",\"writes\":5}]}\n");
        assertThat(cli.done("search", "since").out()).isEmpty();
        Path fresh = temporary.resolve("fresh");
        assertThat(cli.done("restore", file, "--json", "--journal", fresh.toString()).out())
                .contains("\"outcome\":\"made\",\"writes\":3");
        assertThat(cli.done("people", "--journal", fresh.toString()).lines()).hasSize(2);
    }

    @Test
    void journalsExportsImportsDamages() throws java.io.IOException {
        Path archive = temporary.resolve("all.ajar");
        String exported = cli.done("export", archive.toString(), "--json").out();
        assertThat(exported).isEqualTo("{\"exported\":[{\"file\":\"" + archive + "\",\"format\":\"archive\",\"bytes\":"
                + java.nio.file.Files.size(archive) + ",\"writes\":3}]}\n");
        Path second = temporary.resolve("second");
        assertThat(cli.done("init", "--json", "--journal", second.toString()).numbered())
                .isEqualTo("{\"journals\":[{\"id\":\"#1\",\"folder\":\"" + second + "\"}]}\n");
        String rest = "\"file\":\"" + archive + "\",\"format\":\"archive\",\"new\":";
        assertThat(cli.done("import", "--dry-run", "--json", archive.toString()).out())
                .isEqualTo("{\"imported\":[{" + rest + "9,\"kept\":false}]}\n");
        assertThat(cli.done("import", "--json", archive.toString()).out())
                .isEqualTo("{\"imported\":[{" + rest + "9,\"kept\":true}]}\n");
        assertThat(cli.done("import", "--json", archive.toString()).out())
                .isEqualTo("{\"imported\":[{" + rest + "0,\"kept\":true}]}\n");
        assertThat(cli.done("verify", "--json").out()).isEqualTo("{\"damages\":[]}\n");
    }
}
