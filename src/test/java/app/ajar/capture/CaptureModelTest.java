package app.ajar.capture;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.capture.language.DayChoice;
import app.ajar.capture.language.Opening;
import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Body;
import app.ajar.model.Change;
import app.ajar.model.Channel;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.PersonId;
import app.ajar.model.When;
import app.ajar.store.FaultyDisk;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptureModelTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-12T16:40:00Z"), ZoneId.of("Europe/London"));

    @TempDir
    Path folder;

    private final FaultyDisk disk = new FaultyDisk(new Random(7));
    private Desk desk;
    private CaptureModel model;

    @BeforeEach
    void open() {
        Journal.create(folder);
        desk = new Desk(folder, disk, CLOCK);
        model = desk.model;
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void keepingClosesTheBoxAndSaysWhatItKept() {
        desk.open();
        desk.write("@Nina Falk: her daughter starts school");
        model.keep();

        assertThat(model.open().get()).isFalse();
        assertThat(desk.toast()).isEqualTo("Kept: Note, about Nina Falk.");
        assertThat(desk.entries(desk.named("Nina Falk").orElseThrow())).singleElement()
                .satisfies(entry -> assertThat(entry.text()).isEqualTo("her daughter starts school"));
        desk.open();
        assertThat(model.text().get()).isEmpty();
    }

    @Test
    void onlyWhatWasTypedComesBackIntoTheBox() {
        PersonId ana = desk.person("Ana Marques");
        desk.open(ana);
        desk.write("they laughed");
        model.keep();
        Entry typed = desk.entries(ana).getFirst();
        Entry answer = new Entry(new EntryId(Ids.next()), Ids.next(), List.of(ana), typed.when(), "asked her",
                new Body.Conversation(null, Body.Side.ME, true, null, null, List.of(), List.of(), List.of()), false);
        desk.writing.keep("Kept.", () -> List.of(new Change.Put(answer)));

        desk.writing.undo();
        assertThat(desk.entries(ana)).containsExactly(typed);
        assertThat(model.open().get()).isFalse();
        desk.writing.undo();
        assertThat(model.open().get()).isTrue();
        assertThat(model.text().get()).isEqualTo("they laughed");
    }

    @Test
    void whatIsTypedIsAboutThoseAboveTheBox() {
        PersonId ana = desk.person("Ana Marques");
        PersonId sue = desk.person("Sue Tanaka");
        desk.open(ana);
        model.head().add(new Token(sue, "Sue Tanaka"));
        desk.write("they laughed");
        model.keep();

        assertThat(desk.entries(ana)).singleElement()
                .satisfies(entry -> assertThat(entry.people()).containsExactly(ana, sue));
    }

    @Test
    void somebodyNewAboveTheBoxIsMade() {
        desk.open();
        model.head().add(new Token(null, "Nina Falk"));
        desk.write("waved");
        model.keep();

        assertThat(desk.entries(desk.named("Nina Falk").orElseThrow())).hasSize(1);
    }

    @Test
    void whomOneTakesOutAboveTheBoxItIsNotAbout() {
        PersonId ana = desk.person("Ana Marques");
        desk.open(ana);
        model.head().removeLast();
        desk.write("waved");
        model.keep();

        assertThat(desk.entries(ana)).isEmpty();
        assertThat(desk.toast()).isEqualTo("Kept: Note, about nobody yet.");
    }

    @Test
    void aContactThatWasChosenIsKept() {
        PersonId ana = desk.person("Ana Marques");
        desk.open(ana);
        desk.write("the terrace is open");
        assertThat(model.head().shown().get().kind().text()).isEqualTo("Note");

        model.head().choose(new HeadWords.KindChoice(Opening.of(Channel.CALL, Body.Side.THEM), "", ""));
        assertThat(model.head().shown().get().kind().text()).isEqualTo("Ana Marques called");
        model.keep();

        assertThat(desk.entries(ana)).singleElement().satisfies(
                entry -> assertThat(entry.body()).isInstanceOfSatisfying(Body.Conversation.class, talk -> {
                    assertThat(talk.channel()).isEqualTo(Channel.CALL);
                    assertThat(talk.started()).isEqualTo(Body.Side.THEM);
                }));
    }

    @Test
    void theKindIsWhatTheTextBeginsWith() {
        desk.open(desk.person("Ana Marques", app.ajar.model.Person.Speak.SHE));
        desk.write("she called about the terrace");
        assertThat(model.head().shown().get().kind()).isEqualTo(new Seen.Kind("fth-phone", "She called", true));
        desk.write("/party at Rosa's");
        assertThat(model.head().shown().get().kind().text()).isEqualTo("Party at Rosa's");
    }

    @Test
    void aDayThatWasChosenIsKept() {
        PersonId ana = desk.person("Ana Marques");
        desk.open(ana);
        assertThat(model.head().shown().get().day()).isEqualTo("Today, 16:40");
        assertThat(model.head().choose("tomorrow")).isFalse();
        assertThat(model.head().choose("last Tuesday")).isTrue();
        assertThat(model.head().shown().get().day()).isEqualTo("Tue 10 Nov");
        desk.write("waved");
        model.keep();

        assertThat(desk.entries(ana)).singleElement()
                .satisfies(entry -> assertThat(entry.when()).isEqualTo(When.day(LocalDate.of(2026, 11, 10))));
    }

    @Test
    void theEveningBeforeIsOffered() {
        desk.open();
        assertThat(model.head().shown().get().days()).extracting(HeadModel.DayOffer::text).containsExactly(
                "Today, 16:40", "Today, no time", "Yesterday evening, Wed 11 Nov", "Yesterday, Wed 11 Nov");
        DayChoice evening = model.head().shown().get().days().get(2).choice();
        model.head().choose(evening);
        assertThat(model.head().shown().get().day()).isEqualTo("Yesterday evening, Wed 11 Nov");
    }

    @Test
    void whereAllWaitsNothingIsKeptAndNothingIsLost() {
        desk.open();
        desk.write("/idea");
        model.keep();

        assertThat(model.status().get()).isEqualTo("There is nothing to keep yet.");
        assertThat(model.text().get()).isEqualTo("/idea");
        assertThat(model.open().get()).isTrue();
        assertThat(desk.journal.last()).isZero();
    }

    @Test
    void whatWaitsForAChoiceStaysInTheBoxWhenTheRestIsKept() {
        desk.person("Ana Marques");
        desk.person("Ana Lopes");
        desk.open();
        desk.write("@Sue Tanaka: she waved\n@Ana: she laughed\n/owe a chart");
        model.keep();

        assertThat(desk.toast()).isEqualTo("Kept: Note, about Sue Tanaka. Two lines waited and were not kept.");
        desk.open();
        assertThat(model.text().get()).isEqualTo("@Ana: she laughed\n/owe a chart");
    }

    @Test
    void afterAStopItSaysThatTheyWillNotBeBroughtUp() {
        PersonId martin = desk.person("Martin Hale");
        desk.open(martin);
        desk.write("/stop \"leave me be\"");
        model.keep();

        assertThat(desk.toast()).isEqualTo("Kept. Ajar will not bring Martin Hale up again.");
        assertThat(desk.toasts.shown().get().action()).isEqualTo("Typed by mistake");
        desk.toasts.shown().get().act().run();
        desk.open(martin);
        assertThat(desk.rows()).noneMatch(Shown.Stopped.class::isInstance);
        assertThat(model.text().get()).isEqualTo("/stop \"leave me be\"");
    }

    @Test
    void keepingIsSaidAtOnceAndThatTheDiskIsSlowAfterAWhile() {
        desk.open();
        desk.write("@Nina Falk: waved");
        desk.background.hold();
        model.keep();
        assertThat(model.status().get()).isEqualTo("Keeping \u2026");
        assertThat(model.keeping().get()).isTrue();
        desk.background.pass();
        assertThat(model.status().get()).isEqualTo("Keeping \u2026 The disk is slow.");

        desk.background.release(false);
        assertThat(desk.toast()).startsWith("Kept: ");
        assertThat(model.keeping().get()).isFalse();
    }

    @Test
    void whatCouldNotBeKeptStaysInTheBoxAndIsKeptOnceLater() {
        desk.open();
        desk.write("@Nina Falk: waved");
        long before = desk.journal.last();
        disk.failAt(1, FaultyDisk.Fault.FAIL);
        model.keep();

        assertThat(model.status().get()).contains("try again");
        assertThat(model.text().get()).isEqualTo("@Nina Falk: waved");
        assertThat(model.open().get()).isTrue();
        assertThat(desk.journal.last()).isEqualTo(before);

        model.keep();
        assertThat(desk.toast()).startsWith("Kept: ");
        assertThat(desk.journal.last()).isEqualTo(before + 1);
    }

    @Test
    void aVeryLongTextIsShownInAFewRowsAndKeptWhole() {
        PersonId ana = desk.person("Ana Marques");
        desk.open(ana);
        String line = "She told me at length about the mill and the river and everybody on it. ";
        String all = line.repeat(1_000_000 / line.length());
        desk.write(all);
        assertThat(desk.rows()).hasSizeLessThan(122);
        model.keep();

        assertThat(desk.entries(ana).stream().mapToInt(entry -> entry.text().length()).sum()).isEqualTo(all.length());
    }
}
