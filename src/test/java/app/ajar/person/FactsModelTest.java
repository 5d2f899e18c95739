package app.ajar.person;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.model.Body;
import app.ajar.model.Detail;
import app.ajar.model.Entry;
import app.ajar.model.Person;
import app.ajar.model.Person.Speak;
import app.ajar.model.Role;
import app.ajar.model.Situation;
import app.ajar.model.Vague;
import app.ajar.model.Window;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FactsModelTest {

    @TempDir
    Path folder;

    private Book book;
    private Person ana;
    private OpenPage page;

    @BeforeEach
    void open() {
        book = new Book(folder);
        ana = book.person("Ana Marques", Speak.SHE);
        page = new OpenPage(book, ana);
    }

    @AfterEach
    void close() {
        book.close();
    }

    /** Of each kind: what is typed, what stands there then, what the field holds, what is typed next, and stands. */
    private static Stream<Arguments> facts() {
        return Stream.of(
                Arguments.of(FactKind.ALSO, "Ana Silva, former", "Formerly Ana Silva", "Ana Silva, former",
                        "Ana Sousa", "Also Ana Sousa"),
                Arguments.of(FactKind.SITUATION, "Baker at Porto Street since March",
                        "Baker | Porto Street, since March (1 March to 31 March)", "Baker at Porto Street since March",
                        "Master baker at Porto Street since March 2025",
                        "Master baker | Porto Street, since March 2025"),
                Arguments.of(FactKind.ROLE, "host since April 2026", "Host | since April 2026",
                        "host since April 2026", "team member since 2026-10-06 until May 2027",
                        "Team member | since 6 Oct until May 2027"),
                Arguments.of(FactKind.DETAIL, "family: two boys, private", "two boys (private)",
                        "family: two boys, private", "work: two ovens", "two ovens"),
                Arguments.of(FactKind.AVOID, "the divorce", "the divorce", "the divorce", "the second oven",
                        "the second oven"),
                Arguments.of(FactKind.BIRTHDAY, "22 May", "Birthday 22 May", "22 May", "22 May 1980",
                        "Birthday 22 May 1980"),
                Arguments.of(FactKind.TOLD, "what I do, she liked it", "Knows what you do", "what I do, she liked it",
                        "my trade", "Knows what you do"),
                Arguments.of(FactKind.PHONE, "0151 496 0182, work", "0151 496 0182 | work", "0151 496 0182, work",
                        "0151 496 0183", "0151 496 0183"),
                Arguments.of(FactKind.MAIL, "ana@marques.example", "ana@marques.example", "ana@marques.example",
                        "ana@marques.example, home", "ana@marques.example | home"),
                Arguments.of(FactKind.ADDRESS, "12 Porto Street, the yard (shop)", "12 Porto Street, the yard | shop",
                        "12 Porto Street, the yard (shop)", "14 Porto Street", "14 Porto Street"),
                Arguments.of(FactKind.SOCIAL, "@anabakes (photos)", "@anabakes | photos", "@anabakes (photos)",
                        "@ana.bakes", "@ana.bakes"),
                Arguments.of(FactKind.CHALLENGE, "no time to post pictures, since May 2026",
                        "no time to post pictures", "no time to post pictures, since May 2026", "no time at all",
                        "no time at all"),
                Arguments.of(FactKind.MET, "Beth’s garden party", "Beth’s garden party", "Beth’s garden party",
                        "over the hedge", "over the hedge"),
                Arguments.of(FactKind.TAG, "choir", "choir", "choir", "ferry", "ferry"));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void everyFactIsAddedEditedRemovedAndEachIsUndone(FactKind kind, String first, String stands, String field,
            String second, String then) {
        List<String> before = page.facts();

        page.add(kind, first);
        assertThat(page.facts()).contains(stands);
        assertThat(page.said()).startsWith("Kept: ");
        assertThat(page.model.facts().editing().get()).isNull();

        List<String> added = page.facts();
        page.writing.undo();
        assertThat(page.facts()).isEqualTo(before);
        page.writing.redo();
        assertThat(page.facts()).isEqualTo(added);

        page.edit(kind, field, second);
        assertThat(page.facts()).contains(then);
        assertThat(page.facts()).hasSameSizeAs(added);
        page.writing.undo();
        assertThat(page.facts()).isEqualTo(added);

        page.model.facts().remove(page.fact(kind));
        assertThat(page.facts()).isEqualTo(before);
        assertThat(page.said()).startsWith("Removed: ");
        page.writing.undo();
        assertThat(page.facts()).isEqualTo(added);
    }

    private static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of(FactKind.PHONE, "the usual", "A number has a digit in it."),
                Arguments.of(FactKind.MAIL, "ana", "An address for mail has an @ in it."),
                Arguments.of(FactKind.BIRTHDAY, "in spring",
                        "Write a day, with or without its year: 22 May, or 22 May 1980."),
                Arguments.of(FactKind.ROLE, "muse", "Ajar knows these roles"),
                Arguments.of(FactKind.ROLE, "host since May 2026 until April 2026", "It would end before it began."),
                Arguments.of(FactKind.SITUATION, "since 2019", "Say what they do before since when."),
                Arguments.of(FactKind.SITUATION, "Baker since 2020 until 2019", "It would end before it began."),
                Arguments.of(FactKind.SPEAK, "her", "Write she, he, they or by name."),
                Arguments.of(FactKind.DETAIL, " ", "There is nothing to keep yet"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsNotUnderstoodIsSaidInOneSentenceAndNothingIsLost(FactKind kind, String typed, String complaint) {
        long before = book.journal.last();
        page.add(kind, typed);

        assertThat(page.model.facts().complaint().get()).startsWith(complaint);
        assertThat(page.model.facts().typed().get()).isEqualTo(typed);
        assertThat(page.model.facts().editing().get()).isNotNull();
        assertThat(book.journal.last()).isEqualTo(before);

        page.model.facts().typing();
        assertThat(page.model.facts().complaint().get()).isEmpty();
    }

    @Test
    void aRoleThatStandsAlreadyIsNotGivenAgain() {
        page.add(FactKind.ROLE, "host").add(FactKind.ROLE, "host since May");
        assertThat(page.model.facts().complaint().get()).isEqualTo("This role stands there already.");
    }

    @Test
    void severalRolesAreGivenAtOnceAndUndoneAsOne() {
        page.add(FactKind.ROLE, "host and friend");
        assertThat(page.shown().roles()).extracting(Role::kind).containsExactly(Role.Kind.HOST, Role.Kind.FRIEND);
        page.writing.undo();
        assertThat(page.shown().roles()).isEmpty();
    }

    @Test
    void theNameIsWrittenOverAndTheLastOneStays() {
        page.edit(FactKind.NAME, "Ana Marques", "Ana Sousa");
        assertThat(page.shown().person().name()).isEqualTo("Ana Sousa");

        page.model.facts().remove(page.fact(FactKind.NAME));
        assertThat(page.model.facts().complaint().get())
                .isEqualTo("A person keeps one name; write another one over it.");
        assertThat(page.shown().person().name()).isEqualTo("Ana Sousa");
    }

    @Test
    void howToSpeakOfThemIsTypedAndTakenAway() {
        page.edit(FactKind.SPEAK, "she", "they");
        assertThat(page.shown().person().speak()).isEqualTo(Speak.THEY);
        page.model.facts().remove(page.fact(FactKind.SPEAK));
        assertThat(page.shown().person().speak()).isEqualTo(Speak.NAME);
    }

    @Test
    void aNewSituationEndsTheOneBeforeAndOverwritesNothing() {
        page.add(FactKind.SITUATION, "Second baker at the mill since 2019");
        page.add(FactKind.SITUATION, "Baker at Porto Street since 2026-03-01");

        assertThat(page.facts()).contains("Baker | Porto Street, since 1 Mar",
                "Second baker | the mill, since 2019 until 1 Mar");
        page.writing.undo();
        assertThat(page.facts()).contains("Second baker | the mill, since 2019");
    }

    @Test
    void whatChangedKeepsTheOldOneAndWhatIsCorrectedDoesNot() {
        page.add(FactKind.SITUATION, "Baker at the mill since 2019");
        page.model.facts().edit(page.fact(FactKind.SITUATION));
        page.model.facts().typed().set("Baker at her own place since 2019");
        page.model.facts().keep(true);

        assertThat(page.shown().situations()).extracting(Situation::where).containsExactlyInAnyOrder("the mill",
                "her own place");
        assertThat(page.facts()).contains("Baker | her own place, since 12 Nov",
                "Baker | the mill, since 2019 until 12 Nov");

        page.edit(FactKind.SITUATION, "Baker at her own place since 2026-11-12",
                "Baker at Porto Street since 2026-11-12");
        assertThat(page.shown().situations()).hasSize(2);
    }

    @Test
    void whereAnAtStandsInWhatSomebodyDoesItStaysUntilTheWordsAreTouched() {
        Situation cook = new Situation(app.ajar.keep.Ids.next(), ana.id(), "Cooks at the canteen", null, null, null);
        book.keep(cook);
        page.edit(FactKind.SITUATION, "Cooks at the canteen", "Cooks at the canteen since 2016");
        assertThat(page.shown().situations().getFirst().what()).isEqualTo("Cooks at the canteen");
        assertThat(page.shown().situations().getFirst().where()).isNull();
    }

    @Test
    void wordsKeepTheDaysTheyStoodForWhenTheyWereSaid() {
        Vague then = new Vague("last summer", new Window(LocalDate.of(2020, 6, 1), LocalDate.of(2020, 8, 31)));
        book.keep(new Role(app.ajar.keep.Ids.next(), ana.id(), Role.Kind.HOST, then, null));
        page.edit(FactKind.ROLE, "host since last summer", "friend since last summer");
        assertThat(page.shown().roles().getFirst().since()).isEqualTo(then);
    }

    @Test
    void aDetailStaysSaidOnItsDay() {
        LocalDate said = LocalDate.of(2024, 5, 1);
        book.keep(
                new Detail(app.ajar.keep.Ids.next(), ana.id(), Detail.Area.OTHER, "milky coffee", said, false, false));
        page.edit(FactKind.DETAIL, "milky coffee", "milky coffee, no sugar");
        assertThat(page.shown().details().getFirst().said()).isEqualTo(said);
        assertThat(page.shown().details().getFirst().text()).isEqualTo("milky coffee, no sugar");
    }

    @Test
    void whatIsHardIsEasedAndUndone() {
        page.add(FactKind.CHALLENGE, "no time to post pictures");
        page.model.facts().ease(page.fact(FactKind.CHALLENGE));
        assertThat(page.shown().challenges().getFirst().eased()).isEqualTo(Vague.of(LocalDate.of(2026, 11, 12)));
        assertThat(new FactWords(book.messages, page.shown()).hard()).isEmpty();
        page.writing.undo();
        assertThat(new FactWords(book.messages, page.shown()).hard()).hasSize(1);
    }

    @Test
    void aDeathIsWrittenOnTheTimelineAndOnThePageAndTakenBackAsOne() {
        page.add(FactKind.DIED, "in March 2026");
        assertThat(page.shown().isDead()).isTrue();
        assertThat(page.facts()).contains("Died | in March 2026");
        assertThat(book.journal.<Integer>read(db -> new app.ajar.read.Entries(db).of(ana.id(), java.util.Set.of(
                "LIFE_EVENT"), app.ajar.read.Cursor.NEWEST, 5).size())).isEqualTo(1);
        page.writing.undo();
        assertThat(page.shown().isDead()).isFalse();
    }

    @Test
    void aDeathNeedsNoDay() {
        page.add(FactKind.DIED, "");
        assertThat(page.facts()).contains("Died");
    }

    @Test
    void aHalfTypedEditOutlivesWhatElseIsWritten() {
        page.add(FactKind.PHONE, "0151 496 0182");
        page.model.facts().edit(page.fact(FactKind.PHONE));
        page.model.facts().typed().set("0151 496 01");
        book.write(Book.NOW, "She called. The permit came through.\n/phone 07700 900123", ana);

        assertThat(page.shown().points()).hasSize(2);
        assertThat(page.model.facts().typed().get()).isEqualTo("0151 496 01");
        page.model.facts().typed().set("0151 496 0199");
        page.model.facts().keep(false);
        assertThat(page.facts()).contains("0151 496 0199", "07700 900123");
    }

    @Test
    void aHalfTypedEditWaitsOnItsPage() {
        Person beth = book.person("Beth Ortiz", Speak.SHE);
        page.model.facts().add(FactKind.MET);
        page.model.facts().typed().set("at the");
        page.model.go(beth.id());
        assertThat(page.model.facts().editing().get()).isNull();
        page.model.go(ana.id());
        assertThat(page.model.facts().editing().get()).isNotNull();
        assertThat(page.model.facts().typed().get()).isEqualTo("at the");
    }

    @Test
    void anEditTouchesNothingElseThatWasWrittenMeanwhile() {
        page.model.facts().add(FactKind.TAG);
        page.model.facts().typed().set("choir");
        book.keep(Renewed.met(ana, "over the hedge"));
        page.model.facts().keep(false);
        assertThat(page.shown().person().met()).isEqualTo("over the hedge");
        assertThat(page.shown().person().tags()).containsExactly("choir");
    }

    @Test
    void whatIsToldStaysTheEntryThatItWas() {
        book.write(Book.NOW.minusDays(3), "/told what I do, she laughed", ana);
        page.edit(FactKind.TOLD, "what I do, she laughed", "what I do, she laughed a lot");
        Entry told = Objects.requireNonNull(page.shown().told());
        assertThat(told.body()).isEqualTo(new Body.Told("she laughed a lot"));
        assertThat(told.when().date()).isEqualTo(LocalDate.of(2026, 11, 9));
    }

    @Test
    void nothingIsWrittenWhereNothingWasChanged() {
        page.add(FactKind.ROLE, "host since April 2026");
        long before = book.journal.last();
        page.edit(FactKind.ROLE, "host since April 2026", "host since April 2026");
        assertThat(book.journal.last()).isEqualTo(before);
        assertThat(page.model.facts().editing().get()).isNull();
    }
}
