package app.ajar.today;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Cause;
import app.ajar.read.Plan;
import app.ajar.read.Recall;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The board reads what may bring up a card on its day, and hardly more, however long the journal is. */
class BoardScanTest {

    private static final int PEOPLE = 1_200;
    private static final int ENTRIES = 12_000;

    @TempDir
    static Path folder;

    private static Journal journal;
    private static Plan plan;
    private static Plan again;
    private static Board board;

    @BeforeAll
    static void fill() {
        Journal.create(folder.resolve("journal"));
        Clock before = Clock.fixed(Instant.parse("2020-01-01T00:00:00Z"), ZoneOffset.UTC);
        journal = Journal.open(folder.resolve("journal"), before);
        Crowd crowd = new Crowd(PEOPLE, ENTRIES, Diary.TODAY);
        crowd.writes(changes -> journal.keep(Ids.next(), new Cause.Imported("archive"), changes));
        LocalDate day = Diary.TODAY;
        Instant began = day.atStartOfDay().toInstant(ZoneOffset.UTC);
        Recall recall = new Recall();
        board = journal.read(db -> TodayQueries.board(db, recall, day, began, false));
        plan = journal.read(db -> Plan.of(db, asked -> TodayQueries.board(asked, new Recall(), day, began, false)));
        again = journal.read(db -> Plan.of(db, asked -> TodayQueries.board(asked, recall, day, began, false)));
    }

    @AfterAll
    static void close() {
        journal.close();
    }

    @Test
    void thereAreCards() {
        assertThat(board.sheet().shown()).hasSize(7);
        assertThat(board.sheet().waiting()).isNotEmpty();
    }

    @Test
    void noTableIsWalkedFromEndToEnd() {
        assertThat(List.of("ENTRY", "ENTRY_PERSON", "THING", "REVISION", "WRITE", "PERSON", "ROLE", "OFFER"))
                .allSatisfy(table -> assertThat(plan.indexes(table)).as(table)
                        .noneMatch(index -> index.equals("tableScan") || index.contains("TABLE_SCAN")));
    }

    @Test
    void aLongJournalCostsNoMoreThanTheDayAsks() {
        assertThat(plan.rows("ENTRY")).describedAs("%s", plan).isPositive().isLessThan(ENTRIES / 2);
        assertThat(plan.rows("ENTRY_PERSON")).isPositive().isLessThan(ENTRIES / 2);
        assertThat(plan.rows("PERSON")).isLessThan(PEOPLE);
        assertThat(plan.rows("WRITE")).isLessThan(10);
        assertThat(plan.indexes("ENTRY")).contains("ENTRY_UNTIL");
        assertThat(plan.indexes("ENTRY_PERSON")).contains("ENTRY_PERSON_KIND", "ENTRY_PERSON_DAYS")
                .doesNotContain("ENTRY_PERSON_PAGE");
    }

    @Test
    void whoAsksAgainReadsNobodyASecondTime() {
        assertThat(again.rows("ENTRY")).isPositive().isLessThan(plan.rows("ENTRY"));
        assertThat(again.rows("ENTRY_PERSON")).isPositive().isLessThan(plan.rows("ENTRY_PERSON") / 2);
        assertThat(again.rows("REVISION")).isLessThan(plan.rows("REVISION"));
        assertThat(again.rows("ROLE")).isLessThan(plan.rows("ROLE"));
    }
}
