package app.ajar.read;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.model.Script;
import app.ajar.read.Scripts.Kind;
import app.ajar.ui.Messages;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptsTest {

    @TempDir
    Path temporary;

    @Test
    void everyKindComesWithWordsThatCallThemByName() {
        Messages messages = Messages.of(Messages.class);
        for (Kind kind : Kind.values()) {
            String text = messages.say("script." + kind);
            assertThat(text).as(kind.name()).startsWith("Hello {name},").doesNotContain("  ");
            assertThat(Scripts.fill(text, "Ana")).doesNotContain("{").contains("Ana");
        }
        assertThat(Arrays.stream(Kind.values()).map(Kind::script).distinct()).hasSize(Kind.values().length);
    }

    @Test
    void theRepsOwnStandInTheirPlace() {
        try (Known known = new Known(temporary)) {
            assertThat(text(known, Kind.ASK)).isEqualTo("bundled");
            known.keep(Kind.ASK.with("Dear {name}"), new Script(UUID.randomUUID(), "autumn", "Something else"));
            assertThat(text(known, Kind.ASK)).isEqualTo("Dear {name}");
            assertThat(text(known, Kind.THANKS)).isEqualTo("bundled");
            known.keep(Kind.ASK.with("Hi {name}"));
            assertThat(text(known, Kind.ASK)).isEqualTo("Hi {name}");
            known.keep(Kind.ASK.with(" "));
            assertThat(text(known, Kind.ASK)).isEqualTo("bundled");
        }
    }

    private static String text(Known known, Kind kind) {
        return known.read(db -> new Scripts(db).text(kind, "bundled"));
    }

    @Test
    void changedForOneTheyAreForEverybody() {
        assertThat(Scripts.open("Hi Ana, it is me. Yours, B", "Ana")).isEqualTo("Hi {name}, it is me. Yours, B");
        assertThat(Scripts.fill(Scripts.open("Hi Ana", "Ana"), "Beth")).isEqualTo("Hi Beth");
    }
}
