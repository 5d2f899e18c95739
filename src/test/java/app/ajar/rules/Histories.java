package app.ajar.rules;

import app.ajar.model.Body.Correction;
import app.ajar.model.Body.Correction.Way;
import app.ajar.model.Body.Preference;
import app.ajar.model.Body.Preference.Ground;
import app.ajar.model.Body.Preference.SaidBy;
import app.ajar.model.Body.Preference.Verdict;
import app.ajar.model.Channel;
import app.ajar.model.EntryId;
import app.ajar.model.PersonId;
import app.ajar.model.Purpose;
import app.ajar.model.When;
import app.ajar.rules.Ledger.Line;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quicktheories.core.Gen;
import org.quicktheories.generators.SourceDSL;

/** Random ledgers full of temptation: few days, few cells, two people who may be one, and somebody else. */
final class Histories {

    static final LocalDate LAST = LocalDate.of(2026, 5, 6);
    private static final List<Set<PersonId>> WHOSE = List.of(Set.of(Given.ANA), Set.of(Given.ANA), Set.of(Given.ANA),
            Set.of(Given.BETH), Set.of(Given.ANA, Given.BETH), Set.of(Given.CLEO));

    private static final List<Channel> CHANNELS = List.of(Channel.IN_PERSON, Channel.CALL, Channel.MESSAGE);
    private static final List<Purpose> PURPOSES = List.of(Purpose.SELLING, Purpose.FOLLOW_UP);

    private Histories() {}

    /** Up to twelve lines; a line depends on its own seed and on what stands before it. */
    static Gen<List<Line>> any() {
        return SourceDSL.lists().of(SourceDSL.longs().all()).ofSizeBetween(1, 12).map(Histories::from);
    }

    private static List<Line> from(List<Long> seeds) {
        List<Line> lines = new ArrayList<>();
        for (long seed : seeds) {
            lines.add(line(new Random(seed), lines));
        }
        return lines;
    }

    static Line line(Random random, List<Line> before) {
        int n = before.size();
        boolean sameWrite = n > 0 && random.nextInt(5) == 0;
        long seq = n == 0 ? 1 : before.getLast().seq() + (sameWrite ? 0 : 1);
        int ordinal = sameWrite ? before.getLast().ordinal() + 1 : 0;
        boolean newly = sameWrite ? before.getLast().newlyStated() : random.nextInt(4) > 0;
        Set<PersonId> people = WHOSE.get(random.nextInt(WHOSE.size()));
        Correction correction = null;
        Preference said = preference(random, null);
        if (n > 0 && random.nextInt(4) == 0) {
            Line wrong = before.get(random.nextInt(n));
            Way way = random.nextBoolean() ? Way.TYPED_BY_MISTAKE : Way.MOVED_HERE;
            correction = new Correction(wrong.entry(), way, "slip");
            boolean asItShould = random.nextInt(4) > 0;
            said = asItShould ? with(wrong.preference(), correction) : preference(random, correction);
            people = way == Way.TYPED_BY_MISTAKE && asItShould ? wrong.people() : people;
        }
        String text = random.nextInt(6) == 0 ? "in passing" : "";
        return new Line(seq, ordinal, new EntryId(new UUID(9, n)), people, when(random), said, text, newly);
    }

    private static Preference preference(Random random, @Nullable Correction correction) {
        Verdict verdict = switch (random.nextInt(8)) {
            case 0, 1, 2 -> Verdict.STOP;
            case 3 -> Verdict.ONLY;
            default -> Verdict.WELCOME;
        };
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        for (int i = random.nextInt(3); i > 0; i--) {
            channels.add(CHANNELS.get(random.nextInt(CHANNELS.size())));
        }
        Set<Purpose> purposes = EnumSet.noneOf(Purpose.class);
        if (random.nextInt(3) == 0) {
            purposes.add(PURPOSES.get(random.nextInt(PURPOSES.size())));
        }
        String condition = verdict == Verdict.ONLY && random.nextBoolean() ? "after three" : null;
        String words = List.of("yes, do", "\u200B \u00A0", "").get(Math.max(0, random.nextInt(7) - 4));
        return new Preference(channels, purposes, verdict, condition,
                random.nextInt(5) == 0 ? Ground.ASSUMED : Ground.STATED, words.isEmpty() ? null : words, SaidBy.THEM,
                random.nextBoolean(), correction);
    }

    private static Preference with(Preference said, Correction correction) {
        return new Preference(said.channels(), said.purposes(), said.verdict(), said.condition(), said.ground(),
                said.words(), said.by(), said.askedByMe(), correction);
    }

    private static When when(Random random) {
        LocalDate day = LAST.minusDays(random.nextInt(5));
        return switch (random.nextInt(3)) {
            case 0 -> When.day(day);
            case 1 -> new When(day, LocalTime.of(9 + random.nextInt(3), 0), ZoneOffset.UTC);
            default -> new When(day, LocalTime.of(9 + random.nextInt(3), 0), ZoneOffset.ofHours(random.nextInt(3) - 1));
        };
    }
}
