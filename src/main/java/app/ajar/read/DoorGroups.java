package app.ajar.read;

import static app.ajar.store.jooq.Tables.DEFERRAL;
import static app.ajar.store.jooq.Tables.ENTRY;
import static app.ajar.store.jooq.Tables.ENTRY_PERSON;
import static app.ajar.store.jooq.Tables.PERSON;
import static app.ajar.store.jooq.Tables.SETTING;
import static app.ajar.store.jooq.Tables.THING;

import app.ajar.model.Body.NearMiss;
import app.ajar.model.Body.No;
import app.ajar.model.Entry;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Purpose;
import app.ajar.model.Setting;
import app.ajar.rules.Courtesy;
import app.ajar.rules.Courtesy.Contactable;
import app.ajar.rules.Dial;
import app.ajar.rules.DoorGroup;
import app.ajar.rules.Ledger;
import app.ajar.rules.Numbers;
import app.ajar.rules.Silence;
import app.ajar.rules.Subject;
import app.ajar.rules.Surface;
import app.ajar.store.Codec;
import app.ajar.store.jooq.Indexes;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Everybody who has a place among the doors, in a few questions however many people there are. */
public final class DoorGroups implements Surface {

    /** What says that somebody was in touch. */
    private static final List<String> CONTACTS = List.of("CONVERSATION", "GATHERING", "PREFERENCE");

    /** Behind every moment. */
    private static final long LAST = 10_000_000;

    private final DSLContext db;

    public DoorGroups(DSLContext db) {
        this.db = db;
    }

    /** Somebody with their place. */
    public record Placed(PersonId person, String name, Person.Speak speak, DoorGroup group) {}

    /** By group; in a group those whose no, yes or near miss is the latest first, resting ones by their moment. */
    public List<Placed> of(LocalDate day) {
        return new Reading(day).all();
    }

    @Override
    public Stream<Contactable> contactables(LocalDate day) {
        return of(day).stream().flatMap(placed -> placed.group().ways().stream());
    }

    private Numbers numbers() {
        return Numbers.of(db.select(SETTING.NAME, SETTING.VAL).from(SETTING)
                .fetch(row -> new Setting(row.value1(), row.value2())));
    }

    /** An entry in the order in which it was written. */
    private record Written(long seq, int ordinal, Entry entry) {}

    /** Who somebody is, as far as the place must know. */
    private static final class Who {

        private String name = "";
        private Person.Speak speak = Person.Speak.NAME;
        private boolean aside;
        private boolean died;
    }

    /** One reading of the whole place. */
    private final class Reading {

        private final LocalDate day;
        private final LocalDateTime tomorrow;
        private final Numbers numbers = numbers();
        private final Map<UUID, List<Written>> entries = new HashMap<>();

        Reading(LocalDate day) {
            this.day = day;
            this.tomorrow = day.plusDays(1).atStartOfDay();
        }

        List<Placed> all() {
            answers("NO");
            answers("NEAR_MISS");
            Set<UUID> pages = new LinkedHashSet<>(entries.keySet());
            answers("YES");
            Map<UUID, Ledger> ledgers = new Ledgers(db).all();
            ledgers.forEach((page, ledger) -> {
                if (ledger.isClosed(Purpose.SELLING, day) && ledger.isClosed(Purpose.FOLLOW_UP, day)) {
                    pages.add(page);
                }
            });
            CONTACTS.forEach(kind -> contacts(kind, pages));
            Map<UUID, Who> people = people(pages);
            Set<String> letGo = new HashSet<>(db.select(DEFERRAL.PROMPT).from(DEFERRAL)
                    .where(DEFERRAL.UNTIL_DAY.isNull()).fetch(DEFERRAL.PROMPT));
            List<Placed> placed = new ArrayList<>();
            people.forEach((page, who) -> {
                PersonId id = new PersonId(page);
                // A role matters to selling alone, which no group suggests.
                Courtesy.Facts facts = new Courtesy.Facts(id, who.died, who.aside, List.of());
                Subject subject = new Subject(facts, ledgers.getOrDefault(page, Ledger.empty(id)), written(page),
                        List.of(), letGo);
                DoorGroup.of(subject, day, numbers)
                        .ifPresent(group -> placed.add(new Placed(id, who.name, who.speak, group)));
            });
            placed.sort(Comparator.<Placed, DoorGroup.Kind>comparing(one -> one.group().kind())
                    .thenComparing(one -> rank(one.group())).thenComparing(Placed::name)
                    .thenComparing(one -> one.person().toString()));
            return placed;
        }

        private List<Entry> written(UUID page) {
            return entries.getOrDefault(page, List.of()).stream()
                    .sorted(Comparator.comparingLong(Written::seq).thenComparingInt(Written::ordinal))
                    .map(Written::entry).toList();
        }

        private List<Entry> answered(UUID page) {
            return written(page).stream().filter(entry -> entry.body() instanceof No
                    || entry.body() instanceof NearMiss).toList();
        }

        /** Few in a journal, and found by their kind. */
        private void answers(String kind) {
            db.select(ENTRY_PERSON.ROOT, ENTRY.BODY, ENTRY_PERSON.PUT_SEQ, ENTRY_PERSON.PUT_ORDINAL)
                    .from(ENTRY.useIndex(Indexes.ENTRY_KIND.getName()))
                    .join(ENTRY_PERSON).on(ENTRY_PERSON.ENTRY.eq(ENTRY.ID))
                    .where(ENTRY.KIND.eq(kind)).and(ENTRY.AT_LOCAL.lt(tomorrow)).and(ENTRY_PERSON.ROOT.isNotNull())
                    .forEach(row -> add(row.value1(), row.value3(), row.value4(), row.value2()));
        }

        private void add(UUID page, long seq, int ordinal, String body) {
            entries.computeIfAbsent(page, id -> new ArrayList<>())
                    .add(new Written(seq, ordinal, (Entry) Codec.thing(body)));
        }

        /** Of each page those that can matter to its noes and near misses: no older ones are read. */
        private void contacts(String kind, Set<UUID> pages) {
            Map<UUID, LocalDateTime> since = new HashMap<>();
            pages.forEach(page -> {
                List<Entry> theirs = answered(page);
                if (!theirs.isEmpty()) {
                    since.put(page, since(theirs).atStartOfDay());
                }
            });
            Table<?> whose = DSL.unnest(since.keySet().toArray(UUID[]::new)).as("wanted", "id");
            Map<UUID, List<UUID>> found = new HashMap<>();
            db.select(ENTRY_PERSON.ROOT, ENTRY_PERSON.ENTRY, ENTRY_PERSON.AT_LOCAL).from(whose)
                    .join(ENTRY_PERSON.useIndex(Indexes.ENTRY_PERSON_KIND.getName()))
                    .on(ENTRY_PERSON.ROOT.eq(whose.field(0, UUID.class)))
                    .where(ENTRY_PERSON.KIND.eq(kind)).and(ENTRY_PERSON.AT_LOCAL.lt(tomorrow))
                    .and(ENTRY_PERSON.AT_LOCAL.ge(since.values().stream().min(Comparator.naturalOrder())
                            .orElse(tomorrow)))
                    .forEach(row -> {
                        if (!row.value3().isBefore(since.getOrDefault(row.value1(), tomorrow))) {
                            found.computeIfAbsent(row.value2(), id -> new ArrayList<>()).add(row.value1());
                        }
                    });
            Table<?> wanted = DSL.unnest(found.keySet().toArray(UUID[]::new)).as("wanted", "id");
            db.select(ENTRY.ID, ENTRY.BODY, THING.PUT_SEQ, THING.PUT_ORDINAL).from(wanted)
                    .join(ENTRY).on(ENTRY.ID.eq(wanted.field(0, UUID.class))).join(THING).on(THING.ID.eq(ENTRY.ID))
                    .forEach(row -> found.getOrDefault(row.value1(), List.of())
                            .forEach(page -> add(page, row.value3(), row.value4(), row.value2())));
        }

        /** The habit before the latest no, and all since the oldest that may still be owed something. */
        private LocalDate since(List<Entry> theirs) {
            LocalDate since = day.minusDays(numbers.get(Dial.REST_DAYS));
            LocalDate latest = null;
            for (Entry entry : theirs) {
                LocalDate on = entry.when().date();
                boolean open = entry.body() instanceof No no && (no.acknowledged() == null || no.moment() != null);
                if ((open || entry.body() instanceof NearMiss) && on.isBefore(since)) {
                    since = on;
                }
                if (entry.body() instanceof No && (latest == null || on.isAfter(latest))) {
                    latest = on;
                }
            }
            LocalDate habit = latest == null ? since : latest.minusDays(Silence.DAYS_BEFORE);
            return habit.isBefore(since) ? habit : since;
        }

        private Map<UUID, Who> people(Set<UUID> pages) {
            Map<UUID, Who> people = new HashMap<>();
            Table<?> wanted = DSL.unnest(pages.toArray(UUID[]::new)).as("wanted", "id");
            db.select(PERSON.ROOT, PERSON.ID, PERSON.NAME, PERSON.SPEAK, PERSON.SET_ASIDE, PERSON.DIED).from(wanted)
                    .join(PERSON).on(PERSON.ROOT.eq(wanted.field(0, UUID.class)))
                    .forEach(row -> {
                        Who who = people.computeIfAbsent(row.value1(), id -> new Who());
                        if (row.value1().equals(row.value2())) {
                            who.name = row.value3();
                            who.speak = Person.Speak.valueOf(row.value4());
                        }
                        who.aside |= row.value5();
                        who.died |= row.value6();
                    });
            return people;
        }

        private long rank(DoorGroup group) {
            LocalDate moment = group.kind() == DoorGroup.Kind.RESTING && group.because() != null
                    ? moment(group.because())
                    : null;
            LocalDate on = group.because() != null
                    ? group.because().when().date()
                    : group.stop() != null ? group.stop().said().date() : LocalDate.EPOCH;
            return moment != null ? moment.toEpochDay() : LAST - on.toEpochDay();
        }

        private @Nullable LocalDate moment(Entry entry) {
            return entry.body() instanceof No no && no.moment() != null && no.moment().when().window() != null
                    && !no.moment().when().window().to().isBefore(day) ? no.moment().when().window().from() : null;
        }
    }
}
