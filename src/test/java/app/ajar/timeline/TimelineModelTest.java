package app.ajar.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Body;
import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.When;
import app.ajar.ui.Immediate;
import app.ajar.ui.Navigator;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineModelTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-12T16:40:00Z"), ZoneId.of("Europe/London"));
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @TempDir
    Path folder;

    private final Immediate background = new Immediate();
    private final Navigator navigator = new Navigator();
    private final List<Exception> failures = new ArrayList<>();
    private final PersonId ana = new PersonId(Ids.next());
    private Journal journal;
    private TimelineModel model;

    @BeforeEach
    void open() {
        Journal.create(folder);
        journal = Journal.open(folder, CLOCK);
        journal.keep(Ids.next(), List.of(new Change.Put(Person.named(ana, "Ana Marques"))));
        model = new TimelineModel(journal, new TimelineQueries(journal, CLOCK), new RowWords(), background, navigator,
                failures::add);
        model.onShow();
    }

    @AfterEach
    void close() {
        journal.close();
        assertThat(failures).isEmpty();
    }

    private Change note(int day) {
        return new Change.Put(
                new Entry(new EntryId(Ids.next()), Ids.next(), List.of(ana), When.day(FIRST.plusDays(day)),
                        "note " + day, new Body.Note(), false));
    }

    private void notes(int from, int to) {
        List<Change> notes = new ArrayList<>();
        for (int day = from; day < to; day++) {
            notes.add(note(day));
        }
        journal.keep(Ids.next(), notes);
    }

    @Test
    void nobodysPageIsEmptyAndSaysSo() {
        assertThat(model.state().get()).isEqualTo(TimelineModel.State.NOBODY);
        navigator.go(new Navigator.Page(ana));
        assertThat(model.state().get()).isEqualTo(TimelineModel.State.EMPTY);
    }

    @Test
    void thePagesFollowOneAnotherToTheEnd() {
        notes(0, 120);
        navigator.go(new Navigator.Page(ana));
        assertThat(model.rows()).hasSize(50);
        assertThat(model.rows().getFirst().text()).isEqualTo("note 119");

        model.loadMore();
        model.loadMore();
        assertThat(model.rows()).hasSize(120);
        model.loadMore();

        assertThat(model.rows()).extracting(Row::text).doesNotHaveDuplicates().hasSize(120).last()
                .isEqualTo("note 0");
    }

    @Test
    void aMonthIsSaidOnceAlsoAcrossPages() {
        notes(0, 120);
        navigator.go(new Navigator.Page(ana));
        model.loadMore();
        model.loadMore();

        assertThat(model.rows().stream().map(Row::month).filter(month -> !month.isEmpty()))
                .containsExactly("April 2026", "March 2026", "February 2026", "January 2026");
    }

    @Test
    void whatIsWrittenIsSeenAtOnceAndWhatWasLoadedStays() {
        notes(0, 60);
        navigator.go(new Navigator.Page(ana));
        model.loadMore();
        assertThat(model.rows()).hasSize(60);

        notes(60, 61);

        assertThat(model.rows()).hasSize(61);
        assertThat(model.rows().getFirst().text()).isEqualTo("note 60");
    }

    @Test
    void aPageThatWasLeftIsNotShownWhenItComesLate() {
        PersonId sue = new PersonId(Ids.next());
        journal.keep(Ids.next(), List.of(new Change.Put(Person.named(sue, "Sue Tanaka"))));
        notes(0, 3);
        background.hold();
        navigator.go(new Navigator.Page(ana));
        navigator.go(new Navigator.Page(sue));
        background.release(true);

        assertThat(model.rows()).isEmpty();
        assertThat(model.state().get()).isEqualTo(TimelineModel.State.EMPTY);
    }

    @Test
    void whoIsNotShownDoesNotListen() {
        navigator.go(new Navigator.Page(ana));
        model.onHide();
        notes(0, 1);

        assertThat(model.rows()).isEmpty();
    }
}
