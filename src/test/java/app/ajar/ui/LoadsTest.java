package app.ajar.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadsTest {

    private final Immediate background = new Immediate();
    private final List<String> shown = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final Loads loads = new Loads(background, problem -> failures.add(String.valueOf(problem.getMessage())));

    @Test
    void anAnswerToAnOlderQuestionIsDropped() {
        background.hold();
        loads.load(() -> "first", shown::add);
        loads.load(() -> "second", shown::add);
        background.release(true);

        assertThat(shown).containsExactly("second");
    }

    @Test
    void whatIsNotWantedAnyMoreIsNotShown() {
        background.hold();
        loads.load(() -> "first", shown::add);
        loads.drop();
        background.release(false);

        assertThat(shown).isEmpty();
    }

    @Test
    void onlyTheLastQuestionMayComplain() {
        background.hold();
        loads.load(() -> {
            throw new IllegalStateException("old");
        }, (String never) -> shown.add(never));
        loads.load(() -> {
            throw new IllegalStateException("new");
        }, (String never) -> shown.add(never));
        background.release(false);

        assertThat(failures).containsExactly("new");
        assertThat(shown).isEmpty();
    }
}
