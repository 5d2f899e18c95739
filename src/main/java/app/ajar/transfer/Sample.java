package app.ajar.transfer;

import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Change;
import app.ajar.model.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * The journal to look around in: thirty-four people and four years of words, kept one capture after the other as a rep
 * would have kept them.
 */
public final class Sample {

    /** The last day told, a Thursday, as it is written in the sample. */
    private static final LocalDate LAST = LocalDate.of(2026, 11, 12);
    private static final List<String> YEARS = List.of("2023.txt", "2024.txt", "2025.txt", "2026.txt");

    private Sample() {}

    /** The last day of a sample that is made on the given day: the last Thursday not after it. */
    public static LocalDate lastDay(LocalDate on) {
        return on.with(TemporalAdjusters.previousOrSame(DayOfWeek.THURSDAY));
    }

    /**
     * Makes a new journal in the folder and tells the sample into it, moved by whole weeks so that every weekday stays
     * true and its last day is {@link #lastDay}.
     *
     * @param folder not there yet, or empty
     * @param zone where its hours were read off the wall
     * @throws app.ajar.store.JournalException {@code REFUSED} if there is something in the folder or it cannot be written
     */
    public static void into(Path folder, LocalDate on, ZoneId zone) {
        make(folder, on, zone);
    }

    /** The same; what was told comes back. */
    static Told make(Path folder, LocalDate on, ZoneId zone) {
        Hands clock = new Hands(zone);
        Journal.create(folder);
        try (Journal journal = Journal.open(folder, clock)) {
            return tell(on, zone, (at, changes) -> {
                clock.set(at);
                journal.keep(Ids.next(), changes);
            });
        }
    }

    /** A file of the sample. */
    record Text(String name, String text) {

        static Text of(String name) {
            try (InputStream in = Sample.class.getResourceAsStream("/app/ajar/sample/" + name)) {
                if (in == null) {
                    throw new IllegalStateException("the sample is missing from the program");
                }
                return new Text(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Takes what was written in one go. */
    interface Keeper {

        void keep(ZonedDateTime at, List<Change> changes);
    }

    /** The sample, moved for the given day and told to whoever keeps it. */
    static Told tell(LocalDate on, ZoneId zone, Keeper keeper) {
        return tell(shift(on), zone, Text.of("people.txt"), YEARS.stream().map(Text::of).toList(), keeper);
    }

    private static Shift shift(LocalDate on) {
        return new Shift(Math.toIntExact(ChronoUnit.WEEKS.between(LAST, lastDay(on))));
    }

    /** Tells the people, and then one block after the other. */
    static Told tell(Shift shift, ZoneId zone, Text people, List<Text> years, Keeper keeper) {
        List<Block> blocks = new ArrayList<>();
        years.forEach(year -> blocks.addAll(Block.read(year.name(), year.text(), shift)));
        Told told = new Told();
        SamplePeople.read(people.name(), people.text(), shift, Ids::next).forEach(told::put);
        Captures captures = new Captures(told, zone, Ids::next);
        keeper.keep(captures.written(blocks.getFirst()).minusDays(1), told.changes());
        for (Block block : blocks) {
            List<Entry> fresh = captures.take(block);
            new Directives(told, shift, block, fresh).take();
            keeper.keep(captures.written(block), told.changes());
        }
        return told;
    }

    /** A clock whose hands are set. */
    private static final class Hands extends Clock {

        private final ZoneId zone;
        private volatile Instant now = Instant.EPOCH;

        Hands(ZoneId zone) {
            this.zone = zone;
        }

        void set(ZonedDateTime time) {
            now = time.toInstant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            Hands same = new Hands(other);
            same.now = now;
            return same;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
