package app.ajar.read;

import static app.ajar.store.jooq.Tables.ALIAS;
import static app.ajar.store.jooq.Tables.ENTRY;
import static app.ajar.store.jooq.Tables.ENTRY_PERSON;
import static app.ajar.store.jooq.Tables.PERSON;
import static app.ajar.store.jooq.Tables.PREFERENCE;
import static app.ajar.store.jooq.Tables.THING;

import app.ajar.model.Body;
import app.ajar.model.Entry;
import app.ajar.model.PersonId;
import app.ajar.rules.Consent;
import app.ajar.rules.Door;
import app.ajar.rules.Ledger;
import app.ajar.store.Codec;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** How everybody's door stands, in a few questions for all of them. */
public final class Doors {

    private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

    /** Whoever never said anything about it stands alike; asked for each of ten thousand it would take a second. */
    private static final Consent NEVER_ASKED = Consent.of(Ledger.empty(NOBODY), LocalDate.EPOCH);

    private final DSLContext db;

    public Doors(DSLContext db) {
        this.db = db;
    }

    /**
     * How somebody stands.
     *
     * @param lastContact the day of the latest conversation that reached anybody, or null
     */
    public record Standing(Door door, Consent consent, @Nullable LocalDate lastContact) {

        /** Of somebody of whom nothing was written that matters here. */
        public static final Standing UNKNOWN = new Standing(new Door.NothingSaidYet(), NEVER_ASKED, null);
    }

    /** By the id of their page; somebody who is not in it is {@link Standing#UNKNOWN}. */
    public Map<PersonId, Standing> of(LocalDate day) {
        Map<UUID, Ledger> ledgers = ledgers();
        Map<UUID, List<Entry>> answers = answers(day);
        Map<UUID, Entry> contacts = contacts(day);
        Set<UUID> pages = new LinkedHashSet<>(ledgers.keySet());
        pages.addAll(answers.keySet());
        pages.addAll(contacts.keySet());
        Map<PersonId, Standing> standings = new HashMap<>();
        for (UUID page : pages) {
            PersonId id = new PersonId(page);
            Ledger said = ledgers.get(page);
            Ledger ledger = said == null ? Ledger.empty(id) : said;
            Entry contact = contacts.get(page);
            List<Entry> entries = new ArrayList<>(answers.getOrDefault(page, List.of()));
            if (contact != null) {
                entries.addFirst(contact);
            }
            standings.put(id, new Standing(Door.of(entries, ledger, day),
                    said == null ? NEVER_ASKED : Consent.of(said, day),
                    contact == null ? null : contact.when().date()));
        }
        return standings;
    }

    /** An entry on a page, before it is read. */
    private record Spot(UUID entry, LocalDateTime at) {}

    /** Where the entries of a kind stand. */
    private Map<UUID, List<Spot>> spots(String kind, LocalDate day) {
        Map<UUID, List<Spot>> spots = new HashMap<>();
        db.select(ENTRY_PERSON.ROOT, ENTRY_PERSON.ENTRY, ENTRY_PERSON.AT_LOCAL).from(ENTRY_PERSON)
                .where(ENTRY_PERSON.KIND.eq(kind)).and(ENTRY_PERSON.ROOT.isNotNull())
                .and(ENTRY_PERSON.AT_LOCAL.lt(day.plusDays(1).atStartOfDay()))
                .forEach(row -> spots.computeIfAbsent(row.value1(), id -> new ArrayList<>())
                        .add(new Spot(row.value2(), row.value3())));
        return spots;
    }

    private static List<UUID> latest(List<Spot> spots) {
        LocalDateTime last = spots.stream().map(Spot::at).max(Comparator.naturalOrder()).orElseThrow();
        return spots.stream().filter(spot -> spot.at().equals(last)).map(Spot::entry).toList();
    }

    /** The latest no and the latest yes on each page: no door asks for more. */
    private Map<UUID, List<Entry>> answers(LocalDate day) {
        Map<UUID, List<UUID>> pages = new HashMap<>();
        for (String kind : List.of("NO", "YES")) {
            spots(kind, day).forEach((page, spots) -> latest(spots)
                    .forEach(entry -> pages.computeIfAbsent(entry, id -> new ArrayList<>()).add(page)));
        }
        Map<UUID, List<Entry>> answers = new HashMap<>();
        Table<?> wanted = wanted(pages.keySet().stream());
        db.select(ENTRY.ID, ENTRY.BODY).from(wanted).join(ENTRY).on(ENTRY.ID.eq(wanted.field(0, UUID.class)))
                .join(THING).on(THING.ID.eq(ENTRY.ID))
                .orderBy(THING.PUT_SEQ, THING.PUT_ORDINAL)
                .forEach(row -> {
                    Entry entry = (Entry) Codec.thing(row.value2());
                    pages.getOrDefault(row.value1(), List.of()).forEach(
                            page -> answers.computeIfAbsent(page, id -> new ArrayList<>()).add(entry));
                });
        return answers;
    }

    /** The latest conversation on each page that reached anybody. */
    private Map<UUID, Entry> contacts(LocalDate day) {
        Map<UUID, List<Spot>> left = spots("CONVERSATION", day);
        left.values().forEach(spots -> spots.sort(Comparator.comparing(Spot::at)));
        Map<UUID, Entry> contacts = new HashMap<>();
        Ledger nothing = Ledger.empty(NOBODY);
        while (!left.isEmpty()) {
            Map<UUID, Entry> entries = entries(left.values().stream().map(spots -> spots.getLast().entry()));
            left.forEach((page, spots) -> {
                Entry entry = entries.get(spots.removeLast().entry());
                if (entry != null && Door.of(List.of(entry), nothing, day) instanceof Door.Open) {
                    contacts.put(page, entry);
                    spots.clear();
                }
            });
            left.values().removeIf(List::isEmpty);
        }
        return contacts;
    }

    /** Ids to be looked up one by one: of thousands in a condition H2 tries each for every row. */
    private static Table<?> wanted(Stream<UUID> ids) {
        return DSL.unnest(ids.toArray(UUID[]::new)).as("wanted", "id");
    }

    private Map<UUID, Entry> entries(Stream<UUID> ids) {
        Map<UUID, Entry> entries = new HashMap<>();
        Table<?> wanted = wanted(ids);
        db.select(ENTRY.ID, ENTRY.BODY).from(wanted).join(ENTRY).on(ENTRY.ID.eq(wanted.field(0, UUID.class)))
                .forEach(row -> entries.put(row.value1(), (Entry) Codec.thing(row.value2())));
        return entries;
    }

    private Map<UUID, Ledger> ledgers() {
        Map<UUID, Map<UUID, Ledger.Line>> byPerson = new HashMap<>();
        Map<UUID, Ledger.Line> corrections = new LinkedHashMap<>();
        db.selectFrom(PREFERENCE).forEach(row -> {
            Entry entry = (Entry) Codec.thing(row.getBody());
            if (entry.body() instanceof Body.Preference preference) {
                Ledger.Line line = new Ledger.Line(row.getSeq(), row.getOrdinal(), entry.id(),
                        new LinkedHashSet<>(entry.people()), entry.when(), preference, entry.text(),
                        row.getNewlyStated());
                byPerson.computeIfAbsent(row.getPerson(), id -> new LinkedHashMap<>()).put(row.getEntry(), line);
                if (row.getStrikes() != null) {
                    corrections.put(row.getEntry(), line);
                }
            }
        });
        Map<UUID, Ledger> ledgers = new HashMap<>();
        groups(byPerson.keySet()).forEach((page, group) -> {
            Map<UUID, Ledger.Line> lines = new LinkedHashMap<>(corrections);
            Set<PersonId> ids = new LinkedHashSet<>();
            ids.add(new PersonId(page));
            group.forEach(person -> {
                ids.add(new PersonId(person));
                lines.putAll(byPerson.getOrDefault(person, Map.of()));
            });
            ledgers.put(page, Ledger.of(ids, lines.values()));
        });
        return ledgers;
    }

    /** For each page on which one of these stands, everybody who is one with whose page it is. */
    private Map<UUID, Set<UUID>> groups(Set<UUID> people) {
        Map<UUID, Set<UUID>> joined = new HashMap<>();
        db.select(ALIAS.DUPLICATE, ALIAS.TARGET).from(ALIAS).forEach(row -> {
            joined.computeIfAbsent(row.value1(), id -> new LinkedHashSet<>()).add(row.value2());
            joined.computeIfAbsent(row.value2(), id -> new LinkedHashSet<>()).add(row.value1());
        });
        Map<UUID, Set<UUID>> groups = new HashMap<>();
        for (Record1<UUID> row : db.select(PERSON.ID).from(PERSON).where(PERSON.ID.eq(PERSON.ROOT))) {
            Set<UUID> group = new LinkedHashSet<>();
            List<UUID> next = new ArrayList<>(List.of(row.value1()));
            while (!next.isEmpty()) {
                UUID one = next.removeLast();
                if (group.add(one)) {
                    next.addAll(joined.getOrDefault(one, Set.of()));
                }
            }
            if (group.stream().anyMatch(people::contains)) {
                groups.put(row.value1(), group);
            }
        }
        return groups;
    }
}
