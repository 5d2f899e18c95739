package app.ajar.person;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.keep.Ids;
import app.ajar.model.Body;
import app.ajar.model.Cause;
import app.ajar.model.Change;
import app.ajar.model.ContactPoint;
import app.ajar.model.Deferral;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Offer;
import app.ajar.model.Person;
import app.ajar.model.Person.Speak;
import app.ajar.model.When;
import app.ajar.person.BriefWords.Item;
import app.ajar.rules.Door;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BriefTest {

    private static final LocalDateTime MONDAY = Book.NOW.minusDays(3);

    @TempDir
    Path folder;

    private Book book;
    private Person ana;
    private Person tom;

    @BeforeEach
    void open() {
        book = new Book(folder);
        ana = book.person("Ana Marques", Speak.SHE);
        tom = book.person("Tom Brandt", Speak.HE);
    }

    @AfterEach
    void close() {
        book.close();
    }

    private List<String> offers() {
        return book.brief(ana).offers().stream().map(item -> item.text() + " / " + item.note()).toList();
    }

    private List<String> promised() {
        return book.brief(ana).promised().stream().map(item -> item.aside() + " " + item.text() + " / " + item.note())
                .toList();
    }

    @Test
    void ofSomebodyNewThereIsNothingToSay() {
        assertThat(book.portrait(ana).brief()).isEqualTo(Brief.EMPTY);
    }

    @Test
    void anIdeaStandsThereUntilItWasOffered() {
        Entry idea = book.write(MONDAY, "/idea drawings on the bread bags", ana).getFirst();
        assertThat(offers()).containsExactly("drawings on the bread bags / ");
        book.keep(new Offer(idea.id(), ana.id(), Offer.State.THOUGHT_OF, LocalDate.of(2026, 11, 9), null));
        assertThat(offers()).hasSize(1);
        book.keep(new Offer(idea.id(), ana.id(), Offer.State.OFFERED, LocalDate.of(2026, 11, 10), null));
        assertThat(offers()).isEmpty();
    }

    @Test
    void anIntroductionAsksFirstWhomItNames() {
        Entry idea = book.write(MONDAY, "/idea introduce her to @Tom Brandt for the heaters", ana).getFirst();
        assertThat(offers()).containsExactly(
                "introduce her to @Tom Brandt for the heaters / once Tom agrees to be named");
        book.keep(new Offer(idea.id(), tom.id(), Offer.State.LANDED, LocalDate.of(2026, 11, 10), null));
        assertThat(offers()).containsExactly("introduce her to @Tom Brandt for the heaters / ");
    }

    @Test
    void nobodyIsNamedWhoAskedForNoContactOrDied() {
        book.write(MONDAY, "/idea introduce her to @Tom Brandt for the heaters", ana);
        book.write(MONDAY, "/stop", tom);
        assertThat(offers()).isEmpty();
    }

    @Test
    void whatTheyDeclinedForGoodIsNotOfferedAgain() {
        book.write(MONDAY.minusDays(9), "/idea a party at the shop\n/idea aprons", ana);
        book.write(MONDAY, "/no not ever: a party at the shop", ana);
        assertThat(offers()).containsExactly("aprons / ");
    }

    @ParameterizedTest
    @CsvSource({"/stop selling · follow-up", "/stop follow-up"})
    void whereNothingMayBeOfferedNothingIs(String stop) {
        book.write(MONDAY.minusDays(9), "/idea aprons", ana);
        book.write(MONDAY, stop, ana);
        assertThat(book.portrait(ana).isStopped()).isFalse();
        assertThat(offers()).isEmpty();
    }

    @Test
    void promisesBothWaysWithTheirDays() {
        book.write(MONDAY, "/owe cloth samples by 2026-11-27\n/owed her sourdough notes, some day", ana);
        assertThat(promised()).containsExactly("By you: cloth samples / by 27 Nov",
                "By Ana: her sourdough notes / some day");
    }

    @Test
    void aPromiseThatIsKeptOrLetGoIsGone() {
        List<Entry> made = book.write(MONDAY, "/owe cloth samples\n/owe the recipe", ana);
        Entry kept = made.stream().filter(one -> one.text().equals("cloth samples")).findFirst().orElseThrow();
        Entry other = made.stream().filter(one -> one.text().equals("the recipe")).findFirst().orElseThrow();
        book.keep(kept.with(new Body.Promise(Body.Side.ME, null, Body.Promise.State.KEPT, LocalDate.of(2026, 11, 10))));
        assertThat(promised()).containsExactly("By you: the recipe / ");
        book.keep(new Deferral("PROMISE:" + other.id() + ":" + ana.id(), LocalDate.of(2026, 11, 10), null));
        assertThat(promised()).isEmpty();
    }

    @Test
    void underAStopWhatIsOwedIsReadableAndComesBackAsNothingElse() {
        book.write(MONDAY.minusDays(5), "/owe his folding ladder\n/owed the key", ana);
        book.write(MONDAY, "/stop \"no more\"", ana);
        Portrait stopped = book.portrait(ana);
        assertThat(stopped.brief()).isEqualTo(Brief.EMPTY);
        assertThat(stopped.between()).extracting(Entry::text).containsExactlyInAnyOrder("his folding ladder",
                "the key");

        book.write(MONDAY.plusDays(1), "/welcome \"do call me again\"", ana);
        Portrait after = book.portrait(ana);
        assertThat(after.isStopped()).isFalse();
        assertThat(after.brief().promised()).extracting(Entry::text).containsExactly("the key");
        assertThat(after.between()).extracting(Entry::text).containsExactly("his folding ladder");
    }

    @Test
    void givenAndAskedSinceTheLastGift() {
        assertThat(book.brief(ana).gifts()).isEmpty();
        book.write(MONDAY.minusDays(30), "she called\n/asked about a class", ana);
        assertThat(book.brief(ana).gifts()).isEqualTo("Gave nothing yet. Asked for about a class on 10 Oct.");
        book.write(MONDAY.minusDays(20), "she called\n/gave the recipe", ana);
        assertThat(book.brief(ana).gifts()).isEqualTo("Gave the recipe on 20 Oct. Asked for nothing since.");
        book.write(MONDAY, "she called\n/asked a table in June", ana);
        assertThat(book.brief(ana).gifts()).isEqualTo("Gave the recipe on 20 Oct. Asked for a table in June on 9 Nov.");
    }

    @Test
    void theLastThreeContactsAndNoneThatIsYetToCome() {
        for (int days = 1; days < 6; days++) {
            book.write(Book.NOW.minusDays(days), "She called. Day " + days + " was long. The rest is silence.", ana);
        }
        book.write(Book.NOW.plusDays(2), "She called. From the future.", ana);
        book.write(Book.NOW, "a thought of mine", ana);
        assertThat(book.brief(ana).contacts()).extracting(Item::aside, Item::text).containsExactly(
                org.assertj.core.groups.Tuple.tuple("11 Nov", "Day 1 was long."),
                org.assertj.core.groups.Tuple.tuple("10 Nov", "Day 2 was long."),
                org.assertj.core.groups.Tuple.tuple("9 Nov", "Day 3 was long."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "She called, 12 minutes. The permit came through. She laughed.|The permit came through.",
            "Met her. Coffee at the counter before opening.|Coffee at the counter before opening.",
            "I wrote, no answer. Only that mad weeks end.|Only that mad weeks end.",
            "She called about the lease. It is signed.|She called about the lease.",
            "She called angrily. Twice.|She called angrily.", "She called.|She called.",
            "Stood with her while she closed up. The set was there.|Stood with her while she closed up.",
            "Called Ana Marques. She was asleep.|She was asleep."})
    void theFirstSentenceIsTheFirstThatSaysSomething(String text, String first) {
        Entry entry = new Entry(new EntryId(Ids.next()), Ids.next(), List.of(ana.id()), When.day(LocalDate.EPOCH), text,
                new Body.Note(), false);
        assertThat(FirstSentence.of(entry, ana)).isEqualTo(first);
    }

    @Test
    void aLongSentenceIsCutBetweenWordsAndSaysSo() {
        String text = "word ".repeat(100).strip() + ".";
        Entry entry = new Entry(new EntryId(Ids.next()), Ids.next(), List.of(ana.id()), When.day(LocalDate.EPOCH), text,
                new Body.Note(), false);
        assertThat(FirstSentence.of(entry, ana)).hasSizeLessThan(185).endsWith("word\u2026");
    }

    @Test
    void somebodyWhoDiedIsNotPreparedFor() {
        book.write(MONDAY, "/idea aprons\n/life died", ana);
        Portrait dead = book.portrait(ana);
        assertThat(dead.mayCall()).isFalse();
        assertThat(dead.brief()).isEqualTo(Brief.EMPTY);
    }

    @Test
    void aNumberSharedWithSomebodyUnderAStopSaysSo() {
        book.keep(new ContactPoint(Ids.next(), ana.id(), ContactPoint.Medium.PHONE, "0151 496 0182", null),
                new ContactPoint(Ids.next(), tom.id(), ContactPoint.Medium.PHONE, "(0151) 4960182", null));
        assertThat(book.portrait(ana).shared()).isEmpty();
        book.write(MONDAY, "/stop calls", tom);
        assertThat(new FactWords(book.messages, book.portrait(ana)).sections()).flatExtracting(FactSection::facts)
                .extracting(Fact::note).contains("The same as Tom Brandt, who asked for less contact or none");
    }

    @Test
    void theDoorIsAsAllEntriesTogetherMakeIt() {
        assertThat(book.portrait(ana).door()).isInstanceOf(Door.NothingSaidYet.class);
        book.write(MONDAY.minusDays(40), "I called, no answer", ana);
        assertThat(book.portrait(ana).door()).isInstanceOf(Door.NothingSaidYet.class);
        book.write(MONDAY.minusDays(30), "she called", ana);
        assertThat(book.portrait(ana).door()).isInstanceOf(Door.Open.class);
        book.write(MONDAY.minusDays(20), "/no not now: the set", ana);
        assertThat(book.portrait(ana).door()).isInstanceOf(Door.Ajar.class);
        book.write(MONDAY, "/yes go on", ana);
        assertThat(book.portrait(ana).door()).isInstanceOf(Door.Reopened.class);
        book.write(MONDAY, "/yes first\n/no not this: then", ana);
        assertThat(book.portrait(ana).door())
                .isEqualTo(Door.of(book.journal.read(db -> new app.ajar.read.Gate(db).subject(ana.id())).entries(),
                        book.journal.read(db -> new app.ajar.read.Gate(db).subject(ana.id())).ledger(),
                        LocalDate.of(2026, 11, 12)));
    }

    @Test
    void somebodyMergedIsOnThePageOfTheOther() {
        Person twin = book.person("A. Marques", Speak.NAME);
        book.keep(Renewed.tags(twin, List.of("choir")));
        book.write(MONDAY, "/idea aprons\n/role host", twin);
        book.journal.keep(Ids.next(), new Cause.Merged(), List.of(new Change.Join(twin.id(), ana.id())));
        Portrait both = book.portrait(twin);
        assertThat(both.id()).isEqualTo(ana.id());
        assertThat(both.roles()).hasSize(1);
        assertThat(offers()).containsExactly("aprons / ");
        assertThat(new FactWords(book.messages, both).sections()).flatExtracting(FactSection::facts)
                .extracting(Fact::text).contains("choir", "Also A. Marques");
    }
}
