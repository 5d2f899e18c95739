package app.ajar.read;

import static app.ajar.store.jooq.Tables.ALIAS;
import static app.ajar.store.jooq.Tables.PERSON;
import static app.ajar.store.jooq.Tables.PREFERENCE;

import app.ajar.model.Body;
import app.ajar.model.Entry;
import app.ajar.model.PersonId;
import app.ajar.rules.Ledger;
import app.ajar.store.Codec;
import app.ajar.store.jooq.tables.records.PreferenceRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** What everybody said about being in touch, in a few questions for all of them. */
final class Ledgers {

    private final DSLContext db;
    private final Map<UUID, Set<UUID>> joined = new HashMap<>();

    Ledgers(DSLContext db) {
        this.db = db;
    }

    /** By the id of the page; somebody who said nothing is not in it. */
    Map<UUID, Ledger> all() {
        readAliases();
        Map<UUID, Set<UUID>> groups = new HashMap<>();
        db.select(PERSON.ID).from(PERSON).where(PERSON.ID.eq(PERSON.ROOT))
                .forEach(row -> groups.put(row.value1(), group(row.value1())));
        return read(groups, db.selectFrom(PREFERENCE).fetch());
    }

    /** Of some pages alone. */
    Map<UUID, Ledger> of(Set<UUID> pages) {
        readAliases();
        Map<UUID, Set<UUID>> groups = new HashMap<>();
        Set<UUID> people = new LinkedHashSet<>();
        pages.forEach(page -> {
            Set<UUID> group = group(page);
            groups.put(page, group);
            people.addAll(group);
        });
        Table<?> wanted = DSL.unnest(people.toArray(UUID[]::new)).as("wanted", "id");
        List<PreferenceRecord> rows = new ArrayList<>(db.select(PREFERENCE.fields()).from(wanted).join(PREFERENCE)
                .on(PREFERENCE.PERSON.eq(wanted.field(0, UUID.class))).fetchInto(PREFERENCE));
        // From the least id there can be: what is null does not stand in the index's way then.
        rows.addAll(db.selectFrom(PREFERENCE).where(PREFERENCE.STRIKES.ge(new UUID(0, 0))).fetch());
        return read(groups, rows);
    }

    private Map<UUID, Ledger> read(Map<UUID, Set<UUID>> groups, List<PreferenceRecord> rows) {
        Map<UUID, Map<UUID, Ledger.Line>> byPerson = new HashMap<>();
        Map<UUID, Ledger.Line> corrections = new LinkedHashMap<>();
        rows.forEach(row -> {
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
        groups.forEach((page, group) -> {
            if (group.stream().noneMatch(byPerson::containsKey)) {
                return;
            }
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

    /** Everybody who is one with the one whose page it is, who comes first. */
    Map<UUID, Set<UUID>> groups(Set<UUID> pages) {
        readAliases();
        Map<UUID, Set<UUID>> groups = new LinkedHashMap<>();
        pages.forEach(page -> groups.put(page, group(page)));
        return groups;
    }

    private void readAliases() {
        db.select(ALIAS.DUPLICATE, ALIAS.TARGET).from(ALIAS).forEach(row -> {
            joined.computeIfAbsent(row.value1(), id -> new LinkedHashSet<>()).add(row.value2());
            joined.computeIfAbsent(row.value2(), id -> new LinkedHashSet<>()).add(row.value1());
        });
    }

    /** Everybody who is one with somebody. */
    private Set<UUID> group(UUID person) {
        Set<UUID> group = new LinkedHashSet<>();
        List<UUID> next = new ArrayList<>(List.of(person));
        while (!next.isEmpty()) {
            UUID one = next.removeLast();
            if (group.add(one)) {
                next.addAll(joined.getOrDefault(one, Set.of()));
            }
        }
        return group;
    }
}
