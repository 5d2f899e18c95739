package app.ajar.today;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.keep.Ids;
import app.ajar.model.Birthday;
import app.ajar.model.Body;
import app.ajar.model.Cause;
import app.ajar.model.Change;
import app.ajar.model.Deferral;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Role;
import app.ajar.model.Vague;
import app.ajar.model.When;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of the morning stays, whatever is written: one may go, one may come below, none changes its place. */
class SameAllDayTest {

    private static final LocalDate TODAY = Diary.TODAY;
    private static final List<String> PEOPLE = List.of("Ada One", "Bea Two", "Cem Three", "Dan Four", "Eva Five",
            "Fay Six", "Gus Seven", "Hal Eight", "Ida Nine");

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

    /** Nine wait for an answer, the first for the longest. */
    private List<Entry> nine() {
        List<Entry> entries = new ArrayList<>();
        for (int n = 0; n < PEOPLE.size(); n++) {
            entries.addAll(diary.on(TODAY.minusDays(10 - n), "@" + PEOPLE.get(n) + ": she wrote about the class"));
        }
        return entries;
    }

    private List<String> names() {
        return diary.cards().stream().map(Card::name).toList();
    }

    private List<String> waiting() {
        return new CardWords(diary.board()).waiting().stream().map(Card::name).toList();
    }

    private void now(String capture) {
        diary.on(TODAY, capture);
    }

    @Test
    void sevenAreShownAndTheOthersCanWait() {
        nine();
        assertThat(names()).isEqualTo(PEOPLE.subList(0, 7));
        assertThat(waiting()).isEqualTo(PEOPLE.subList(7, 9));
        assertThat(new CardWords(diary.board()).more()).isEqualTo("And two more that can wait");
        assertThat(new CardWords(diary.board()).summary()).isEqualTo("Seven people today. What is owed comes first.");
    }

    @Test
    void whatIsDoneGoesAndNoneMovesUp() {
        nine();
        now("@Cem Three: called her");
        assertThat(names()).containsExactly("Ada One", "Bea Two", "Dan Four", "Eva Five", "Fay Six", "Gus Seven");
        assertThat(waiting()).isEqualTo(PEOPLE.subList(7, 9));
        diary.clock.set(TODAY.plusDays(1).atTime(8, 0));
        assertThat(names()).containsExactly("Ada One", "Bea Two", "Dan Four", "Eva Five", "Fay Six", "Gus Seven",
                "Hal Eight");
    }

    @Test
    void whatIsUndoneIsBackInItsPlace() {
        nine();
        now("@Cem Three: called her");
        diary.clock.set(TODAY.atTime(11, 0));
        diary.journal.undo(diary.journal.toUndo().orElseThrow());
        assertThat(names()).isEqualTo(PEOPLE.subList(0, 7));
    }

    @Test
    void aNewFactComesBelow() {
        nine();
        now("@Cem Three: called her");
        now("@Zoe Last: met her\n/owe the key by tomorrow");
        assertThat(names()).containsExactly("Ada One", "Bea Two", "Dan Four", "Eva Five", "Fay Six", "Gus Seven",
                "Zoe Last");
        now("@Yan Later: met him\n/owe the key by tomorrow");
        assertThat(names()).hasSize(7).doesNotContain("Yan Later");
        assertThat(waiting()).containsExactly("Hal Eight", "Ida Nine", "Yan Later");
    }

    @Test
    void anOldEntryThatIsWrittenTodayComesBelowToo() {
        nine();
        now("@Ada One: called her");
        diary.keep(new Entry(new EntryId(Ids.next()), Ids.next(),
                List.of(diary.person("Hal Eight").id()), When.day(TODAY.minusDays(12)), "the ladder",
                new Body.Promise(Body.Side.ME,
                        Vague.of(TODAY.minusDays(2)), Body.Promise.State.OPEN, null),
                false));
        assertThat(names()).isEqualTo(PEOPLE.subList(1, 7));
        assertThat(waiting()).isEqualTo(PEOPLE.subList(7, 9));
    }

    @Test
    void whoeverHadACardGetsNoOtherOfTheMorningThatDay() {
        diary.on(TODAY.minusDays(3), "@Beth Ortiz: she wrote about the class");
        diary.on(TODAY.minusDays(9), "@Beth Ortiz: met her\n/owe the colour chart by 2026-11-13");
        assertThat(diary.shown()).containsExactly("Beth Ortiz ANSWER");
        now("@Beth Ortiz: called her");
        assertThat(diary.shown()).isEmpty();
        assertThat(new CardWords(diary.board()).summary()).startsWith("Nobody is waiting for you today.");
        diary.clock.set(TODAY.plusDays(1).atTime(8, 0));
        assertThat(diary.shown()).containsExactly("Beth Ortiz PROMISE");
    }

    @Test
    void editsAndRolesOfTheDayReorderNothing() {
        List<Entry> entries = nine();
        diary.keep(new Entry(entries.getFirst().id(), entries.getFirst().capture(), entries.getFirst().people(),
                entries.getFirst().when(), "she wrote about the class, twice", entries.getFirst().body(), false));
        diary.keep(new Role(Ids.next(), diary.person("Ida Nine").id(), Role.Kind.FRIEND, null, null));
        assertThat(names()).isEqualTo(PEOPLE.subList(0, 7));
    }

    @Test
    void whatIsPutOffOrLetGoGoes() {
        nine();
        Card first = diary.cards().getFirst();
        Card second = diary.cards().get(1);
        diary.keep(new Cause.Kept(), diary.queries.later(first.prompt(), TODAY.plusDays(2)));
        diary.keep(new Cause.Kept(), diary.queries.letGo(second.prompt()));
        assertThat(names()).isEqualTo(PEOPLE.subList(2, 7));
        diary.clock.set(TODAY.plusDays(2).atTime(8, 0));
        assertThat(waiting()).containsExactly("Ada One");
        assertThat(names()).isEqualTo(PEOPLE.subList(2, 9));
    }

    @Test
    void peopleBroughtInDuringTheDayChangeNothing() {
        nine();
        List<Change> changes = new ArrayList<>();
        for (int n = 0; n < 300; n++) {
            changes.add(new Change.Put(Person.named(new PersonId(Ids.next()), "Contact " + n)));
        }
        diary.keep(new Cause.Imported("contacts.vcf"), changes);
        assertThat(names()).isEqualTo(PEOPLE.subList(0, 7));
    }

    @Test
    void aDeferralOfSomethingElseChangesNothing() {
        nine();
        diary.keep(new Deferral("no card of anybody", TODAY, null));
        assertThat(names()).isEqualTo(PEOPLE.subList(0, 7));
    }

    @Test
    void threeHundredWhoWereBroughtInHaveNoCardAndItSaysWhy() {
        List<Change> changes = new ArrayList<>();
        for (int n = 0; n < 300; n++) {
            changes.add(new Change.Put(new Person(new PersonId(Ids.next()), List.of(new Person.Name("P " + n, false)),
                    Person.Speak.NAME, new Birthday(MonthDay.from(TODAY), 1980), null,
                    List.of(), false, null, null, null)));
        }
        diary.keep(new Cause.Imported("contacts.vcf"), changes);
        assertThat(diary.cards()).isEmpty();
        assertThat(new CardWords(diary.board()).summary())
                .isEqualTo(
                        "Nobody who was only brought in appears here. Write about somebody, or give them a role, and "
                                + "they can.");
        Person one = diary.person("P 7");
        diary.keep(new Role(Ids.next(), one.id(), Role.Kind.FRIEND, null, null));
        assertThat(diary.shown()).containsExactly("P 7 BIRTHDAY");
        assertThat(diary.sentences()).containsExactly("It is P’s birthday today; P turns 46.");
    }

    @Test
    void anEmptyJournalSaysHowToBegin() {
        assertThat(new CardWords(diary.board()).summary()).startsWith("People appear here when");
    }
}
