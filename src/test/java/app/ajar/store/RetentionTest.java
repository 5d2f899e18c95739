package app.ajar.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;
import org.quicktheories.generators.SourceDSL;

class RetentionTest {

    private static final Instant NOON = Instant.parse("2026-11-12T12:00:00Z");
    private static final Retention UTC = new Retention(ZoneOffset.UTC);
    private static final int MOST = Retention.RECENT + Retention.DAYS + Retention.WEEKS + Retention.MONTHS;

    private static Backup at(Instant when, long seq) {
        Path file = Path.of(Backup.name(when, seq, "0a0b0c0d", "01234567"));
        return Backup.of(file).orElseThrow();
    }

    private static List<Backup> every(Duration step, int count) {
        return IntStream.range(0, count).mapToObj(i -> at(NOON.minus(step.multipliedBy(i)), count - i)).toList();
    }

    /** Any backups of about two years, in any order. */
    private static Gen<List<Backup>> any() {
        return SourceDSL.lists().of(SourceDSL.longs().between(0, 700L * 86_400)).ofSizeBetween(0, 120)
                .map(seconds -> {
                    List<Backup> all = new ArrayList<>();
                    for (int i = 0; i < seconds.size(); i++) {
                        all.add(at(NOON.minusSeconds(seconds.get(i)), i + 1));
                    }
                    return all;
                });
    }

    private static LocalDate day(Backup backup) {
        return LocalDate.ofInstant(backup.at(), ZoneOffset.UTC);
    }

    @Test
    void aFewAreAllKept() {
        List<Backup> few = every(Duration.ofMinutes(30), Retention.RECENT);
        assertThat(UTC.kept(few)).containsExactlyElementsOf(few);
        assertThat(UTC.kept(List.of())).isEmpty();
    }

    @Test
    void ofAYearOfHalfHoursTenAndTheNewestOfDaysWeeksAndMonthsAreKept() {
        Set<Backup> kept = UTC.kept(every(Duration.ofMinutes(30), 400 * 48));
        assertThat(kept).hasSizeBetween(Retention.RECENT + 6 + 3 + 10, MOST);
        assertThat(kept.stream().limit(Retention.RECENT)).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(kept.stream().map(RetentionTest::day).distinct().limit(Retention.DAYS).toList())
                .containsExactlyElementsOf(IntStream.range(0, Retention.DAYS)
                        .mapToObj(i -> LocalDate.of(2026, 11, 12).minusDays(i)).toList());
        assertThat(kept.stream().map(backup -> YearMonth.from(day(backup))).distinct().count())
                .isEqualTo(Retention.MONTHS);
        assertThat(kept.stream().filter(backup -> day(backup).getMonthValue() == 3).toList()).singleElement()
                .satisfies(backup -> assertThat(backup.at()).isEqualTo(Instant.parse("2026-03-31T23:30:00Z")));
    }

    @Test
    void aDayBeginsWhereTheRepIs() {
        Retention auckland = new Retention(ZoneId.of("Pacific/Auckland"));
        List<Backup> all = new ArrayList<>(every(Duration.ofMinutes(1), 12));
        Backup evening = at(Instant.parse("2026-11-11T10:50:00Z"), 1);
        Backup nextDayThere = at(Instant.parse("2026-11-11T11:10:00Z"), 2);
        all.addAll(List.of(evening, nextDayThere));
        assertThat(auckland.kept(all)).contains(evening, nextDayThere);
        assertThat(UTC.kept(all)).contains(nextDayThere).doesNotContain(evening);
    }

    @Test
    void whateverThereIsTheNewestStay() {
        qt().forAll(any()).checkAssert(all -> {
            Set<Backup> kept = UTC.kept(all);
            List<Backup> newest = all.stream().sorted(Comparator.reverseOrder()).toList();
            assertThat(all).containsAll(kept);
            assertThat(kept).containsAll(newest.subList(0, Math.min(Retention.RECENT, newest.size())))
                    .hasSizeLessThanOrEqualTo(MOST);
            Set<LocalDate> days = new HashSet<>();
            newest.stream().filter(backup -> days.add(day(backup))).limit(Retention.DAYS)
                    .forEach(backup -> assertThat(kept).contains(backup));
            Set<YearMonth> months = new HashSet<>();
            newest.stream().filter(backup -> months.add(YearMonth.from(day(backup)))).limit(Retention.MONTHS)
                    .forEach(backup -> assertThat(kept).contains(backup));
        });
    }

    @Test
    void itKeepsTheSameWhetherOneLetsGoEachTimeOrOnce() {
        qt().forAll(any()).checkAssert(all -> {
            List<Backup> growing = new ArrayList<>();
            all.stream().sorted().forEach(backup -> {
                growing.add(backup);
                growing.retainAll(UTC.kept(growing));
            });
            assertThat(new HashSet<>(growing)).isEqualTo(UTC.kept(all));
        });
    }

    @Test
    void aNameSaysWhatItIsAndOtherNamesAreNone() {
        Path file = Path.of("a").resolve(Backup.name(NOON, 1291, "0a0b0c0d", "01234567"));
        assertThat(file.getFileName()).hasToString("backup-20261112T120000Z-1291-0a0b0c0d-01234567.ajar");
        assertThat(Backup.of(file)).contains(new Backup(file, NOON, 1291, "0a0b0c0d", "01234567"));
        for (String other : List.of("backup-0a0b0c0d.part", "backup-20261312T120000Z-1-0a0b0c0d-01234567.ajar",
                "snapshot-1.ajar", "backup-20261112T120000Z-1291-0a0b0c0d-01234567.ajar.tmp")) {
            assertThat(Backup.of(Path.of(other))).as(other).isEmpty();
        }
    }
}
