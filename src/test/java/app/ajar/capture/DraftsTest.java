package app.ajar.capture;

import app.ajar.ui.Navigator;
import app.ajar.ui.Toasts;
import java.util.Objects;
import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.capture.language.Choice;
import app.ajar.capture.language.DayChoice;
import app.ajar.capture.language.Opening;
import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Body;
import app.ajar.model.Change;
import app.ajar.model.Channel;
import app.ajar.model.EntryId;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.When;
import app.ajar.rules.Settlement;
import app.ajar.store.FaultyDisk;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftsTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-12T16:40:00Z"), LONDON);

    @TempDir
    Path folder;

    private final FaultyDisk disk = new FaultyDisk(new Random(7));
    private Desk desk;
    private CaptureModel model;

    @BeforeEach
    void begin() {
        Journal.create(folder);
        open(CLOCK);
    }

    private void open(Clock clock) {
        desk = new Desk(folder, disk, clock);
        model = desk.model;
    }

    private void restart(Clock clock) {
        desk.close();
        open(clock);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aDraftIsThereAgainAfterTheProgramEnded() {
        desk.open();
        desk.write("half a thought \uD83D and half an emoji");
        restart(CLOCK);
        desk.open();

        assertThat(model.text().get()).isEqualTo("half a thought \uD83D and half an emoji");
    }

    @Test
    void whatWasTypedAndNeverKeptIsSaidWhenTheJournalIsOpened() {
        assertThat(desk.left()).as("nothing was typed").isNull();
        PersonId ana = desk.person("Ana Marques");
        desk.open(ana);
        desk.write("the terrace is open");
        restart(CLOCK);
        Toasts.Toast toast = Objects.requireNonNull(desk.left());
        assertThat(toast.sentence()).isEqualTo(
                "What you typed about Ana Marques is still here, not kept yet.");
        toast.act().run();
        assertThat(desk.boxes).containsExactly(new Navigator.Box(List.of(ana), ""));

        desk.open();
        desk.write("another");
        restart(CLOCK);
        assertThat(Objects.requireNonNull(desk.left()).sentence()).isEqualTo(
                "Two drafts are still here, not kept yet.");

        desk.open();
        assertThat(desk.left()).as("they are in the box, which it would cover").isNull();
    }

    @Test
    void whatWasChosenBesideTheTextIsThereAgainToo() {
        PersonId ana = desk.person("Ana Marques");
        desk.open(ana);
        desk.write("the terrace is open");
        model.head().add(new Token(null, "Nina Falk"));
        model.head().choose(new HeadWords.KindChoice(Opening.of(Channel.CALL, Body.Side.THEM), "", ""));
        model.head().choose(new DayChoice(DayChoice.Kind.YESTERDAY_EVENING, When.day(LocalDate.of(2026, 11, 11))));
        desk.background.pass();
        restart(CLOCK);
        desk.open(ana);

        HeadModel.Chips chips = model.head().shown().get();
        assertThat(chips.with()).containsExactly(new Token(ana, "Ana Marques"), new Token(null, "Nina Falk"));
        assertThat(chips.kind().text()).isEqualTo("They called");
        assertThat(chips.day()).isEqualTo("Yesterday evening, Wed 11 Nov");
    }

    @Test
    void aDraftOfAnotherDayIsAboutThatDay() {
        desk.open();
        desk.write("waved");
        restart(Clock.offset(CLOCK, Duration.ofDays(2)));
        desk.open();
        assertThat(model.head().shown().get().day()).isEqualTo("Thu 12 Nov");
    }

    @Test
    void everyPersonHasADraftOfTheirOwn() {
        PersonId ana = desk.person("Ana Marques");
        PersonId sue = desk.person("Sue Tanaka");
        desk.open(ana);
        desk.write("about Ana");
        model.close();
        desk.open(sue);
        assertThat(model.text().get()).isEmpty();
        desk.write("about Sue");
        model.close();
        desk.open(ana);
        assertThat(model.text().get()).isEqualTo("about Ana");
    }

    @Test
    void whatABoxIsOpenedWithIsAddedToTheDraftAndNothingIsLost() {
        PersonId ana = desk.person("Ana Marques");
        desk.open(ana);
        desk.write("about Ana");
        model.close();
        model.open(new app.ajar.ui.Navigator.Box(List.of(ana), "She wrote."));
        assertThat(model.text().get()).isEqualTo("about Ana\nShe wrote.");
        model.close();
        model.open(new app.ajar.ui.Navigator.Box(List.of(ana), "She wrote."));
        assertThat(model.text().get()).isEqualTo("about Ana\nShe wrote.");
    }

    @Test
    void whatIsTypedWhileTheDraftIsReadStaysBelowIt() {
        PersonId ana = desk.person("Ana Marques");
        desk.open(ana);
        desk.write("about Ana");
        restart(CLOCK);
        desk.background.hold();
        desk.open(ana);
        model.typed("and mo", 6);
        desk.background.release(false);
        assertThat(model.text().get()).isEqualTo("about Ana\nand mo");
    }

    @Test
    void theFootSaysSavedOnlyWhenItIs() {
        desk.open();
        model.typed("waved", 5);
        assertThat(model.saved().get()).isFalse();
        desk.background.pass();
        assertThat(model.saved().get()).isTrue();

        model.typed("waved twice", 11);
        disk.failAt(1, FaultyDisk.Fault.FAIL);
        desk.background.pass();
        assertThat(model.saved().get()).isFalse();
        model.typed("waved twice!", 12);
        desk.background.pass();
        assertThat(model.saved().get()).isTrue();
    }

    @Test
    void typingWithoutAPauseIsSavedAllTheSame() {
        desk.open();
        for (int at = 1; at <= 4; at++) {
            model.typed("waved".substring(0, at), at);
        }
        desk.background.pass();
        assertThat(desk.drafts.read(null)).map(Draft::text).contains("wave");
    }

    @Test
    void aDraftThatWasKeptIsNotOfferedAgain() {
        Draft draft = new Draft(Ids.next(), LocalDate.of(2026, 11, 12), Asked.NOTHING.with("she laughed"));
        desk.drafts.save(null, draft);
        assertThat(desk.drafts.read(null)).contains(draft);

        desk.journal.keep(draft.id(), List.of(new Change.Put(Person.named(new PersonId(Ids.next()), "Ana"))));

        assertThat(desk.drafts.read(null)).isEmpty();
    }

    @Test
    void draftsThatWerePutAsideAreListedOpenedAndThrownAway() {
        PersonId ana = desk.person("Ana Marques");
        desk.open(ana);
        desk.write("about Ana");
        model.close();
        desk.open();
        desk.write("about nobody");
        model.close();
        desk.open(desk.person("Sue Tanaka"));

        AsideModel.Aside aside = model.aside().shown().get();
        assertThat(aside.count()).isEqualTo("two put aside");
        assertThat(aside.rows()).extracting(AsideModel.Row::who).containsExactlyInAnyOrder("Ana Marques", "Nobody yet");
        AsideModel.Row row = aside.rows().stream().filter(one -> one.who().equals("Ana Marques")).findFirst()
                .orElseThrow();
        assertThat(row.words()).isEqualTo("about Ana");

        model.aside().toggle(row);
        assertThat(desk.drafts.read(ana)).isEmpty();
        assertThat(model.aside().shown().get().count()).isEqualTo("one put aside");
        AsideModel.Row thrown = model.aside().shown().get().rows().stream().filter(AsideModel.Row::thrown).findFirst()
                .orElseThrow();
        model.aside().toggle(thrown);
        assertThat(desk.drafts.read(ana)).isPresent();

        model.aside().open(row);
        assertThat(model.text().get()).isEqualTo("about Ana");
        assertThat(model.head().shown().get().with()).extracting(Token::name).containsExactly("Ana Marques");
    }

    @Test
    void everythingInADraftIsReadAgain() {
        PersonId ana = new PersonId(Ids.next());
        Asked asked = new Asked("she laughed \uD83D\n@Ana", new Head(
                List.of(new Token(ana, "Ana Marques"), new Token(null, "Nina")),
                new Opening(Channel.MESSAGE, Body.Side.ME, false, 12),
                new Head.Day(null, When.at(LocalDate.of(2026, 11, 1).atTime(15, 30), ZoneOffset.ofHours(1)))),
                Map.of("Ana", new Choice.This(ana), "Nina", new Choice.NewPerson()),
                Set.of(new Tick(Settlement.What.THANKED, new EntryId(Ids.next()), ana)));
        Draft draft = new Draft(Ids.next(), LocalDate.of(2026, 11, 12), asked);
        assertThat(DraftBytes.read(DraftBytes.of(draft), List.of(), LocalDate.EPOCH)).isEqualTo(draft);
    }

    @Test
    void aDraftOfTheFirstFormIsReadToo() {
        var id = Ids.next();
        String text = "she laughed";
        ByteBuffer bytes = ByteBuffer.allocate(16 + 2 * text.length()).putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        bytes.asCharBuffer().put(text);
        Token ana = new Token(new PersonId(Ids.next()), "Ana");
        Draft draft = DraftBytes.read(bytes.array(), List.of(ana), LocalDate.of(2026, 11, 12));
        assertThat(draft.id()).isEqualTo(id);
        assertThat(draft.text()).isEqualTo(text);
        assertThat(draft.asked().head().with()).containsExactly(ana);
    }

    @Test
    void whatIsTakenBackStandsInTheBoxAgain() {
        PersonId ana = desk.person("Ana Marques");
        desk.open(ana);
        desk.write("she laughed");
        model.head().choose(new HeadWords.KindChoice(Opening.of(Channel.CALL, Body.Side.THEM), "", ""));
        model.keep();
        desk.writing.undo();

        assertThat(desk.entries(ana)).isEmpty();
        assertThat(model.open().get()).isTrue();
        assertThat(model.text().get()).isEqualTo("she laughed");
        assertThat(model.head().shown().get().kind().text()).isEqualTo("Ana Marques called");

        desk.writing.redo();
        assertThat(desk.entries(ana)).hasSize(1);
        assertThat(model.text().get()).isEmpty();
        assertThat(model.open().get()).isFalse();
    }

    @Test
    void whatWasTakenBackCanBeKeptAnew() {
        PersonId ana = desk.person("Ana Marques");
        desk.open(ana);
        desk.write("she laughed");
        model.keep();
        desk.writing.undo();
        desk.write("she laughed a lot");
        model.keep();

        assertThat(desk.entries(ana)).singleElement()
                .satisfies(entry -> assertThat(entry.text()).isEqualTo("she laughed a lot"));
    }

    @Test
    void whatWasTypedSinceStaysBelowWhatIsTakenBack() {
        PersonId ana = desk.person("Ana Marques");
        desk.open(ana);
        desk.write("she laughed");
        model.keep();
        desk.open(ana);
        desk.write("and cried");
        model.close();
        desk.writing.undo();

        assertThat(model.text().get()).isEqualTo("she laughed\nand cried");
        desk.writing.redo();
        assertThat(model.text().get()).isEqualTo("and cried");
    }

    @Test
    void whatWasDoneWithTheWordsStaysWhenTheyAreBroughtBack() {
        PersonId ana = desk.person("Ana Marques");
        desk.open(ana);
        desk.write("she laughed");
        model.keep();
        desk.writing.undo();
        desk.write("she laughed a lot");
        desk.writing.redo();
        assertThat(model.text().get()).isEqualTo("she laughed a lot");
    }

    @Test
    void whatAnEarlierRunKeptIsPutInWordsAgain() {
        PersonId ana = desk.person("Ana Marques");
        desk.open(ana);
        desk.write("she called about the terrace\n/no not now: the set, \"truly\"\n@Nina Falk: waved\n"
                + "/phone 0151 496 0182");
        model.keep();
        restart(CLOCK);
        desk.writing.undo();

        assertThat(model.open().get()).isTrue();
        assertThat(model.head().shown().get().with()).containsExactly(new Token(ana, "Ana Marques"));
        assertThat(model.text().get()).isEqualTo("she called about the terrace\n/no not now: the set, \"truly\"\n"
                + "@Nina Falk\nwaved\n/phone 0151 496 0182");
        model.keep();
        assertThat(desk.entries(ana)).hasSize(2);
        assertThat(desk.named("Nina Falk")).isPresent();
    }

    @Test
    void anUndoOfSomethingElseLeavesTheBoxAlone() {
        desk.person("Ana Marques");
        desk.writing.undo();
        assertThat(model.open().get()).isFalse();
        assertThat(model.status().get()).isEmpty();
    }
}
