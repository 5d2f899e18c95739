package app.ajar.capture.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarksTest {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"PERSON", "SCRIPT"})
    void everyExampleIsUnderstood(Mark mark) {
        Said said = Sample.said(mark.sign() + " " + mark.example(), Sample.about(Sample.ANA));
        assertThat(Sample.said(Render.line(said, Sample.about(Sample.ANA)), Sample.about(Sample.ANA))).isEqualTo(said);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PERSON")
    void aMarkWithoutWordsWaitsIfItNeedsThem(Mark mark) {
        Outcome outcome = Parser.parse(mark.sign(), Sample.about(Sample.ANA)).lines().getFirst().outcome();
        assertThat(outcome instanceof Outcome.WaitsForWords).isEqualTo(mark.needsWords());
    }

    @ParameterizedTest
    @EnumSource
    void everyMarkSaysWhatItIsFor(Mark mark) {
        assertThat(mark.help()).isNotBlank();
        assertThat(mark.icon()).isNotBlank();
        assertThat(mark == Mark.PERSON ? mark : Mark.named(mark.sign().substring(1))).isEqualTo(mark);
    }

    @Test
    void theMenuHasThreeColumnsOfFiveAndFindsTheOthersByTheirLetters() {
        assertThat(Mark.menu("")).hasSize(15);
        assertThat(Mark.menu("").stream().filter(mark -> mark.group() == Mark.Group.SECOND)).containsExactly(Mark.FELT,
                Mark.CHALLENGE, Mark.LIFE, Mark.BROKE, Mark.GUESS);
        assertThat(Mark.menu("Ow")).containsExactly(Mark.OWE, Mark.OWED);
        assertThat(Mark.menu("book")).isEmpty();
    }

    @Test
    void onlyThreeMarksOfTheDesignNeedNoWords() {
        assertThat(Arrays.stream(Mark.values()).filter(mark -> !mark.needsWords())).containsExactly(Mark.YES, Mark.STOP,
                Mark.WELCOME, Mark.SCRIPT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"she is backing away", "He wants no more calls.", "annoyed by my messages",
            "I call too often", "she would rather not hear from me", "doesn't want letters", "wants space",
            "fed up with my offers", "avoiding me"})
    void aGuessAboutBeingInTouch(String guess) {
        assertThat(TouchReaders.isAboutContact(guess)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sundays suit her better than evenings", "she will say yes in spring",
            "the shop is not doing well",
            "calls her mother every day", "tired of the bakery", "prefers green", "they will move", "callous",
            "stops eating bread"})
    void aGuessAboutAnythingElseHoldsNothingBack(String guess) {
        assertThat(TouchReaders.isAboutContact(guess)).isFalse();
    }
}
