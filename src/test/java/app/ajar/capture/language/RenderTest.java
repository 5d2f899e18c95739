package app.ajar.capture.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;

import app.ajar.model.Body;
import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.Person;
import app.ajar.model.Thing;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is written as a capture is read as the same again. */
class RenderTest {

    private static final int RUNS = Boolean.getBoolean("ajar.deep") ? 20_000 : Integer.getInteger("ajar.runs", 250);

    @Test
    void everyLineThatWasReadIsReadAsTheSameAgain() {
        qt().withExamples(RUNS).forAll(Soup.captures()).checkAssert(text -> {
            Context context = Sample.about(Sample.ANA);
            for (Part part : Parser.parse(text, context).parts()) {
                Context within = part.isHeader() ? context : context.withHeader(part.people());
                for (Line line : part.lines()) {
                    Said said = Plan.said(line);
                    if (said != null && !part.waits()) {
                        String written = Render.line(said, within);
                        assertThat(Sample.said(written, within)).as(written).isEqualTo(said);
                    }
                }
            }
        });
    }

    @Test
    void everyCaptureIsReadAsTheSameAgain() {
        qt().withExamples(RUNS).forAll(Soup.captures()).checkAssert(text -> {
            Context context = Sample.about(Sample.ANA);
            String written = Render.capture(Parser.parse(text, context), context);
            assertThat(meaning(Parser.parse(written, context))).as(written)
                    .isEqualTo(meaning(Parser.parse(text, context)));
        });
    }

    @Test
    void everyRecordOfTheGoldenFileIsMadeAgainByWhatIsTypedForIt() {
        int records = 0;
        for (GoldenTest.Case one : GoldenTest.cases()) {
            Captured captured = one.captured();
            List<Person> people = new ArrayList<>(captured.newPeople());
            people.addAll(Sample.people());
            Context context = new Context(one.context().when(), Hemisphere.NORTHERN, Names.of(people), List.of(), null,
                    java.util.Map.of(), List.of(Sample.HARD));
            for (Change change : captured.changes()) {
                Thing thing = ((Change.Put) change).thing();
                Render.Typing typing = Render.record(thing, context);
                if (typing == null || thing instanceof Person person && person.died() != null) {
                    continue;
                }
                Captured again = Sample.capture(typing.text(),
                        context.about(typing.people().toArray(app.ajar.model.PersonId[]::new)).with(typing.chosen()));
                if (!typing.text().isEmpty() || typing.chosen() != null) {
                    records++;
                    assertThat(again.changes()).as(one.title() + ": " + typing.text())
                            .map(put -> likeness(((Change.Put) put).thing())).contains(likeness(thing));
                }
            }
        }
        assertThat(records).isGreaterThan(150);
    }

    /** A record without its ids, and without what only the other lines of its capture say. */
    private static String likeness(Thing thing) {
        Thing alone = thing instanceof Entry entry ? entry.with(switch (entry.body()) {
            case Body.Purchase it -> new Body.Purchase(it.forWhom(), null, it.care());
            case Body.Gathering it -> new Body.Gathering(it.kind(), it.where(), it.host(), it.guests().stream()
                    .map(guest -> new Body.Guest(guest.person(), true, false, false, Body.Answer.NOT_ASKED)).toList());
            default -> entry.body();
        }) : thing;
        return alone.toString().replaceAll("\\[id=(EntryId\\[value=)?[0-9a-f-]{36}|capture=[0-9a-f-]{36}", "");
    }

    /** Whose lines they are and what they say. */
    private static List<String> meaning(Parsed parsed) {
        List<String> meaning = new ArrayList<>();
        for (Part part : parsed.parts()) {
            meaning.add(part.people().toString());
            part.lines().forEach(line -> meaning.add(
                    Plan.said(line) == null ? line.outcome() + line.typed() : line.outcome().toString()));
        }
        return meaning;
    }
}
