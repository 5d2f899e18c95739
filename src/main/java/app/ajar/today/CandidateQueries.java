package app.ajar.today;

import static app.ajar.store.jooq.Tables.DEFERRAL;
import static app.ajar.store.jooq.Tables.ENTRY;
import static app.ajar.store.jooq.Tables.ENTRY_PERSON;
import static app.ajar.store.jooq.Tables.OFFER;
import static app.ajar.store.jooq.Tables.PERSON;
import static app.ajar.store.jooq.Tables.REFERRAL;
import static app.ajar.store.jooq.Tables.ROLE;

import app.ajar.rules.Dial;
import app.ajar.rules.Numbers;
import app.ajar.rules.Silence;
import app.ajar.store.jooq.Indexes;
import app.ajar.store.jooq.tables.Entry;
import app.ajar.store.jooq.tables.EntryPerson;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Who might have a card on a day, by dates and states in an index alone: nobody who has one is missing, and not many
 * more. Whether they have one the rules say.
 */
final class CandidateQueries {

    private static final EntryPerson LATER = ENTRY_PERSON.as("later");
    /** Of one page; with few entries the planner would rather look through those of all. */
    private static final Table<?> THEIRS = LATER.useIndex(Indexes.ENTRY_PERSON_KIND.getName());
    private static final Entry TALK = ENTRY.as("talk");

    private final DSLContext db;
    private final LocalDate day;
    private final Numbers numbers;

    CandidateQueries(DSLContext db, LocalDate day, Numbers numbers) {
        this.db = db;
        this.day = day;
        this.numbers = numbers;
    }

    /** All but those who have nothing but an idea waiting for them; by the ids of their pages. */
    Set<UUID> pages() {
        Set<UUID> pages = new LinkedHashSet<>();
        int lapse = numbers.get(Dial.OWED_LAPSE) + 1;
        add(pages, "CONVERSATION", day.minusDays(lapse), day, isIn("TO_ANSWER").and(noLaterTalk()));
        add(pages, "REFERRAL", day.minusDays(lapse), day, DSL.noCondition());
        add(pages, "NO", day.minusDays(lapse), day, isIn("OPEN"));
        until(pages, "PROMISE", "OPEN", numbers.get(Dial.PROMISE_AFTER), numbers.get(Dial.PROMISE_BEFORE),
                ENTRY.OWNER.eq("ME"));
        until(pages, "MEETING", "PLANNED", 1, 0, DSL.noCondition());
        until(pages, "NO", "OPEN", numbers.get(Dial.MOMENT_AFTER), 0, notResting());
        until(pages, "NO", "ACKNOWLEDGED", numbers.get(Dial.MOMENT_AFTER), 0, notResting());
        int guess = numbers.get(Dial.GUESS_AFTER);
        add(pages, "GUESS", day.minusDays(guess + numbers.get(Dial.GUESS_LAPSE)), day.minusDays(guess), notResting());
        int broke = numbers.get(Dial.NEAR_MISS_AFTER);
        add(pages, "NEAR_MISS", day.minusDays(broke + numbers.get(Dial.NEAR_MISS_LAPSE)), day.minusDays(broke),
                notResting());
        care(pages, numbers.get(Dial.USE_AFTER), numbers.get(Dial.USE_LAPSE));
        care(pages, numbers.get(Dial.LIKING_AFTER), numbers.get(Dial.LIKING_LAPSE));
        LocalDate again = day.minusMonths(numbers.get(Dial.AGAIN_MONTHS));
        // A month ends on another day: a few days more on both sides.
        add(pages, "PURCHASE", again.minusDays(numbers.get(Dial.AGAIN_LAPSE) + 3L), again.plusDays(3),
                notResting().and(noTalkSince(DSL.localDateTimeAdd(ENTRY_PERSON.AT_LOCAL,
                        numbers.get(Dial.AGAIN_MONTHS), DatePart.MONTH), 4)));
        news(pages);
        putOff(pages);
        silent(pages);
        birthdays(pages);
        return pages;
    }

    private void care(Set<UUID> to, int after, int lapse) {
        add(to, "PURCHASE", day.minusDays(after + lapse), day.minusDays(after),
                notResting().and(noTalkSince(ENTRY_PERSON.AT_LOCAL, after + 1)));
    }

    private static LocalDateTime start(LocalDate from) {
        return from.atStartOfDay();
    }

    private static Condition within(Field<LocalDateTime> at, LocalDate from, LocalDate to) {
        return at.ge(start(from)).and(at.lt(start(to.plusDays(1))));
    }

    /** Those on whose pages an entry of the kind stands, from one day to another. */
    private void add(Set<UUID> to, String kind, LocalDate from, LocalDate until, Condition which) {
        take(to, db.select(ENTRY_PERSON.ROOT).from(ENTRY_PERSON.useIndex(Indexes.ENTRY_PERSON_DAYS.getName()))
                .where(ENTRY_PERSON.KIND.eq(kind)).and(within(ENTRY_PERSON.AT_LOCAL, from, until)).and(which));
    }

    private Condition isIn(String state) {
        return DSL.exists(db.selectOne().from(ENTRY).where(ENTRY.ID.eq(ENTRY_PERSON.ENTRY)).and(ENTRY.STATE.eq(state)));
    }

    /** Those with something whose days are not over for long, and have begun or are near. */
    private void until(Set<UUID> to, String kind, String state, int after, int before, Condition which) {
        take(to, db.select(ENTRY_PERSON.ROOT).from(ENTRY.useIndex(Indexes.ENTRY_UNTIL.getName()))
                .join(ENTRY_PERSON).on(ENTRY_PERSON.ENTRY.eq(ENTRY.ID))
                .where(ENTRY.KIND.eq(kind)).and(ENTRY.STATE.eq(state)).and(ENTRY.DUE_TO.gt(day.minusDays(after)))
                .and(ENTRY.DUE_FROM.le(day.plusDays(before))).and(which));
    }

    private static void take(Set<UUID> to, Select<Record1<UUID>> pages) {
        pages.forEach(row -> {
            if (row.value1() != null) {
                to.add(row.value1());
            }
        });
    }

    private Condition noLaterTalk() {
        return DSL.notExists(db.selectOne().from(THEIRS).where(LATER.ROOT.eq(ENTRY_PERSON.ROOT))
                .and(LATER.KIND.eq("CONVERSATION")).and(LATER.AT_LOCAL.gt(ENTRY_PERSON.AT_LOCAL))
                .and(LATER.AT_LOCAL.lt(start(day.plusDays(1)))));
    }

    /** No conversation reached anybody some days after a time, or later. */
    private Condition noTalkSince(Field<LocalDateTime> time, int days) {
        return DSL.notExists(db.selectOne().from(THEIRS).join(TALK).on(TALK.ID.eq(LATER.ENTRY))
                .where(LATER.ROOT.eq(ENTRY_PERSON.ROOT)).and(LATER.KIND.eq("CONVERSATION"))
                .and(LATER.AT_LOCAL.ge(DSL.localDateTimeAdd(time, days, DatePart.DAY)))
                .and(LATER.AT_LOCAL.lt(start(day.plusDays(1)))).and(TALK.STATE.ne("UNANSWERED")));
    }

    /** Nobody spoke with them so lately that nothing may be offered. */
    private Condition notResting() {
        return notResting(ENTRY_PERSON.ROOT);
    }

    private Condition notResting(Field<UUID> page) {
        return DSL.notExists(db.selectOne().from(THEIRS).where(LATER.ROOT.eq(page)).and(LATER.KIND.eq("CONVERSATION"))
                .and(within(LATER.AT_LOCAL, day.minusDays(numbers.get(Dial.REST_DAYS) - 1L), day)));
    }

    private void news(Set<UUID> to) {
        LocalDate until = day.minusDays(numbers.get(Dial.NEWS_AFTER));
        take(to, db.select(PERSON.ROOT).from(REFERRAL).join(PERSON).on(PERSON.ID.eq(REFERRAL.GIVER))
                .where(REFERRAL.NEWS_FROM.between(until.minusDays(numbers.get(Dial.NEWS_LAPSE)), until)));
    }

    private void putOff(Set<UUID> to) {
        take(to, db.select(PERSON.ROOT).from(DEFERRAL).join(PERSON).on(PERSON.ID.eq(DEFERRAL.PERSON)).where(
                DEFERRAL.UNTIL_DAY.between(day.minusDays(numbers.get(Dial.PUT_OFF_LAPSE)), day)));
    }

    /** Those who said no and with whom nobody spoke since, as long as that may be told of. */
    private void silent(Set<UUID> to) {
        int lapse = numbers.get(Dial.SILENT_LAPSE);
        Map<UUID, List<LocalDate>> noes = new HashMap<>();
        db.select(ENTRY_PERSON.ROOT, ENTRY_PERSON.AT_LOCAL)
                .from(ENTRY_PERSON.useIndex(Indexes.ENTRY_PERSON_DAYS.getName())).where(ENTRY_PERSON.KIND.eq("NO"))
                .and(within(ENTRY_PERSON.AT_LOCAL, day.minusDays(lapse + Silence.MOST_DAYS),
                        day.minusDays(Silence.LEAST_DAYS)))
                .forEach(row -> {
                    if (row.value1() != null) {
                        noes.computeIfAbsent(row.value1(), id -> new ArrayList<>()).add(row.value2().toLocalDate());
                    }
                });
        Map<UUID, Set<LocalDate>> talks = talks(noes.keySet());
        noes.forEach((page, days) -> {
            Set<LocalDate> theirs = talks.getOrDefault(page, Set.of());
            if (days.stream().anyMatch(no -> mayBeTold(no, theirs, lapse))) {
                to.add(page);
            }
        });
    }

    /** With fewer contacts than show a habit the day on which it is a silence is known beforehand. */
    private boolean mayBeTold(LocalDate no, Set<LocalDate> talks, int lapse) {
        if (talks.stream().anyMatch(no::isBefore)) {
            return false;
        }
        long before = talks.stream().filter(talk -> !talk.isBefore(no.minusDays(Silence.DAYS_BEFORE))).count();
        long quiet = ChronoUnit.DAYS.between(no, day);
        return before >= Silence.CONTACTS_FOR_A_HABIT
                || quiet >= Silence.DAYS_WITHOUT_HABIT && quiet < Silence.DAYS_WITHOUT_HABIT + lapse;
    }

    /** The days on which somebody spoke with each of them, as far back as a habit is looked for. */
    private Map<UUID, Set<LocalDate>> talks(Collection<UUID> pages) {
        Map<UUID, Set<LocalDate>> talks = new HashMap<>();
        if (!pages.isEmpty()) {
            Table<?> wanted = DSL.unnest(pages.toArray(UUID[]::new)).as("wanted", "id");
            db.select(ENTRY_PERSON.ROOT, ENTRY_PERSON.AT_LOCAL).from(wanted)
                    .join(ENTRY_PERSON.useIndex(Indexes.ENTRY_PERSON_KIND.getName()))
                    .on(ENTRY_PERSON.ROOT.eq(wanted.field(0, UUID.class))).and(ENTRY_PERSON.KIND.eq("CONVERSATION"))
                    .and(within(ENTRY_PERSON.AT_LOCAL, day.minusDays(
                            numbers.get(Dial.SILENT_LAPSE) + Silence.MOST_DAYS + Silence.DAYS_BEFORE), day))
                    .forEach(row -> talks.computeIfAbsent(row.value1(), id -> new HashSet<>())
                            .add(row.value2().toLocalDate()));
        }
        return talks;
    }

    private void birthdays(Set<UUID> to) {
        List<Integer> days = new ArrayList<>(List.of(day.getMonthValue() * 100 + day.getDayOfMonth()));
        if (day.getMonthValue() == 2 && day.getDayOfMonth() == 28 && !day.isLeapYear()) {
            days.add(229);
        }
        for (Integer birthday : days) {
            take(to, db.select(PERSON.ROOT).from(PERSON).where(PERSON.BIRTHDAY.eq(birthday))
                    .and(PERSON.BIRTHDAY_CARD.isTrue().or(DSL.exists(db.selectOne().from(ROLE)
                            .where(ROLE.PERSON.eq(PERSON.ID)))).or(isJoined()))
                    .and(notResting(PERSON.ROOT)));
        }
    }

    /** The roles may be of another who is one with them. */
    private Condition isJoined() {
        var other = PERSON.as("other");
        return DSL.exists(db.selectOne().from(other).where(other.ROOT.eq(PERSON.ROOT)).and(other.ID.ne(PERSON.ID)));
    }

    /**
     * Those for whom there may be an idea of certain rounds: ready for the first time, or coming back so often.
     *
     * @param first of the rounds, 0 for the first time
     * @param last of them
     */
    Set<UUID> withIdeas(long first, long last) {
        int lapse = numbers.get(Dial.IDEA_LAPSE);
        int cycle = lapse + numbers.get(Dial.IDEA_BACK);
        Set<UUID> pages = new LinkedHashSet<>();
        LongStream.rangeClosed(first, last).forEach(round -> {
            LocalDate ready = day.minusDays(round * cycle);
            add(pages, "IDEA", ready.minusDays(lapse), ready.minusDays(1), notResting().and(isThoughtOf(ENTRY_PERSON)));
            LocalDate rested = ready.minusDays(numbers.get(Dial.REST_DAYS));
            for (String contact : List.of("CONVERSATION", "GATHERING")) {
                add(pages, contact, rested.minusDays(lapse - 1L), rested, hasIdea().and(noLaterTalk()));
            }
        });
        return pages;
    }

    /** Whether there is any idea old enough to be in the round. */
    boolean anyIdeaFor(long round) {
        int cycle = numbers.get(Dial.IDEA_LAPSE) + numbers.get(Dial.IDEA_BACK);
        return db.fetchExists(db.selectOne().from(ENTRY.useIndex(Indexes.ENTRY_KIND.getName()))
                .where(ENTRY.KIND.eq("IDEA")).and(ENTRY.AT_LOCAL.lt(start(day.minusDays(round * cycle)))));
    }

    private Condition hasIdea() {
        return DSL.exists(db.selectOne().from(THEIRS).where(LATER.ROOT.eq(ENTRY_PERSON.ROOT)).and(LATER.KIND.eq("IDEA"))
                .and(isThoughtOf(LATER)));
    }

    private Condition isThoughtOf(EntryPerson idea) {
        return DSL.notExists(db.selectOne().from(OFFER).where(OFFER.IDEA.eq(idea.ENTRY))
                .and(OFFER.PERSON.eq(idea.PERSON)).and(OFFER.STATE.ne("THOUGHT_OF")));
    }
}
