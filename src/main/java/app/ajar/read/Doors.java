package app.ajar.read;

import static app.ajar.store.jooq.Tables.ENTRY;
import static app.ajar.store.jooq.Tables.ENTRY_PERSON;
import static app.ajar.store.jooq.Tables.THING;

import app.ajar.model.Entry;
import app.ajar.model.PersonId;
import app.ajar.rules.Consent;
import app.ajar.rules.Door;
import app.ajar.rules.Ledger;
import app.ajar.store.Codec;
import app.ajar.store.jooq.Indexes;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
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
     * @param lastTry the latest conversation, also one that reached nobody, or null
     */
    public record Standing(Door door, Consent consent, @Nullable LocalDate lastContact, @Nullable Entry lastTry) {

        /** Of somebody of whom nothing was written that matters here. */
        public static final Standing UNKNOWN = new Standing(new Door.NothingSaidYet(), NEVER_ASKED, null, null);
    }

    /** By the id of their page; somebody who is not in it is {@link Standing#UNKNOWN}. */
    public Map<PersonId, Standing> of(LocalDate day) {
        return standings(day, new Ledgers(db).all(), ENTRY_PERSON);
    }

    /** Of some people alone, a few hundred at most, by the ids of their pages. */
    public Map<PersonId, Standing> of(LocalDate day, Collection<PersonId> pages) {
        Set<UUID> ids = new LinkedHashSet<>();
        pages.forEach(page -> ids.add(page.value()));
        Table<?> wanted = wanted(ids.stream());
        return ids.isEmpty()
                ? Map.of()
                : standings(day, new Ledgers(db).of(ids),
                        wanted.join(ENTRY_PERSON.useIndex(Indexes.ENTRY_PERSON_KIND.getName()))
                                .on(ENTRY_PERSON.ROOT.eq(wanted.field(0, UUID.class))));
    }

    private Map<PersonId, Standing> standings(LocalDate day, Map<UUID, Ledger> ledgers, Table<?> whose) {
        Map<UUID, List<Entry>> answers = answers(day, whose);
        Map<UUID, Contact> contacts = contacts(day, whose);
        Set<UUID> pages = new LinkedHashSet<>(ledgers.keySet());
        pages.addAll(answers.keySet());
        pages.addAll(contacts.keySet());
        Map<PersonId, Standing> standings = new HashMap<>();
        for (UUID page : pages) {
            PersonId id = new PersonId(page);
            Ledger said = ledgers.get(page);
            Contact contact = contacts.get(page);
            Entry reached = contact == null ? null : contact.reached();
            List<Entry> entries = new ArrayList<>(answers.getOrDefault(page, List.of()));
            if (reached != null) {
                entries.addFirst(reached);
            }
            standings.put(id, new Standing(Door.of(entries, said == null ? Ledger.empty(id) : said, day),
                    said == null ? NEVER_ASKED : Consent.of(said, day),
                    reached == null ? null : reached.when().date(), contact == null ? null : contact.tried()));
        }
        return standings;
    }

    /** The latest conversation on a page that reached anybody, and the latest at all. */
    private record Contact(@Nullable Entry reached, Entry tried) {}

    /** An entry on a page, before it is read. */
    private record Spot(UUID entry, LocalDateTime at) {}

    /** Where the entries of a kind stand. */
    private Map<UUID, List<Spot>> spots(String kind, LocalDate day, Table<?> whose) {
        Map<UUID, List<Spot>> spots = new HashMap<>();
        db.select(ENTRY_PERSON.ROOT, ENTRY_PERSON.ENTRY, ENTRY_PERSON.AT_LOCAL).from(whose)
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
    private Map<UUID, List<Entry>> answers(LocalDate day, Table<?> whose) {
        Map<UUID, List<UUID>> pages = new HashMap<>();
        for (String kind : List.of("NO", "YES")) {
            spots(kind, day, whose).forEach((page, spots) -> latest(spots)
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

    /** What each page's conversations come to; read backwards until one reached anybody. */
    private Map<UUID, Contact> contacts(LocalDate day, Table<?> whose) {
        Map<UUID, List<Spot>> left = spots("CONVERSATION", day, whose);
        left.values().forEach(spots -> spots.sort(Comparator.comparing(Spot::at)));
        Map<UUID, Contact> contacts = new HashMap<>();
        Ledger nothing = Ledger.empty(NOBODY);
        while (!left.isEmpty()) {
            Map<UUID, Entry> entries = entries(left.values().stream().map(spots -> spots.getLast().entry()));
            left.forEach((page, spots) -> {
                Entry entry = entries.get(spots.removeLast().entry());
                if (entry != null) {
                    boolean reached = Door.of(List.of(entry), nothing, day) instanceof Door.Open;
                    Contact before = contacts.get(page);
                    contacts.put(page,
                            new Contact(reached ? entry : null, before == null ? entry : before.tried()));
                    if (reached) {
                        spots.clear();
                    }
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
}
