package app.ajar.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InkTest {

    private static List<String> moved(String before, String now, String... words) {
        List<Shown.Spot> spots = java.util.Arrays.stream(words)
                .map(word -> new Shown.Spot(before.indexOf(word), before.indexOf(word) + word.length())).toList();
        return Ink.moved(spots, before, now).stream().map(spot -> now.substring(spot.from(), spot.to())).toList();
    }

    @Test
    void wordsMoveWithWhatIsTypedBeforeThem() {
        assertThat(moved("a\n/no b\n/yes c", "aa\n/no b\n/yes c", "/no", "/yes")).containsExactly("/no", "/yes");
        assertThat(moved("a\n/no b\n/yes c", "a\n/no bbb\n/yes c", "/no", "/yes")).containsExactly("/no", "/yes");
        assertThat(moved("a\n/no b\n/yes c", "\n/yes c", "/no", "/yes")).containsExactly("/yes");
    }

    @Test
    void aWordThatIsAlteredIsLetGo() {
        assertThat(moved("/no b\n/yes c", "/nno b\n/yes c", "/no", "/yes")).containsExactly("/yes");
    }
}
