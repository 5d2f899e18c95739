package app.ajar.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.model.Body;
import app.ajar.model.Change;
import app.ajar.model.Channel;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.When;
import app.ajar.keep.Ids;
import app.ajar.model.Vague;
import app.ajar.transfer.Sample;
import app.ajar.keep.Journal;
import app.ajar.read.Cursor;
import app.ajar.read.Entries;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import app.ajar.ui.Immediate;

class RewriteTest {

    @TempDir
    Path folder;

    private Stage stage;
    private EditQueries queries;

    @BeforeEach
    void open() {
        stage = new Stage(folder.resolve("mine"), new Immediate());
        queries = new EditQueries(stage.journal, Stage.CLOCK);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private Draft draft(Entry entry) {
        stage.keep(entry);
        return queries.draft(entry.id()).orElseThrow();
    }

    private static Draft typed(Draft draft, String text) {
        return draft.typed(text, draft.day());
    }

    private Entry only(Rewrite.Outcome outcome) {
        List<Change> changes = ((Rewrite.Changes) outcome).changes();
        assertThat(changes).hasSize(1);
        return (Entry) ((Change.Put) changes.getFirst()).thing();
    }

    @Test
    void aNoteIsTypedAnewAndAllElseStays() {
        Entry note = stage.entry(3, "she loves the autumn set", new Body.Note(), stage.ana);
        Draft draft = draft(note);
        assertThat(draft.text()).isEqualTo("she loves the autumn set");

        Entry now = only(queries.rewrite(typed(draft, "she loves the winter set"), false));
        assertThat(now).isEqualTo(new Entry(note.id(), note.capture(), note.people(), note.when(),
                "she loves the winter set", note.body(), false));
    }

    @Test
    void whatIsNotTypedOfItStays() {
        EntryId settled = new EntryId(Ids.next());
        Entry talk = stage.entry(3, "called, she laughed", new Body.Conversation(Channel.CALL, Body.Side.ME, true, null,
                new Body.Felt("warm", Body.Basis.SHOWED), List.of("a recipe"), List.of(), List.of(settled)), stage.ana);
        Draft draft = draft(talk);
        assertThat(draft.text()).isEqualTo("called, she laughed\n/felt warm, it showed\n/gave a recipe");

        Entry now = only(queries.rewrite(typed(draft, "called, she laughed a lot\n/felt delighted, she said so"),
                false));
        assertThat(now.text()).isEqualTo("called, she laughed a lot");
        assertThat(now.body()).isEqualTo(new Body.Conversation(Channel.CALL, Body.Side.ME, true, null,
                new Body.Felt("delighted", Body.Basis.SAID), List.of(), List.of(), List.of(settled)));
    }

    @Test
    void aKeptPromiseStaysKeptAndANoThatWasThankedForStaysThankedThen() {
        LocalDate then = LocalDate.of(2026, 10, 1);
        Draft promise = draft(stage.entry(3, "colour chart",
                new Body.Promise(Body.Side.ME, new Vague("by Friday", null), Body.Promise.State.KEPT, then),
                stage.ana));
        Entry kept = only(queries.rewrite(typed(promise, "/owe the colour chart"), false));
        assertThat(kept.body()).isEqualTo(new Body.Promise(Body.Side.ME, null, Body.Promise.State.KEPT, then));

        Draft no = draft(stage.entry(4, "the set", new Body.No(Body.No.Kind.NOT_NOW, null, "lovely", null,
                new Body.Acknowledged(then, Channel.MAIL)), stage.ana));
        Entry thanked = only(queries.rewrite(typed(no, no.text().replace("lovely", "lovely, truly")), false));
        assertThat(((Body.No) thanked.body()).words()).isEqualTo("lovely, truly");
        assertThat(((Body.No) thanked.body()).acknowledged()).isEqualTo(new Body.Acknowledged(then, Channel.MAIL));
    }

    @Test
    void whatReadsAsAnotherKindIsAskedAbout() {
        Draft draft = draft(stage.entry(3, "a thought", new Body.Note(), stage.ana));
        Draft now = typed(draft, "called, she laughed");

        assertThat(queries.rewrite(now, false)).isEqualTo(new Rewrite.Other());
        Entry talk = only(queries.rewrite(now, true));
        assertThat(talk.id()).isEqualTo(draft.id());
        assertThat(talk.body()).isInstanceOf(Body.Conversation.class);
        assertThat(queries.rewrite(typed(draft, "a thought\n/owe a chart"), false)).isEqualTo(new Rewrite.Other());
    }

    @Test
    void aStopThatIsTypedIntoANoteIsALineOfItsOwn() {
        Entry note = stage.entry(3, "a thought", new Body.Note(), stage.ana);
        Draft draft = draft(note);
        Rewrite.Outcome outcome = queries.rewrite(typed(draft, "a thought\n/stop \"please\""), true);

        List<Change> changes = ((Rewrite.Changes) outcome).changes();
        assertThat(changes).hasSize(2);
        stage.journal.keep(Ids.next(), changes);
        assertThat(queries.entry(note.id()).orElseThrow().body()).isEqualTo(new Body.Note());
    }

    @Test
    void itsDayIsReadInWords() {
        Entry note = stage.entry(3, "a thought", new Body.Note(), stage.ana);
        Draft draft = draft(note);
        assertThat(draft.day()).isEqualTo("2 January 2020 00:00");

        assertThat(day(draft, "9 November 2026, 16:10")).isEqualTo(at(2026, 11, 9, 16, 10));
        assertThat(day(draft, "yesterday 8 pm")).isEqualTo(at(2026, 11, 11, 20, 0));
        assertThat(day(draft, "Friday")).isEqualTo(When.day(LocalDate.of(2026, 11, 6)));
        assertThat(queries.rewrite(draft.typed(draft.text(), "in March"), false))
                .isEqualTo(new Rewrite.Refused("edit.day.unread"));
        assertThat(queries.rewrite(draft.typed(draft.text(), "2027-01-01"), false))
                .isEqualTo(new Rewrite.Refused("edit.day.ahead"));
        assertThat(queries.rewrite(typed(draft, "  "), false)).isEqualTo(new Rewrite.Refused("edit.empty"));
        assertThat(((Rewrite.Changes) queries.rewrite(draft, false)).changes()).isEmpty();
    }

    private When day(Draft draft, String typed) {
        return only(queries.rewrite(draft.typed(draft.text(), typed), false)).when();
    }

    private static When at(int year, int month, int day, int hour, int minute) {
        return When.at(LocalDateTime.of(year, month, day, hour, minute), ZoneOffset.UTC);
    }

    @Test
    void whoIsTakenOffAPageLeavesItToTheOthers() {
        Entry both = stage.entry(3, "a thought", new Body.Note(), stage.ana, stage.sue);
        stage.keep(both);
        stage.journal.keep(Ids.next(), queries.takeOff(both.id(), stage.ana));

        assertThat(queries.entry(both.id()).orElseThrow().people()).containsExactly(stage.sue);
        List<Entries.Item> hers = stage.journal
                .read(db -> new Entries(db).of(stage.ana, Set.of(), Cursor.NEWEST, 5));
        assertThat(hers).isEmpty();
    }

    /** Whatever stands in the sample is read again as it was, so that an edit alters only what is altered. */
    @Test
    void everyEntryOfTheSampleIsOpenedAndReadAgainAsItIs() {
        Path sample = folder.resolve("sample");
        Sample.into(sample, LocalDate.now(Stage.CLOCK), Stage.CLOCK.getZone());
        List<String> others = new ArrayList<>();
        int read = 0;
        try (Journal journal = Journal.open(sample, Stage.CLOCK)) {
            EditQueries edit = new EditQueries(journal, Stage.CLOCK);
            for (Entries.Item item : journal.read(db -> new Entries(db).ofAll(Set.of(), Cursor.NEWEST, 5000))) {
                Entry entry = item.entry();
                if (entry.body() instanceof Body.Preference) {
                    continue;
                }
                Draft draft = edit.draft(entry.id()).orElseThrow();
                Draft untouched = new Draft(draft.id(), "", draft.day(), draft.text(), draft.day(), "", false);
                Rewrite.Outcome outcome = edit.rewrite(untouched, false);
                read++;
                if (!(outcome instanceof Rewrite.Changes(List<Change> changes))
                        || !changes.contains(new Change.Put(entry))
                        || changes.size() > (draft.text().contains("died") ? 2 : 1)) {
                    others.add(draft.text() + " -> " + outcome);
                }
            }
        }
        assertThat(read).isGreaterThan(300);
        assertThat(others).isEmpty();
    }
}
