package app.ajar.capture.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LimitsTest {

    /** Linear work takes a second; what grows with the square takes minutes. */
    private static final Duration SOON = Duration.ofSeconds(30);

    private static final boolean DEEP = Boolean.getBoolean("ajar.deep");

    @Test
    void aVeryLongTextBecomesSeveralAndNothingIsLost() {
        String text = "word ".repeat(210_000);
        Parsed parsed = Parser.parse(text, Sample.about(Sample.ANA));
        assertThat(parsed.split()).isTrue();
        List<String> texts = AnyTextTest.texts(Sample.capture(text, Sample.about(Sample.ANA)));
        assertThat(texts).hasSize(11).allMatch(each -> each.length() <= Typed.LONGEST_TEXT);
        assertThat(String.join("", texts)).isEqualTo(text);
    }

    @Test
    void aTextThatFitsIsNotSplit() {
        assertThat(Parser.parse("a".repeat(Typed.LONGEST_TEXT), Sample.context()).split()).isFalse();
    }

    @Test
    void linesAreKeptWhole() {
        String text = ("a".repeat(99) + "\n").repeat(1_001) + "end";
        List<String> texts = AnyTextTest.texts(Sample.capture(text, Sample.about(Sample.ANA)));
        assertThat(texts).hasSize(2);
        assertThat(texts.getFirst()).hasSize(Typed.LONGEST_TEXT).endsWith("\n");
        assertThat(String.join("", texts)).isEqualTo(text);
    }

    @Test
    void noCharacterIsCutInTwo() {
        String woman = "\uD83D\uDC69";
        String text = "x" + woman.repeat(60_000);
        List<String> texts = AnyTextTest.texts(Sample.capture(text, Sample.about(Sample.ANA)));
        assertThat(String.join("", texts)).isEqualTo(text);
        assertThat(texts).noneMatch(each -> Character.isLowSurrogate(each.charAt(0)));
        String accents = "e\u0301".repeat(60_000);
        assertThat(AnyTextTest.texts(Sample.capture("x" + accents, Sample.about(Sample.ANA))))
                .noneMatch(each -> each.startsWith("\u0301"));
    }

    @Test
    void oneLetterWithTenThousandAccentsIsATextAndAName() {
        String letter = "z" + "\u0301".repeat(10_000);
        Captured captured = Sample.capture("@" + letter + ": " + letter, Sample.context());
        assertThat(captured.newPeople()).singleElement().matches(person -> person.name().equals(letter));
        assertThat(AnyTextTest.texts(captured)).containsExactly(letter);
        String endless = "a" + "\u0301\u0316".repeat(150_000);
        assertThat(String.join("", AnyTextTest.texts(Sample.capture(endless, Sample.context())))).isEqualTo(endless);
    }

    @Test
    void halfCharactersAreReplacedAndLineEndsAreOne() {
        assertThat(Typed.clean("a\uD800b\uDC00c\uD83D\uDC69\r\nd\re\u0000")).isEqualTo(
                "a\uFFFDb\uFFFDc\uD83D\uDC69\nd\re\u0000");
    }

    @Test
    void aMarkWithAVeryLongLineIsKeptAsText() {
        String line = "/owe " + "chart ".repeat(5_000);
        Captured captured = Sample.capture(line, Sample.about(Sample.ANA));
        assertThat(AnyTextTest.texts(captured)).containsExactly(line);
        assertThat(Parser.parse(line, Sample.context()).lines()).singleElement()
                .matches(it -> it.outcome().equals(new Outcome.AsText(Outcome.Why.TOO_LONG)));
        String longer = "/owe " + "chart ".repeat(50_000);
        assertThat(String.join("", AnyTextTest.texts(Sample.capture(longer, Sample.about(Sample.ANA)))))
                .isEqualTo(longer);
    }

    @Test
    void textThatIsHardToReadIsReadSoon() {
        List<String> awkward = List.of("x", "/", "@", "/no not now: a, because b, ", "\"", "“", ",", "@Ana\n", "a\n",
                "\n", "/idea @Sue @Ana\n", "@Nina Cole:\n/from Beth\n", "\u0301", "/owe a by b by ", "/stop calls,",
                "@Sue\n/felt a\n/gave b\n");
        for (String piece : awkward) {
            String text = piece.repeat((DEEP ? 1_000_000 : 150_000) / piece.length());
            assertTimeoutPreemptively(SOON,
                    () -> Sample.capture(text, Sample.about(Sample.ANA)), piece);
        }
    }

    @Test
    void aMillionCharactersAreReadSoon() {
        String text = "Everybody stayed until ten. The quince cake went first.\n".repeat(18_000);
        List<String> texts = assertTimeoutPreemptively(Duration.ofSeconds(10),
                () -> AnyTextTest.texts(Sample.capture(text, Sample.about(Sample.ANA))));
        assertThat(String.join("", texts)).isEqualTo(text.stripTrailing());
    }

    @Test
    void thousandsOfMarksAreReadSoon() {
        for (String line : List.of("/owe the colour chart by Friday", "/no not now: x, because y, ask in spring",
                "/felt warm", "@Person", "/gave x", "/life moved to Porto in March")) {
            String text = IntStream.range(0, DEEP ? 10_000 : 2_000).mapToObj(n -> line + " " + n)
                    .collect(Collectors.joining("\n"));
            assertTimeoutPreemptively(SOON,
                    () -> Sample.capture(text, Sample.about(Sample.ANA)), line);
        }
    }

    @Test
    void aMillionCharactersOfMarksAreReadSoon() {
        List<String> lines = List.of("/owe the colour chart by Friday", "/no not now: x, because y, ask in spring",
                "/life moved to Porto in March", "/role host since 2019", "Rang her, no answer", "/owe tea on 3 May");
        String text = IntStream.range(0, 31_000).mapToObj(n -> lines.get(n % lines.size()) + " " + n)
                .collect(Collectors.joining("\n"));
        Captured captured = assertTimeoutPreemptively(Duration.ofSeconds(10),
                () -> Sample.capture(text, Sample.about(Sample.ANA)));
        assertThat(captured.preview().ready()).isEqualTo(31_000);
    }

    @Test
    void aRoleWithEndlessSpaceIsReadSoon() {
        String line = "/role host" + " ".repeat(19_000) + "x";
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> Sample.capture(line, Sample.about(Sample.ANA)));
    }
}
