package app.ajar.today;

import static app.ajar.store.jooq.Tables.ENTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.ajar.keep.Ids;
import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.store.Codec;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TodayQueriesTest {

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

    @Test
    void whatIsOwedIsSaidWithItsEvidence() {
        diary.on(TODAY.minusDays(40), "@Jonas Weber: met him at the fair");
        diary.on(TODAY.minusDays(2), "@Sue Tanaka: she wrote: \"Is Saturday at seven too early for the bake?\"");
        diary.on(TODAY.minusDays(6), "@Jonas Weber: called him\n/no not this: the evening class, \"Not this, but "
                + "thank you for asking properly.\"");
        diary.on(TODAY.minusDays(4), "@Sofia Lind: she came by\n/owe the winter colour chart by 2026-11-13");
        assertThat(diary.shown()).containsExactly("Sue Tanaka ANSWER", "Jonas Weber ACKNOWLEDGEMENT",
                "Sofia Lind PROMISE");
        assertThat(diary.sentences()).containsExactly("Sue wrote on Tuesday and waits for your answer.",
                "Jonas said no to the evening class six days ago, and it has not been acknowledged yet.",
                "You promised Sofia: the winter colour chart, by tomorrow.");
        assertThat(diary.cards()).extracting(Card::said, Card::source).containsExactly(
                tuple("Is Saturday at seven too early for the bake?", "Message, 10 November"),
                tuple("Not this, but thank you for asking properly.", "By phone, 6 November"), tuple("", ""));
    }

    /** The giver's own page is as it was; what they are asked for hangs on somebody else. */
    @Test
    void whoSentSomebodyIsNotAskedAboutThemOnceTheyWantNoContact() {
        diary.on(TODAY.minusDays(30), "@Beth Ortiz: met her");
        diary.on(TODAY.minusDays(3), "@Beth Ortiz: she called\n/sent Grace Adeyemi, thanked");
        assertThat(diary.shown()).containsExactly("Beth Ortiz ASK_TO_ASK");
        diary.on(TODAY.minusDays(1), "@Grace Adeyemi: she wrote\n/stop \"no calls, no letters\"");
        assertThat(diary.shown()).isEmpty();
    }

    @Test
    void aDayAskedAgainKnowsWhatWasEditedSince() {
        diary.on(TODAY.minusDays(4), "@Sofia Lind: she came by\n/owe the winter colour chart by 2026-11-13");
        assertThat(diary.sentences()).containsExactly("You promised Sofia: the winter colour chart, by tomorrow.");
        Entry promise = diary.journal.read(db -> db.select(ENTRY.BODY).from(ENTRY).where(ENTRY.KIND.eq("PROMISE"))
                .fetchSingle(row -> (Entry) Codec.thing(row.value1())));
        diary.journal.keep(Ids.next(), List.of(new Change.Put(new Entry(promise.id(), promise.capture(),
                promise.people(), promise.when(), "the summer colour chart", promise.body(), false))));
        assertThat(diary.sentences()).containsExactly("You promised Sofia: the summer colour chart, by tomorrow.");
        diary.journal.undo(diary.journal.toUndo().orElseThrow());
        assertThat(diary.sentences()).containsExactly("You promised Sofia: the winter colour chart, by tomorrow.");
    }
}
