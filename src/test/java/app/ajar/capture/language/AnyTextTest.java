package app.ajar.capture.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import app.ajar.model.Body;
import app.ajar.model.Change;
import app.ajar.model.Entry;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Any text is read, nothing typed is lost, and what is shown is what is written. */
class AnyTextTest {

    private static final int RUNS = Boolean.getBoolean("ajar.deep") ? 20_000 : Integer.getInteger("ajar.runs", 250);

    @Test
    void everyWordTypedIsInSomeRecordOrLeftOutAndSaid() {
        qt().withExamples(RUNS).forAll(Soup.marked()).checkAssert(soup -> {
            Captured captured = Sample.capture(soup.text(), Sample.about(Sample.ANA));
            String kept = captured.changes().toString() + captured.leftOut();
            assertThat(soup.words()).allSatisfy(word -> assertThat(kept).as(soup.text()).contains(word));
        });
    }

    @Test
    void everyWordKeptOrLeftOutIsInThePreview() {
        qt().withExamples(RUNS).forAll(Soup.marked()).checkAssert(soup -> {
            Context context = Sample.about(Sample.ANA);
            Preview preview = Preview.of(Parser.parse(soup.text(), context), context);
            String shown = preview.groups().stream()
                    .map(group -> group.part().people().toString() + group.rows().stream()
                            .map(row -> row.text() + row.words() + row.extras()).toList())
                    .collect(Collectors.joining());
            assertThat(soup.words()).allSatisfy(word -> assertThat(shown).as(soup.text()).contains(word));
        });
    }

    @Test
    void plainTextIsKeptCharacterByCharacter() {
        qt().withExamples(RUNS).forAll(strings().allPossible().ofLengthBetween(0, 60)).checkAssert(text -> {
            String typed = "x" + text.replaceAll("[\n\r]", " ") + "x";
            Captured captured = Sample.capture(typed, Sample.about(Sample.ANA));
            assertThat(texts(captured)).containsExactly(Typed.clean(typed));
        });
    }

    @Test
    void anyTextAtAllGivesRecords() {
        qt().withExamples(RUNS).forAll(strings().allPossible().ofLengthBetween(0, 80)).checkAssert(text -> {
            Parsed parsed = Parser.parse(text, Sample.context());
            assertThat(parsed.parts()).isNotEmpty();
            assertThat(Sample.capture(text, Sample.context())).isNotNull();
        });
    }

    @Test
    void linesStandInOrderWithinTheirParts() {
        qt().withExamples(RUNS).forAll(Soup.captures()).checkAssert(text -> {
            Parsed parsed = Parser.parse(text, Sample.about(Sample.ANA));
            int at = 0;
            for (Part part : parsed.parts()) {
                for (Line line : part.lines()) {
                    assertThat(line.from()).isBetween(at, line.to());
                    assertThat(parsed.text().substring(line.from(), line.to())).isEqualTo(line.typed());
                    at = line.to();
                }
            }
        });
    }

    @Test
    void everyStopTypedInALineOfItsOwnIsKept() {
        qt().withExamples(RUNS).forAll(Soup.captures()).checkAssert(text -> {
            String typed = text + "\n@Sue Tanaka\n/stop";
            List<Entry> entries = Sample.capture(typed, Sample.about(Sample.ANA)).entries();
            assertThat(entries).anySatisfy(entry -> {
                assertThat(entry.people()).containsExactly(Sample.SUE.id());
                assertThat(entry.body()).isInstanceOf(Body.Preference.class);
            });
        });
    }

    static List<String> texts(Captured captured) {
        return captured.changes().stream().map(change -> ((Change.Put) change).thing())
                .filter(Entry.class::isInstance).map(thing -> ((Entry) thing).text()).toList();
    }
}
