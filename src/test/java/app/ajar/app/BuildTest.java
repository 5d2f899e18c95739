package app.ajar.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BuildTest {

    @Test
    void theBuildWroteDownWhichOneItIs() {
        assertThat(Build.current().toString()).matches("ajar \\d+\\.\\d+\\.\\d+ \\([0-9a-z-]{8,}\\)");
    }
}
