package app.ajar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldFormatTest {

    @TempDir
    Path temporary;

    @Test
    void whatIsHandedOverIsMarkedAndLeavesOutWhatOthersSaid() {
        Cli cli = Cli.withJournal(temporary);
        cli.done("keep",
                "@Ana Marques: she called\\n/felt warm\\n/guess she is backing away\\n/detail private: the divorce");
        cli.done("keep", "@Beth Ortiz: she says Ana Marques is behind with the rent");
        Cli.Said said = cli.done("show", "ana", "--format", "held");
        assertThat(said.out()).startsWith("# Everything held about Ana Marques\n")
                .contains("One line that others said is left out.", "How it left them: warm [my guess]",
                        "My guess, Thu 12 Nov, 15:00 [my guess]")
                .doesNotContain("rent");
    }

    @Test
    void theDocumentStaysWhatItIs() {
        Cli cli = Cli.withJournal(temporary);
        cli.done("keep", "@Ana Marques: she called");
        assertThat(cli.done("show", "ana", "--format", "held", "--json").out())
                .isEqualTo(cli.done("show", "ana", "--json").out());
    }
}
