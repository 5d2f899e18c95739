package app.ajar.timeline;

import app.ajar.model.EntryId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts entries among each other: under their month or day, those of one capture as one block under one time. */
final class StreamRows {

    private final StreamDates dates;

    StreamRows(StreamDates dates) {
        this.dates = dates;
    }

    /**
     * The rows of a stretch. Where more entries may follow on a side, the last one there is only looked at and not
     * shown: what stands beside it is not known.
     *
     * @param everybody whether they are everybody's: under days and with names
     */
    List<Row> of(Stretch stretch, boolean everybody, Map<EntryId, Draft> drafts,
            Map<EntryId, String> notes) {
        List<Told> told = stretch.told();
        int from = stretch.newer() && told.size() > 1 ? 1 : 0;
        int to = stretch.older() && told.size() > from + 1 ? told.size() - 1 : told.size();
        List<Row> rows = new ArrayList<>();
        for (int at = from; at < to; at++) {
            Told one = told.get(at);
            Told above = at == 0 ? null : told.get(at - 1);
            Told below = at + 1 == told.size() ? null : told.get(at + 1);
            Object stretchOfDays = head(one, everybody);
            if (above == null || !head(above, everybody).equals(stretchOfDays)) {
                LocalDate day = one.when().date();
                rows.add(new Row.Head(stretchOfDays, everybody
                        ? dates.day(day, stretch.today())
                        : dates.month(day, stretch.today()), everybody));
            }
            boolean first = above == null || !isOne(above, one);
            String when = !first ? "" : everybody ? dates.hour(one.when()) : dates.when(one.when(), stretch.today());
            rows.add(new Row.Item(one.id(), one.place(), one.said(), whose(one, above, first), when,
                    below != null && isOne(one, below), drafts.get(one.id()),
                    notes.getOrDefault(one.id(), "")));
        }
        return rows;
    }

    private static Object head(Told told, boolean everybody) {
        LocalDate day = told.when().date();
        return everybody ? day : YearMonth.from(day);
    }

    /** Of one capture and at one time: an entry that was moved to another day stands alone. */
    private static boolean isOne(Told above, Told below) {
        return above.capture().equals(below.capture()) && above.when().equals(below.when());
    }

    private static Row.@Nullable Whose whose(Told one, @Nullable Told above, boolean first) {
        Row.Whose whose = one.whose();
        if (whose == null) {
            return null;
        }
        boolean same = !first && above != null && (one.named() || above.people().equals(one.people()));
        return new Row.Whose(whose.person(), whose.name(), same ? "" : whose.words(), first);
    }
}
