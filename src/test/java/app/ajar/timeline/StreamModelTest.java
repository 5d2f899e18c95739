package app.ajar.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.keep.Ids;
import app.ajar.model.Body;
import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Ref;
import app.ajar.model.When;
import app.ajar.ui.Immediate;
import app.ajar.ui.Navigator;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamModelTest {

    @TempDir
    Path folder;

    private final Immediate background = new Immediate();
    private Stage stage;
    private StreamModel model;

    @BeforeEach
    void open() {
        stage = new Stage(folder, background);
        model = stage.page;
        model.onShow();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private List<Row.Item> items() {
        return items(model);
    }

    private static List<Row.Item> items(StreamModel of) {
        return of.shown().get().rows().stream().filter(Row.Item.class::isInstance).map(Row.Item.class::cast).toList();
    }

    private List<String> texts() {
        return items().stream().map(item -> item.said().text()).toList();
    }

    private List<String> heads(StreamModel of) {
        return of.shown().get().rows().stream().filter(Row.Head.class::isInstance).map(row -> ((Row.Head) row).text())
                .toList();
    }

    private void toAna() {
        stage.navigator.go(new Navigator.Page(stage.ana));
    }

    /** As if so many rows stood before what is in sight and behind it. */
    private void seen(int index) {
        model.inSight(items().get(index).id(), false);
    }

    @Test
    void anEmptyPageSaysSo() {
        toAna();
        assertThat(model.state().get()).isEqualTo(StreamModel.State.EMPTY);
        assertThat(model.roles().get().given()).isEqualTo("Ana");
    }

    @Test
    void thePagesFollowOneAnotherToTheEnd() {
        stage.notes(0, 400);
        toAna();
        assertThat(texts().getFirst()).isEqualTo("note 399");

        int most = 0;
        for (int turn = 0; turn < 20 && model.mayBeOlder(); turn++) {
            seen(items().size() - 5);
            model.near(items().size() - 5, 4);
            most = Math.max(most, items().size());
            assertThat(texts()).doesNotHaveDuplicates();
        }
        assertThat(texts()).last().isEqualTo("note 0");
        assertThat(most).isLessThanOrEqualTo(StreamModel.MOST);
        assertThat(model.mayBeNewer()).isTrue();

        for (int turn = 0; turn < 20 && model.mayBeNewer(); turn++) {
            seen(5);
            model.near(5, items().size() - 5);
            assertThat(texts()).doesNotHaveDuplicates();
        }
        assertThat(texts().getFirst()).isEqualTo("note 399");
        assertThat(model.extent().get()).isEqualTo(new StreamQueries.Extent(0, 400));
    }

    @Test
    void anEntryIsOpenedAmongThoseAroundIt() {
        List<Entry> notes = stage.notes(0, 400);
        EntryId there = notes.get(200).id();
        stage.navigator.go(new Navigator.Page(stage.ana, there));

        assertThat(model.shown().get().aim()).isEqualTo(new Shown.Aim.Top(there));
        assertThat(model.selected().get()).isEqualTo(there);
        assertThat(texts()).contains("note 190", "note 200", "note 210").doesNotContain("note 399", "note 0");
        assertThat(model.extent().get().all()).isEqualTo(400);
        assertThat(model.extent().get().before()).isBetween(140, 160);
    }

    @Test
    void theOldestAreReachedWithoutThoseBetween() {
        stage.notes(0, 400);
        toAna();
        model.toOldest();

        assertThat(texts()).last().isEqualTo("note 0");
        assertThat(texts()).hasSizeLessThan(60);
        assertThat(model.mayBeOlder()).isFalse();
        model.toNewest();
        assertThat(texts().getFirst()).isEqualTo("note 399");
    }

    @Test
    void aMonthIsSaidOnceAlsoAcrossPages() {
        stage.notes(0, 400);
        toAna();
        while (model.mayBeOlder() && items().size() < 200) {
            seen(items().size() - 5);
            model.near(items().size() - 5, 4);
        }
        assertThat(heads(model)).doesNotHaveDuplicates().contains("March 2020", "February 2020");
    }

    @Test
    void theEntriesOfOneCaptureStandUnderOneTime() {
        UUID capture = Ids.next();
        When when = When.at(LocalDate.of(2026, 11, 9).atTime(16, 10), ZoneOffset.UTC);
        stage.keep(new Entry(new EntryId(Ids.next()), capture, List.of(stage.ana), when, "second", new Body.Note(),
                false),
                new Entry(new EntryId(Ids.next()), capture, List.of(stage.ana), when, "first", new Body.Note(),
                        false));
        toAna();

        assertThat(items()).extracting(Row.Item::when).containsExactly("Mon 9 Nov, 16:10", "");
        assertThat(items()).extracting(Row.Item::joined).containsExactly(true, false);
        assertThat(heads(model)).containsExactly("November");
    }

    @Test
    void whatIsWrittenIsSeenAtOnceWhereTheNewestIsInSight() {
        stage.notes(0, 60);
        toAna();
        stage.notes(60, 61);

        assertThat(texts().getFirst()).isEqualTo("note 60");
        assertThat(model.shown().get().aim()).isEqualTo(new Shown.Aim.Top(null));
    }

    @Test
    void whatIsInSightStaysWhenSomethingIsWrittenOrDeletedElsewhere() {
        List<Entry> notes = stage.notes(0, 400);
        stage.navigator.go(new Navigator.Page(stage.ana, notes.get(200).id()));
        seen(40);
        EntryId first = items().get(40).id();
        stage.notes(400, 401);

        assertThat(model.shown().get().aim()).isEqualTo(new Shown.Aim.Stay(first));
        assertThat(items()).extracting(Row.Item::id).contains(first);

        int at = Integer.parseInt(items().stream().filter(item -> item.id().equals(first)).findFirst().orElseThrow()
                .said().text().substring(5));
        stage.journal.keep(Ids.next(), List.of(new Change.Bin(Ref.of(first), Change.Shelf.TRASH)));
        assertThat(model.shown().get().aim()).isEqualTo(new Shown.Aim.Stay(notes.get(at - 1).id()));
    }

    @Test
    void aFilterKeepsTheRowThatFitsItElseTheNearestOlder() {
        List<Entry> made = stage.mixed(0, 400, new Random(5));
        stage.navigator.go(new Navigator.Page(stage.ana, made.get(202).id()));
        model.inSight(made.get(202).id(), false);
        model.show(Filter.ANSWERS);

        assertThat(model.shown().get().aim()).isEqualTo(new Shown.Aim.Stay(made.get(202).id()));
        assertThat(items()).extracting(item -> item.said().kind()).containsOnly("No, not now");
        assertThat(model.extent().get().all()).isEqualTo(100);

        model.show(Filter.IDEAS);
        assertThat(model.shown().get().aim()).isEqualTo(new Shown.Aim.Stay(made.get(199).id()));
        assertThat(items()).extracting(Row.Item::id).contains(made.get(199).id(), made.get(203).id());

        model.show(Filter.PARTIES);
        assertThat(model.state().get()).isEqualTo(StreamModel.State.NONE_OF_KIND);
        model.show(Filter.ALL);
        assertThat(items()).extracting(Row.Item::id).contains(made.get(199).id());
    }

    @Test
    void everybodysStreamStandsUnderDaysWithNamesAndIsNarrowedToOne() {
        stage.keep(stage.entry(0, "a thought", new Body.Note()),
                stage.entry(1, "about Sue", new Body.Note(), stage.sue), stage.note(7));
        StreamModel all = stage.everybody;
        all.onShow();
        stage.navigator.go(Navigator.Section.TIMELINE);

        assertThat(heads(all)).containsExactly("Thursday, 2 January 2020", "Wednesday, 1 January 2020");
        assertThat(items(all)).extracting(item -> Objects.requireNonNull(item.whose()).words())
                .containsExactly("Ana Marques", "Sue Tanaka",
                        "Nobody yet");
        assertThat(items(all)).extracting(Row.Item::when).containsExactly("20:00", "14:00", "09:00");

        all.with(stage.sue);
        assertThat(items(all)).extracting(item -> item.said().text()).containsExactly("about Sue");
        all.with(null);
        assertThat(items(all)).hasSize(3);
    }

    @Test
    void aDayIsReachedAtOnce() {
        stage.notes(0, 400);
        StreamModel all = stage.everybody;
        all.onShow();
        stage.navigator.go(Navigator.Section.TIMELINE);
        all.toDay(LocalDate.of(2020, 2, 29));

        Shown.Aim.Top aim = (Shown.Aim.Top) all.shown().get().aim();
        Row.Item first = items(all).stream().filter(item -> item.id().equals(aim.id())).findFirst().orElseThrow();
        assertThat(first.date()).isEqualTo(LocalDate.of(2020, 2, 29));
    }

    @Test
    void aLongTextIsShownToItsEndWhenAsked() {
        String text = "word ".repeat(2000).strip();
        stage.keep(stage.entry(0, text, new Body.Note(), stage.ana));
        toAna();
        assertThat(items().getFirst().said().more()).isEqualTo(text.length() - StreamWords.SHOWN);

        model.open(items().getFirst().id());
        assertThat(items().getFirst().said().text()).isEqualTo(text);
        stage.notes(1, 2);
        assertThat(items().getLast().said().text()).as("also after it was read again").isEqualTo(text);
    }

    @Test
    void aPageThatWasLeftIsNotShownWhenItComesLate() {
        stage.notes(0, 3);
        background.hold();
        toAna();
        stage.navigator.go(new Navigator.Page(stage.sue));
        background.release(true);

        assertThat(items()).isEmpty();
        assertThat(model.state().get()).isEqualTo(StreamModel.State.EMPTY);
    }

    @Test
    void whoIsNotShownDoesNotListen() {
        toAna();
        model.onHide();
        stage.notes(0, 1);
        assertThat(items()).isEmpty();
    }
}
