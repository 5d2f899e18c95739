package app.ajar.transfer;

import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.capture.language.Opening;
import app.ajar.model.Body.Side;
import app.ajar.model.Channel;
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
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The journal to look around in: thirty-four people and four years of words, kept one capture after the other as a rep
 * would have kept them.
 */
public final class Sample {

    /** The last day told, a Thursday, as it is written in the sample. */
    private static final LocalDate LAST = LocalDate.of(2026, 11, 12);
    private static final List<String> YEARS = List.of("2023.txt", "2024.txt", "2025.txt", "2026.txt");

    private final Shift shift;
    private final ZoneId zone;
    private final Told told = new Told();

    private Sample(Shift shift, ZoneId zone) {
        this.shift = shift;
        this.zone = zone;
    }

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
        int weeks = Math.toIntExact(ChronoUnit.WEEKS.between(LAST, lastDay(on)));
        List<Text> years = YEARS.stream().map(Text::of).toList();
        new Sample(new Shift(weeks), zone).tell(folder, Text.of("people.txt"), years);
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

    /** Tells a sample of the caller's; what was told comes back. */
    static Told tell(Path folder, int weeks, ZoneId zone, Text people, List<Text> years) {
        return new Sample(new Shift(weeks), zone).tell(folder, people, years);
    }

    private Told tell(Path folder, Text people, List<Text> years) {
        List<Block> blocks = new ArrayList<>();
        years.forEach(year -> blocks.addAll(Block.read(year.name(), year.text(), shift)));
        SamplePeople.read(people.name(), people.text(), shift, Ids::next).forEach(told::put);
        Captures captures = new Captures(told, zone, Ids::next);
        Hands clock = new Hands(zone);
        Journal.create(folder);
        try (Journal journal = Journal.open(folder, clock)) {
            clock.set(captures.written(blocks.getFirst()).minusDays(1));
            journal.keep(Ids.next(), told.changes());
            for (Block block : blocks) {
                clock.set(captures.written(block));
                List<Entry> fresh = captures.take(block, chosen(block));
                new Directives(told, shift, block, fresh).take();
                journal.keep(Ids.next(), told.changes());
            }
        }
        return told;
    }

    /** The contact chosen above the box: {@code ! channel in person}, {@code ! channel post, mine}. */
    private static @Nullable Opening chosen(Block block) {
        for (Block.Directive directive : block.directives()) {
            if (directive.word().equals("channel")) {
                String[] words = directive.rest().split(", ");
                Side started = words.length == 1
                        ? Side.NOT_SAID
                        : words[1].equals("mine") ? Side.ME : Side.THEM;
                return Opening.of(Channel.valueOf(words[0].toUpperCase(Locale.ROOT).replace(' ', '_')), started);
            }
        }
        return null;
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
