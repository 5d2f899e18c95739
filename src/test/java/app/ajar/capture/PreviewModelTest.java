package app.ajar.capture;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.keep.Journal;
import app.ajar.model.Body;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.store.Disk;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewModelTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-12T16:40:00Z"), ZoneId.of("Europe/London"));

    @TempDir
    Path folder;

    private Desk desk;
    private PreviewModel preview;

    @BeforeEach
    void open() {
        Journal.create(folder);
        desk = new Desk(folder, Disk.REAL, CLOCK);
        preview = desk.model.preview();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whatWillBeKeptIsShownAsItIsTyped() {
        desk.open();
        desk.write("@Nina Falk: she called\n/no not now: the set, because new baby, ask in spring, \"truly\"\n"
                + "/stop calls\n/owe a chart by Saturday\n/idea");

        assertThat(desk.rows().getFirst())
                .isEqualTo(new Shown.Whose(null, "", "Nina Falk", "a new person will be made"));
        assertThat(desk.lines()).extracting(Shown.Line::kind).containsExactly("Conversation", "No, not now", "Stop",
                "Promise, yours", "Idea");
        Shown.Line no = desk.line("No, not now");
        assertThat(no.text()).isEqualTo("the set, because new baby");
        assertThat(no.quote()).isEqualTo("\u201ctruly\u201d");
        assertThat(no.answer()).isEqualTo(new Shown.Answer("in spring", "(1 Mar 2027 to 31 May 2027)",
                Body.Side.NOT_SAID, "whose idea? not said", false, "Alt T"));
        assertThat(desk.line("Stop").text()).isEqualTo("no calls; messages stay allowed");
        assertThat(desk.line("Promise, yours").text()).isEqualTo("a chart, by Saturday (Sat 14 Nov)");
        assertThat(desk.line("Idea").extras()).isEqualTo("waits for your words");
        assertThat(desk.count()).isEqualTo("four ready; one has no words yet and would be left out");
    }

    @Test
    void aStopWithoutScopeReachesEverything() {
        desk.open(desk.person("Martin Hale"));
        desk.write("/stop \"leave me be\"");
        assertThat(desk.line("Stop").text()).isEqualTo("everything, every channel");
        assertThat(desk.line("Stop").quote()).isEqualTo("\u201cleave me be\u201d");
    }

    @Test
    void whatStaysAllowedIsNotSaidWhereAnotherStopStands() {
        PersonId ana = desk.person("Ana Marques");
        desk.open(ana);
        desk.write("/stop messages");
        desk.model.keep();
        desk.open(ana);
        desk.write("/stop calls");
        assertThat(desk.line("Stop").text()).isEqualTo("no calls");
    }

    @Test
    void aPartyIsOneEntryForEverybodyAndStandsBesideTheBox() {
        desk.person("Felix Ost");
        desk.open(desk.person("Rosa Silva"));
        desk.write("/party at Rosa's, the winter evening\n@Nina Cole\n/bought two jars of balm\n"
                + "@Felix\n/gave the recipe");

        assertThat(desk.rows().getFirst()).isEqualTo(
                new Shown.Whose(null, "fth-home", "Everybody", "one entry on every guest\u2019s page"));
        assertThat(desk.line("Party").text()).isEqualTo("at Rosa's, the winter evening");
        assertThat(desk.line("Party").extras()).isEqualTo("host: Rosa Silva  \u00b7  2 guests");
        assertThat(preview.seen().get().wide()).isTrue();
        assertThat(desk.model.head().shown().get().more()).isEqualTo("and two more from the text");
    }

    @Test
    void aNameThatFitsSeveralIsAnsweredInTheText() {
        PersonId marques = desk.person("Ana Marques");
        desk.person("Ana Lopes");
        desk.open();
        desk.write("@Ana: she laughed\n@Sue Tanaka: waved");

        Shown.Which which = desk.which();
        assertThat(which.question()).isEqualTo("Which Ana?");
        assertThat(which.caption()).isEqualTo("she laughed: waits, the other lines do not");
        assertThat(which.options()).extracting(Shown.Option::key).containsExactly("1", "2", "3");
        assertThat(which.options().getLast().text()).isEqualTo("new person");
        assertThat(desk.count()).isEqualTo("one ready, one waits");
        int place = which.options().stream().map(Shown.Option::text).toList().indexOf("Ana Marques") + 1;

        assertThat(preview.press(Integer.toString(place))).isTrue();
        assertThat(desk.model.text().get()).isEqualTo("@Ana Marques: she laughed\n@Sue Tanaka: waved");
        desk.background.pass();
        desk.model.keep();
        assertThat(desk.entries(marques)).hasSize(1);
    }

    @Test
    void aNewPersonOfAKnownNameIsMade() {
        desk.person("Ana Marques");
        desk.person("Ana Lopes");
        desk.open();
        desk.write("@Ana: she laughed");
        preview.press("3");
        assertThat(desk.rows().getFirst()).isEqualTo(new Shown.Whose(null, "", "Ana", "a new person will be made"));
        desk.model.keep();
        assertThat(desk.named("Ana")).isPresent();
    }

    @Test
    void namesakesAreToldApartWithoutWords() {
        PersonId first = desk.person("Ana Marques");
        PersonId second = desk.person("Ana Marques");
        desk.open();
        desk.write("@Ana Marques: she laughed");
        preview.press("2");
        desk.model.keep();
        assertThat(desk.entries(first).size() + desk.entries(second).size()).isEqualTo(1);
    }

    @Test
    void onlyTheFirstQuestionHasDigits() {
        desk.person("Ana Marques");
        desk.person("Ana Lopes");
        desk.open(desk.person("Beth Ortiz"));
        desk.write("/sent Ana\n@Ana: she laughed");
        List<Shown.Which> asked = desk.rows().stream().filter(Shown.Which.class::isInstance)
                .map(Shown.Which.class::cast).toList();
        assertThat(asked).hasSize(2);
        assertThat(asked.getFirst().options()).extracting(Shown.Option::key).containsExactly("1", "2", "3");
        assertThat(asked.getLast().options()).extracting(Shown.Option::key).containsOnly("");

        preview.choose(asked.getFirst(), asked.getFirst().options().getFirst());
        assertThat(desk.model.text().get()).startsWith("/sent " + asked.getFirst().options().getFirst().name() + "\n");
    }

    @Test
    void thankedThereAndThenIsSaidInTheText() {
        PersonId ana = desk.person("Ana Marques");
        desk.open(ana);
        desk.write("/no not now: the set, \"truly\"\nand more");
        preview.thankFirst();
        assertThat(desk.model.text().get()).isEqualTo("/no not now: the set, \"truly\", thanked\nand more");
        desk.background.pass();
        assertThat(Objects.requireNonNull(desk.line("No, not now").answer()).thanked()).isTrue();

        preview.thankFirst();
        assertThat(desk.model.text().get()).isEqualTo("/no not now: the set, \"truly\"\nand more");
    }

    @Test
    void whoseIdeaItWasIsSaidInTheText() {
        desk.open(desk.person("Ana Marques"));
        desk.write("/no not now: the set, ask in spring");
        preview.whose(desk.line("No, not now"), Body.Side.THEM);
        assertThat(desk.model.text().get()).isEqualTo("/no not now: the set, ask in spring, their idea");
        desk.background.pass();
        assertThat(Objects.requireNonNull(desk.line("No, not now").answer()).whoseText()).isEqualTo("their idea");
    }

    @Test
    void whatItCouldSettleIsProposedAndGoesInTheSameWriteOnlyWhenTicked() {
        PersonId ana = desk.person("Ana Marques", Person.Speak.SHE);
        desk.open(ana);
        desk.write("/no not now: the autumn set");
        desk.model.keep();
        desk.open(ana);
        desk.write("I called and thanked her for her candour");
        Shown.Also also = (Shown.Also) desk.rows().getLast();
        assertThat(also.text()).isEqualTo("also: this acknowledges her no, the autumn set (Thu 12 Nov)");
        assertThat(also.key()).isEqualTo("1");
        assertThat(also.chosen()).isFalse();

        preview.press("1");
        assertThat(((Shown.Also) desk.rows().getLast()).chosen()).isTrue();
        long before = desk.journal.last();
        desk.model.keep();

        assertThat(desk.journal.last()).isEqualTo(before + 1);
        assertThat(desk.entries(ana)).anySatisfy(entry -> assertThat(entry.body())
                .isInstanceOfSatisfying(Body.No.class, no -> assertThat(no.acknowledged()).isNotNull()));
        assertThat(desk.entries(ana)).anySatisfy(entry -> assertThat(entry.body()).isInstanceOfSatisfying(
                Body.Conversation.class, talk -> assertThat(talk.settled()).hasSize(1)));
    }

    @Test
    void aNoOfTheSameCaptureIsAcknowledgedInItsOwnRowAlone() {
        desk.open(desk.person("Ana Marques"));
        desk.write("She called.\n/no not now: the autumn set");
        assertThat(desk.rows()).noneMatch(Shown.Also.class::isInstance);
        assertThat(Objects.requireNonNull(desk.line("No, not now").answer()).key()).isEqualTo("Alt T");
    }

    @Test
    void somebodyWhoAskedForNoContactIsNamedBeforeAnythingIsKept() {
        PersonId ana = desk.person("Ana Marques");
        desk.open(ana);
        desk.write("/stop \"leave me be\"");
        desk.model.keep();
        desk.open(ana);

        assertThat(desk.rows()).containsExactly(new Shown.Stopped("Ana Marques asked for no contact, Thu 12 Nov. "
                + "\u201cleave me be\u201d What happened can be written."));
        desk.model.close();
        desk.open();
        desk.write("@Ana Marques: I rang all the same");
        assertThat(desk.rows().getFirst()).isInstanceOf(Shown.Whose.class);
        assertThat(desk.rows().get(1)).isInstanceOf(Shown.Stopped.class);
    }

    @Test
    void aLineThatIsNotUnderstoodIsKeptAsTextAndSaysSo() {
        desk.open(desk.person("Ana Marques"));
        desk.write("/book a table");
        Shown.Line line = desk.line("/book");
        assertThat(line.text()).isEqualTo("a table");
        assertThat(line.extras()).isEqualTo("no such mark: kept as text");
        assertThat(line.waits()).isFalse();
    }

    @Test
    void marksAndNamesAreColouredWhereTheyStand() {
        desk.open(desk.person("Beth Ortiz"));
        desk.write("hello\n/no not now: it\n@Nina Cole: waved\n/");
        String text = desk.model.text().get();
        assertThat(preview.seen().get().coloured()).extracting(spot -> text.substring(spot.from(), spot.to()))
                .containsExactly("/no", "@Nina Cole", "/");
    }
}
