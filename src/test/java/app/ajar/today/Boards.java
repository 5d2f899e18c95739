package app.ajar.today;

import app.ajar.model.Change;
import app.ajar.read.Recall;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.DSLContext;

/** What a measure needs of the cards of a day. */
public final class Boards {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 12);
    private static final int ENTRIES_A_PERSON = 10;

    private Boards() {}

    /** The writes of a journal of so many entries, with a tenth as many people. */
    public static Consumer<Consumer<List<Change>>> crowd(int entries) {
        return keep -> new Crowd(entries / ENTRIES_A_PERSON, entries, DAY).writes(keep);
    }

    /** The whole question, the morning included. */
    public static Board board(DSLContext db, Recall recall) {
        return TodayQueries.board(db, recall, DAY, DAY.atStartOfDay().toInstant(ZoneOffset.UTC), false);
    }
}
