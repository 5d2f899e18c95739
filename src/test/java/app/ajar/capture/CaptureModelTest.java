package app.ajar.capture;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Body;
import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.read.Cursor;
import app.ajar.read.Entries;
import app.ajar.store.FaultyDisk;
import app.ajar.ui.Immediate;
import app.ajar.ui.Navigator;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptureModelTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-12T16:40:00Z"), ZoneId.of("Europe/London"));

    @TempDir
    Path folder;

    private final FaultyDisk disk = new FaultyDisk(new Random(7));
    private final Immediate background = new Immediate();
    private Navigator navigator = new Navigator();
    private Journal journal;
    private CaptureModel model;

    @BeforeEach
    void open() {
        Journal.create(folder);
        start();
    }

    private void start() {
        journal = Journal.open(folder, disk, CLOCK);
        navigator = new Navigator();
        model = new CaptureModel(new CaptureQueries(journal, CLOCK), new DraftQueries(journal), background, navigator);
        model.onShow();
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private void write(String text) {
        model.typed(text);
        background.pass();
    }

    private PersonId person(String name) {
        PersonId id = new PersonId(Ids.next());
        journal.keep(Ids.next(), List.of(new Change.Put(Person.named(id, name))));
        return id;
    }

    private List<Entry> entries(PersonId person) {
        return journal.read(db -> new Entries(db).of(person, Set.of(), Cursor.NEWEST, 50)).stream()
                .map(Entries.Item::entry).toList();
    }

    private List<String> kinds() {
        return model.rows().stream().filter(Shown.Line.class::isInstance).map(row -> ((Shown.Line) row).kind())
                .toList();
    }

    @Test
    void whatWillBeKeptIsShownAsItIsTyped() {
        write("@Nina Falk: she called\n/no not now: the set, because new baby, ask in spring, \"truly\"\n"
                + "/stop calls\n/idea");

        assertThat(model.rows().getFirst()).isEqualTo(new Shown.Whose("Nina Falk, a new person will be made", ""));
        assertThat(kinds()).containsExactly("Conversation", "No, not now", "Stop", "waits for your words");
        assertThat(model.rows()).anySatisfy(row -> assertThat(row).hasToString("Line[kind=Stop, text=, quote=, "
                + "extras=calls, waits=false, options=[]]"));
        assertThat(model.rows()).anySatisfy(row -> assertThat(row.toString()).contains("quote=\u201ctruly\u201d",
                "because new baby", "ask in spring (1 Mar 2027 to 31 May 2027)", "whose idea? not said"));
        assertThat(model.count().get()).isEqualTo("3 ready; one waits and would be left out");
    }

    @Test
    void keepingSaysWhatItKeptAndGoesToThePage() {
        write("@Nina Falk: her daughter starts school");
        model.keep();

        assertThat(model.status().get()).isEqualTo("Kept: Note, about Nina Falk.");
        assertThat(model.undoable().get()).isTrue();
        assertThat(model.text().get()).isEmpty();
        assertThat(model.rows()).isEmpty();
        assertThat(navigator.place().get()).isInstanceOfSatisfying(Navigator.Page.class,
                page -> assertThat(entries(page.person())).singleElement()
                        .satisfies(entry -> assertThat(entry.text()).isEqualTo("her daughter starts school")));
    }

    @Test
    void whatIsTypedOnAPageIsAboutThePerson() {
        PersonId ana = person("Ana Marques");
        navigator.go(new Navigator.Page(ana));
        assertThat(model.prompt().get()).isEqualTo("What did Ana Marques say?");

        write("she laughed");
        model.keep();

        assertThat(entries(ana)).singleElement().satisfies(entry -> assertThat(entry.text()).isEqualTo("she laughed"));
    }

    @Test
    void whatWasKeptIsTakenBackAndBroughtBack() {
        PersonId ana = person("Ana Marques");
        navigator.go(new Navigator.Page(ana));
        write("she laughed");
        model.keep();

        model.undoLast();
        assertThat(entries(ana)).isEmpty();
        assertThat(model.status().get()).isEqualTo("Taken back.");
        assertThat(model.undoable().get()).isFalse();

        model.undo().redo();
        assertThat(entries(ana)).hasSize(1);
        assertThat(model.status().get()).isEqualTo("Brought back.");
    }

    @Test
    void whereThereIsNothingToTakeBackItSaysSo() {
        model.undo().undo();
        assertThat(model.status().get()).isEqualTo("There is nothing to undo.");
        model.undo().redo();
        assertThat(model.status().get()).isEqualTo("There is nothing to bring back.");
    }

    @Test
    void aDraftIsThereAgainAfterTheProgramEnded() {
        write("half a thought \uD83D and half an emoji");
        journal.close();
        start();

        assertThat(model.text().get()).isEqualTo("half a thought \uD83D and half an emoji");
    }

    @Test
    void theProgramBeginsOnThePageOfTheLastDraft() {
        PersonId ana = person("Ana Marques");
        navigator.go(new Navigator.Page(ana));
        write("she lau");
        journal.close();
        start();

        assertThat(navigator.place().get()).isEqualTo(new Navigator.Page(ana));
        assertThat(model.text().get()).isEqualTo("she lau");
    }

    @Test
    void everyPageHasADraftOfItsOwn() {
        PersonId ana = person("Ana Marques");
        PersonId sue = person("Sue Tanaka");
        navigator.go(new Navigator.Page(ana));
        write("about Ana");
        navigator.go(new Navigator.Page(sue));
        assertThat(model.text().get()).isEmpty();
        write("about Sue");
        navigator.go(new Navigator.Page(ana));
        assertThat(model.text().get()).isEqualTo("about Ana");
    }

    @Test
    void aDraftThatWasKeptIsNotOfferedAgain() {
        DraftQueries drafts = new DraftQueries(journal);
        Draft draft = new Draft(Ids.next(), "she laughed");
        drafts.save(null, draft);
        assertThat(drafts.read(null)).contains(draft);

        journal.keep(draft.id(), List.of(new Change.Put(Person.named(new PersonId(Ids.next()), "Ana"))));

        assertThat(drafts.read(null)).isEmpty();
    }

    @Test
    void aNameThatFitsSeveralWaitsForAChoice() {
        PersonId marques = person("Ana Marques");
        person("Ana Lopes");
        write("@Ana: she laughed");
        assertThat(kinds()).containsExactly("Which Ana?");
        Shown.Option option = ((Shown.Line) model.rows().getLast()).options().stream()
                .filter(one -> one.text().equals("Ana Marques")).findFirst().orElseThrow();

        model.choose(option.typed(), option.choice());
        assertThat(kinds()).containsExactly("Note");
        model.keep();

        assertThat(entries(marques)).hasSize(1);
    }

    @Test
    void whatWaitsForAChoiceStaysInTheBoxWhenTheRestIsKept() {
        person("Ana Marques");
        person("Ana Lopes");
        write("@Sue Tanaka: she waved\n@Ana: she laughed\n/owe a chart");
        model.keep();

        assertThat(model.status().get()).isEqualTo("Kept: Note, about Sue Tanaka. 2 lines waited and were not kept.");
        assertThat(model.text().get()).isEqualTo("@Ana: she laughed\n/owe a chart");
    }

    @Test
    void whereAllWaitsNothingIsKeptAndNothingIsLost() {
        write("/idea");
        model.keep();

        assertThat(model.status().get()).isEqualTo("There is nothing to keep yet.");
        assertThat(model.text().get()).isEqualTo("/idea");
        assertThat(journal.last()).isZero();
    }

    @Test
    void whatItCouldSettleIsProposedAndGoesInTheSameWriteOnlyWhenTicked() {
        PersonId ana = person("Ana Marques");
        navigator.go(new Navigator.Page(ana));
        write("/no not now: the autumn set");
        model.keep();
        write("I called and thanked her for her candour");
        assertThat(model.also()).singleElement().satisfies(also -> {
            assertThat(also.text()).isEqualTo("also: this acknowledges their no, the autumn set (Thu 12 Nov)");
            assertThat(also.chosen()).isFalse();
        });

        model.toggle(model.also().getFirst().tick());
        assertThat(model.also().getFirst().chosen()).isTrue();
        long before = journal.last();
        model.keep();

        assertThat(journal.last()).isEqualTo(before + 1);
        assertThat(entries(ana)).anySatisfy(entry -> assertThat(entry.body()).isInstanceOfSatisfying(Body.No.class,
                no -> assertThat(no.acknowledged()).isNotNull()));
        assertThat(entries(ana)).anySatisfy(entry -> assertThat(entry.body()).isInstanceOfSatisfying(
                Body.Conversation.class, talk -> assertThat(talk.settled()).hasSize(1)));
    }

    @Test
    void somebodyWhoAskedForNoContactIsMarkedBeforeItIsKept() {
        PersonId ana = person("Ana Marques");
        navigator.go(new Navigator.Page(ana));
        write("/stop \"leave me be\"");
        model.keep();
        navigator.go(Navigator.Section.PEOPLE);
        write("@Ana Marques: I rang all the same");

        assertThat(model.rows().getFirst()).isEqualTo(
                new Shown.Whose("Ana Marques", "asked for no contact; what happened can be written"));
    }

    @Test
    void keepingIsSaidAtOnceAndThatTheDiskIsSlowAfterAWhile() {
        write("@Nina Falk: waved");
        background.hold();
        model.keep();
        assertThat(model.status().get()).isEqualTo("Keeping \u2026");
        assertThat(model.keeping().get()).isTrue();
        background.pass();
        assertThat(model.status().get()).isEqualTo("Keeping \u2026 The disk is slow.");

        background.release(false);
        assertThat(model.status().get()).startsWith("Kept: ");
        assertThat(model.keeping().get()).isFalse();
    }

    @Test
    void whatCouldNotBeKeptStaysInTheBoxAndIsKeptOnceLater() {
        write("@Nina Falk: waved");
        long before = journal.last();
        disk.failAt(1, FaultyDisk.Fault.FAIL);
        model.keep();

        assertThat(model.status().get()).contains("try again");
        assertThat(model.text().get()).isEqualTo("@Nina Falk: waved");
        assertThat(journal.last()).isEqualTo(before);

        model.keep();
        assertThat(model.status().get()).startsWith("Kept: ");
        assertThat(journal.last()).isEqualTo(before + 1);
    }

    @Test
    void aVeryLongTextIsShownInAFewRowsAndKeptWhole() {
        PersonId ana = person("Ana Marques");
        navigator.go(new Navigator.Page(ana));
        String line = "She told me at length about the mill and the river and everybody on it. ";
        String all = line.repeat(1_000_000 / line.length());
        write(all);
        assertThat(model.rows()).hasSizeLessThan(62);
        model.keep();

        assertThat(entries(ana).stream().mapToInt(entry -> entry.text().length()).sum()).isEqualTo(all.length());
    }
}
