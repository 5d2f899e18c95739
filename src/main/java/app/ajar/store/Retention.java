package app.ajar.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Which backups of a place are kept: the newest ten, and the newest of seven days, four weeks and twelve months. */
final class Retention {

    static final int RECENT = 10;
    static final int DAYS = 7;
    static final int WEEKS = 4;
    static final int MONTHS = 12;

    private final ZoneId zone;

    /** @param zone where days begin */
    Retention(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * Those to keep, the newest first. A day, week or month counts if there is a backup of it.
     *
     * @param good only those that can be gone back to
     */
    Set<Backup> kept(List<Backup> good) {
        List<Backup> newest = good.stream().sorted(Comparator.reverseOrder()).toList();
        Set<Backup> kept = new HashSet<>(newest.subList(0, Math.min(RECENT, newest.size())));
        keep(newest, kept, DAYS, day -> day);
        keep(newest, kept, WEEKS, day -> day.get(IsoFields.WEEK_BASED_YEAR) * 100
                + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        keep(newest, kept, MONTHS, YearMonth::from);
        Set<Backup> ordered = new LinkedHashSet<>(newest);
        ordered.retainAll(kept);
        return ordered;
    }

    private void keep(List<Backup> newest, Set<Backup> kept, int most, Function<LocalDate, Object> stretch) {
        Set<Object> seen = new HashSet<>();
        for (Backup backup : newest) {
            if (seen.add(stretch.apply(day(backup.at())))) {
                if (seen.size() > most) {
                    return;
                }
                kept.add(backup);
            }
        }
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}
