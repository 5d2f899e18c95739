package app.ajar.doors;

import static app.ajar.store.jooq.Tables.ENTRY;

import app.ajar.doors.Shown.Card;
import app.ajar.keep.Journal;
import app.ajar.model.Body;
import app.ajar.model.Entry;
import app.ajar.read.DoorGroups;
import app.ajar.read.DoorGroups.Placed;
import app.ajar.rules.DoorGroup;
import app.ajar.rules.Ledger.Line;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What the place of doors asks the journal. */
public final class DoorsQueries {

    private static final Pattern QUOTE = Pattern.compile("[\"“]([^\"“”]+)[\"”]");

    private final Journal journal;
    private final Clock clock;

    public DoorsQueries(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    Shown read() {
        LocalDate today = LocalDate.now(clock);
        return journal.read(db -> {
            List<Placed> places = new DoorGroups(db).of(today);
            Map<UUID, String> told = told(db, places);
            Map<DoorGroup.Kind, List<Card>> groups = new EnumMap<>(DoorGroup.Kind.class);
            places.forEach(placed -> groups.computeIfAbsent(placed.group().kind(), kind -> new ArrayList<>())
                    .add(new Card(placed, words(placed.group(), told))));
            return new Shown(today, groups);
        });
    }

    private static String words(DoorGroup group, Map<UUID, String> told) {
        Line stop = group.stop();
        Entry because = group.because();
        String words = stop != null
                ? stop.preference().words()
                : because == null || because.confidential() ? null : said(because, told);
        return Objects.requireNonNullElse(words, "");
    }

    private static @Nullable String said(Entry because, Map<UUID, String> told) {
        return switch (because.body()) {
            case Body.No no -> no.words();
            case Body.Yes yes -> yes.words();
            default -> told.get(because.capture());
        };
    }

    /** Something that broke has no words of its own: those that were quoted when it was told, by the capture. */
    private static Map<UUID, String> told(DSLContext db, List<Placed> places) {
        UUID[] captures = places.stream().filter(placed -> placed.group().kind() == DoorGroup.Kind.BROKE)
                .map(placed -> Objects.requireNonNull(placed.group().because()).capture()).toArray(UUID[]::new);
        var wanted = DSL.unnest(captures).as("wanted", "id");
        Map<UUID, String> told = new HashMap<>();
        db.select(ENTRY.CAPTURE, ENTRY.TEXT).from(wanted).join(ENTRY).on(ENTRY.CAPTURE.eq(wanted.field(0, UUID.class)))
                .where(ENTRY.KIND.eq("CONVERSATION")).and(ENTRY.CONFIDENTIAL.isFalse()).forEach(row -> {
                    Matcher quote = QUOTE.matcher(row.value2());
                    if (quote.find()) {
                        told.put(row.value1(), quote.group(1));
                    }
                });
        return told;
    }
}
