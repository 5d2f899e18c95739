package app.ajar.timeline;

import app.ajar.read.Cursor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a timeline, newest first.
 *
 * @param newer whether there may be newer ones than its first
 * @param older whether there may be older ones than its last
 */
record Stretch(List<Told> told, boolean newer, boolean older, LocalDate today) {

    static final Stretch NOTHING = new Stretch(List.of(), false, false, LocalDate.EPOCH);

    Stretch {
        told = List.copyOf(told);
    }

    boolean isEmpty() {
        return told.isEmpty();
    }

    int size() {
        return told.size();
    }

    Cursor first() {
        return told.getFirst().place();
    }

    Cursor last() {
        return told.getLast().place();
    }

    /** With what stands before it, as long as at most so many remain: what is furthest is left out. */
    Stretch after(Stretch before, int most) {
        List<Told> all = new ArrayList<>(before.told);
        all.addAll(told);
        boolean cut = all.size() > most;
        return new Stretch(cut ? all.subList(0, most) : all, before.newer, older || cut, before.today);
    }

    /** With what stands behind it, as long as at most so many remain. */
    Stretch before(Stretch behind, int most) {
        List<Told> all = new ArrayList<>(told);
        all.addAll(behind.told);
        boolean cut = all.size() > most;
        return new Stretch(cut ? all.subList(all.size() - most, all.size()) : all, newer || cut, behind.older,
                behind.today);
    }
}
