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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;

/** How everybody's door stands, in a few questions for all of them. */
public final class Doors {

    private final DSLContext db;

    public Doors(DSLContext db) {
        this.db = db;
    }

    /**
     * How somebody stands.
     *
     * @param lastContact the day of the latest conversation that reached anybody, or null
     */
    public record Standing(Door door, Consent consent, @Nullable LocalDate lastContact) {}

    /** By the id of their page; somebody of whom nothing was written is not in it. */
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
            Ledger ledger = ledgers.getOrDefault(page, Ledger.empty(id));
            Entry contact = contacts.get(page);
            List<Entry> entries = new ArrayList<>(answers.getOrDefault(page, List.of()));
            if (contact != null) {
                entries.addFirst(contact);
            }
            standings.put(id, new Standing(Door.of(entries, ledger, day), Consent.of(ledger, day),
                    contact == null ? null : contact.when().date()));
        }
        return standings;
    }

    /** The noes and yeses on each page in the order in which they were written. */
    private Map<UUID, List<Entry>> answers(LocalDate day) {
        Map<UUID, List<Entry>> answers = new HashMap<>();
        db.select(ENTRY_PERSON.ROOT, ENTRY.BODY).from(ENTRY_PERSON).join(ENTRY).on(ENTRY.ID.eq(ENTRY_PERSON.ENTRY))
                .join(THING).on(THING.ID.eq(ENTRY.ID))
                .where(ENTRY_PERSON.ROOT.isNotNull()).and(ENTRY.KIND.in("NO", "YES"))
                .and(ENTRY.AT_LOCAL.lt(day.plusDays(1).atStartOfDay()))
                .orderBy(THING.PUT_SEQ, THING.PUT_ORDINAL)
                .forEach(row -> answers.computeIfAbsent(row.value1(), id -> new ArrayList<>())
                        .add((Entry) Codec.thing(row.value2())));
        return answers;
    }

    /** The latest conversation on each page that reached anybody: answered, or begun by them. */
    private Map<UUID, Entry> contacts(LocalDate day) {
        Map<UUID, UUID> latest = new HashMap<>();
        Map<UUID, LocalDateTime> at = new HashMap<>();
        db.select(ENTRY_PERSON.ROOT, ENTRY.ID, ENTRY.AT_LOCAL).from(ENTRY).join(ENTRY_PERSON)
                .on(ENTRY_PERSON.ENTRY.eq(ENTRY.ID))
                .where(ENTRY.KIND.eq("CONVERSATION")).and(ENTRY_PERSON.ROOT.isNotNull())
                .and(ENTRY.STATE.eq("ANSWERED").or(ENTRY.OWNER.eq("THEM")))
                .and(ENTRY.AT_LOCAL.lt(day.plusDays(1).atStartOfDay()))
                .forEach(row -> {
                    LocalDateTime before = at.get(row.value1());
                    if (before == null || before.isBefore(row.value3())) {
                        at.put(row.value1(), row.value3());
                        latest.put(row.value1(), row.value2());
                    }
                });
        Map<UUID, Entry> entries = new HashMap<>();
        List<UUID> ids = List.copyOf(new LinkedHashSet<>(latest.values()));
        for (int from = 0; from < ids.size(); from += 1000) {
            db.select(ENTRY.ID, ENTRY.BODY).from(ENTRY)
                    .where(ENTRY.ID.in(ids.subList(from, Math.min(ids.size(), from + 1000))))
                    .forEach(row -> entries.put(row.value1(), (Entry) Codec.thing(row.value2())));
        }
        Map<UUID, Entry> contacts = new HashMap<>();
        latest.forEach((page, id) -> {
            Entry entry = entries.get(id);
            if (entry != null) {
                contacts.put(page, entry);
            }
        });
        return contacts;
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
