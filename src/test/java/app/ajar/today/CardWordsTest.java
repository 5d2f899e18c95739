package app.ajar.today;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.keep.Ids;
import app.ajar.model.Body;
import app.ajar.model.Cause;
import app.ajar.model.Change;
import app.ajar.model.ContactPoint;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Person;
import app.ajar.model.Role;
import app.ajar.model.When;
import app.ajar.rules.Prompt;
import app.ajar.rules.Why;
import app.ajar.ui.Messages;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardWordsTest {

    private static final LocalDate TODAY = Diary.TODAY;

    @TempDir
    Path folder;

    private Diary diary;

    @BeforeEach
    void open() {
        diary = new Diary(folder.resolve("journal"));
    }

    @AfterEach
    void close() {
        diary.close();
    }

    private void speak(Person person, Person.Speak speak) {
        diary.keep(new Person(person.id(), person.names(), speak, person.birthday(), null, List.of(), false, null, null,
                null));
    }

    private Card card() {
        assertThat(diary.cards()).hasSize(1);
        return diary.cards().getFirst();
    }

    @Test
    void thereAreWordsForEveryKindOfCardAndWay() {
        Messages messages = Messages.of(CardWords.class);
        for (Prompt.Kind kind : Prompt.Kind.values()) {
            assertThat(messages.say("label." + kind)).isNotBlank();
        }
        for (Why.Stage stage : Why.Stage.values()) {
            assertThat(messages.say("why.care." + stage, "a", "b", "c")).isNotBlank();
            assertThat(messages.say("why.care." + stage + ".something", "a", "b")).isNotBlank();
        }
        for (Body.Side whose : Body.Side.values()) {
            assertThat(messages.say("why.moment." + whose, "a", "b")).isNotBlank();
        }
        for (Person.Speak speak : Person.Speak.values()) {
            assertThat(messages.say("action.how." + speak, "a")).isNotBlank();
            assertThat(messages.say("why.birthday." + speak, "a", 40)).isNotBlank();
            assertThat(messages.say("why.silent.habit." + speak, "a", "b", "c")).isNotBlank();
            assertThat(messages.say("why.silent.daily." + speak, "a", "b", "c")).isNotBlank();
        }
    }

    @Test
    void somebodyIsSpokenOfAsTheyWish() {
        diary.on(TODAY.minusDays(10),
                "@Marta Lind: she called\n/broke the kitchen order, permit refused, nobody's side");
        diary.clock.set(TODAY.plusDays(5).atTime(8, 0));
        assertThat(card().sentence()).isEqualTo("What was agreed with Marta broke on 2 November: the kitchen order, "
                + "permit refused. You have not spoken since.");
        assertThat(card().action()).isEqualTo("Ask how Marta is");
        speak(diary.person("Marta Lind"), Person.Speak.SHE);
        assertThat(card().action()).isEqualTo("Ask how she is");
        speak(diary.person("Marta Lind"), Person.Speak.THEY);
        assertThat(card().action()).isEqualTo("Ask how they are");
    }

    @Test
    void aGuessSaysTheRepsOwnWords() {
        diary.on(TODAY.minusDays(20), "@Lena Fischer: she wrote: \"Sorry, mad week.\"");
        diary.on(TODAY.minusDays(3), "@Lena Fischer:\n/guess she is backing away");
        assertThat(card().sentence())
                .isEqualTo("You guessed on Monday about Lena: she is backing away. Ask, and know.");
        speak(diary.person("Lena Fischer"), Person.Speak.SHE);
        assertThat(card().sentence()).isEqualTo("You guessed on Monday that Lena is backing away. Ask, and know.");
        assertThat(card().said()).isEqualTo("Sorry, mad week.");
        assertThat(card().source()).isEqualTo("Message, 23 October");
    }

    @Test
    void ofWhatIsPrivateNothingIsSaid() {
        Person ana = diary.person("Ana Marques", Role.Kind.CUSTOMER);
        diary.keep(new Entry(new EntryId(Ids.next()), Ids.next(), List.of(ana.id()), When.day(TODAY.minusDays(3)),
                "the loan", new Body.No(Body.No.Kind.NOT_NOW, "debts", "I owe the bank", null, null), true));
        assertThat(card().sentence()).isEqualTo("Ana said no three days ago, and it has not been acknowledged yet.");
        assertThat(card().toString().replace(card().prompt().toString(), "")).doesNotContain("loan", "debts", "bank");
    }

    @Test
    void aNumberSharedWithSomebodyWhoSaidStopIsNotTheFirst() {
        diary.on(TODAY.minusDays(3), "@Sue Tanaka: she wrote about the bake");
        Person sue = diary.person("Sue Tanaka");
        Person ken = diary.person("Ken Tanaka", Role.Kind.CUSTOMER);
        diary.keep(point(sue, "0151 496 0156"), point(ken, "0151 4960156"), point(sue, "0151 496 0999"));
        assertThat(card().lines()).extracting(Card.Line::value).startsWith("0151 496 0156");
        diary.on(TODAY.minusDays(2), "@Ken Tanaka: he called\n/stop \"no more\"");
        assertThat(card().lines()).extracting(Card.Line::value).startsWith("0151 496 0999");
        assertThat(card().lines()).filteredOn(line -> line.value().equals("0151 496 0156"))
                .extracting(Card.Line::shared).containsOnly("The same as of Ken, who asked not to be contacted there.");
    }

    private static ContactPoint point(Person person, String number) {
        return new ContactPoint(Ids.next(), person.id(), ContactPoint.Medium.PHONE, number, null);
    }

    @Test
    void whatTheyAskedForIsMinded() {
        diary.on(TODAY.minusDays(30), "@Grace Adeyemi: she called\n/only calls, after four \"after four is fine\"");
        diary.on(TODAY.minusDays(3), "@Grace Adeyemi: she called, I missed it");
        diary.keep(new Cause.Kept(), List.<Change>of(new Change.Put(point(diary.person("Grace Adeyemi"),
                "0151 496 0164"))));
        diary.cards().forEach(card -> assertThat(card.mind()).startsWith("Only "));
    }
}
