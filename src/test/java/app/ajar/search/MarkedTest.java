package app.ajar.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkedTest {

    private static String marked(String text, String... words) {
        return Marked.of(text, List.of(words)).pieces().stream()
                .map(piece -> piece.found() ? "[" + piece.text() + "]" : piece.text()).collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({"The terrace permit,terr,The [terr]ace permit", "Terry Whitlock,terr,[Terr]y Whitlock",
            "Café au lait,cafe,[Café] au lait", "Cafe\u0301 au lait,cafe,[Cafe\u0301] au lait",
            "ﬁnest ﬁne,fin,[ﬁn]est [ﬁn]e", "nothing,x,nothing", "aaa,aa,[aaa]", "Łódź 𝒜na,ana,Łódź [𝒜na]"})
    void lettersAreFoundWhateverTheirCaseAndAccentsAndMarkedAsTheyStand(String text, String word, String shown) {
        assertThat(marked(text, word)).isEqualTo(shown);
    }

    @Test
    void allWordsAreMarkedEverywhere() {
        assertThat(marked("permit, the permit of the terrace", "terr", "permit"))
                .isEqualTo("[permit], the [permit] of the [terr]ace");
        assertThat(marked("", "terr")).isEmpty();
        assertThat(marked("no words")).isEqualTo("no words");
    }

    @Test
    void ofALongLineSoMuchIsShownAsShowsWhatWasFound() {
        String line = "one two three four five six seven eight nine ten eleven twelve thirteen terrace fourteen "
                + "fifteen sixteen seventeen eighteen nineteen twenty and so on and so on and so on, on and on";
        String cut = Marked.cut(line, List.of("terr"));
        assertThat(cut).startsWith("…").contains("terrace").endsWith("…").doesNotContain("one two");
        assertThat(cut.length()).isLessThan(125);
        assertThat(Marked.cut("The terrace permit", List.of("terr"))).isEqualTo("The terrace permit");
    }

    @Test
    void aLineWithoutSpacesIsCutBetweenItsLetters() {
        String line = "漢".repeat(100) + "字" + "漢".repeat(100);
        assertThat(Marked.cut(line, List.of("字"))).contains("字");
        String faces = "😀".repeat(150) + "字";
        assertThat(Marked.cut(faces, List.of("字"))).contains("字").doesNotContain("\uFFFD");
        String cut = Marked.cut("😀".repeat(150), List.of("x"));
        assertThat(cut.codePoints().filter(point -> point != '…').allMatch(point -> point == 0x1F600)).isTrue();
    }
}
