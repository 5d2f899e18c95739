package app.ajar.read;

import static app.ajar.store.jooq.Tables.DEFERRAL;
import static app.ajar.store.jooq.Tables.ENTRY;
import static app.ajar.store.jooq.Tables.ENTRY_PERSON;
import static app.ajar.store.jooq.Tables.OFFER;
import static app.ajar.store.jooq.Tables.PERSON;
import static app.ajar.store.jooq.Tables.REVISION;
import static app.ajar.store.jooq.Tables.ROLE;
import static app.ajar.store.jooq.Tables.THING;

import app.ajar.model.Cause;
import app.ajar.model.Change;
import app.ajar.model.PersonId;
import app.ajar.read.Dossier.Item;
import app.ajar.rules.Courtesy;
import app.ajar.rules.Ledger;
import app.ajar.rules.Owed;
import app.ajar.store.Codec;
import app.ajar.store.jooq.Indexes;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/** Reads of many people what the rules look at, in a few questions for all of them. */
final class Dossiers {

    /** Entries of these kinds say nothing to the rules but that they are there. */
    private static final Set<String> UNREAD = Set.of("NOTE", "TOLD", "LIFE_EVENT");
    /** An archive of another journal was the rep's own writing. */
    private static final String ARCHIVE = "archive";

    private final DSLContext db;

    Dossiers(DSLContext db) {
        this.db = db;
    }

    /** By page; somebody who is not in sight is not in it. */
    Map<UUID, Dossier> of(Collection<UUID> pages) {
        if (pages.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Set<UUID>> groups = new Ledgers(db).groups(new LinkedHashSet<>(pages));
        Map<UUID, Dossier> byPerson = new LinkedHashMap<>();
        Map<UUID, Dossier> byPage = new LinkedHashMap<>();
        groups.forEach((page, group) -> {
            Set<PersonId> ids = new LinkedHashSet<>();
            ids.add(new PersonId(page));
            group.forEach(id -> ids.add(new PersonId(id)));
            Dossier dossier = new Dossier(ids);
            byPage.put(page, dossier);
            ids.forEach(id -> byPerson.put(id.value(), dossier));
        });
        things(byPerson, PERSON.ID, PERSON.ID, DSL.inline(true));
        byPage.values().removeIf(dossier -> dossier.person() == null);
        things(byPerson, ROLE.PERSON, ROLE.ID, ROLE.OWN);
        things(byPerson, OFFER.PERSON, OFFER.ID, DSL.inline(true));
        things(byPerson, DEFERRAL.PERSON, DEFERRAL.ID, DSL.inline(true));
        entries(byPage);
        unread(byPage);
        Map<UUID, Ledger> ledgers = new Ledgers(db).of(byPage.keySet());
        byPage.forEach((page, dossier) -> {
            if (ledgers.get(page) instanceof Ledger said) {
                dossier.take(said);
            }
        });
        return byPage;
    }

    private static Table<?> wanted(Collection<UUID> ids) {
        return DSL.unnest(ids.toArray(UUID[]::new)).as("wanted", "id");
    }

    private void things(Map<UUID, Dossier> whose, TableField<?, UUID> owner, TableField<?, UUID> id,
            Field<Boolean> own) {
        Table<?> wanted = wanted(whose.keySet());
        db.select(owner, id, REVISION.BODY, THING.PUT_SEQ, THING.PUT_ORDINAL, own).from(wanted)
                .join(owner.getTable()).on(owner.eq(wanted.field(0, UUID.class)))
                .join(THING).on(THING.ID.eq(id))
                .join(REVISION).on(REVISION.SEQ.eq(THING.PUT_SEQ), REVISION.ORDINAL.eq(THING.PUT_ORDINAL))
                .forEach(row -> {
                    if (whose.get(row.value1()) instanceof Dossier dossier
                            && Codec.item(row.value3()).change() instanceof Change.Put put) {
                        dossier.take(new Item(row.value2(), put.thing(), row.value4(), row.value5(), !row.value6()));
                    }
                });
    }

    private void entries(Map<UUID, Dossier> byPage) {
        Table<?> wanted = wanted(byPage.keySet());
        var theirs = ENTRY_PERSON.useIndex(Indexes.ENTRY_PERSON_PAGE.getName());
        db.select(ENTRY_PERSON.ROOT, ENTRY.ID, ENTRY.BODY, ENTRY.PUT_SEQ, ENTRY.PUT_ORDINAL, ENTRY.OWN).from(wanted)
                .join(theirs).on(ENTRY_PERSON.ROOT.eq(wanted.field(0, UUID.class)))
                .and(ENTRY_PERSON.KIND.notIn(UNREAD))
                .join(ENTRY).on(ENTRY.ID.eq(ENTRY_PERSON.ENTRY))
                .forEach(row -> {
                    if (byPage.get(row.value1()) instanceof Dossier dossier) {
                        dossier.take(new Item(row.value2(), Codec.thing(row.value3()), row.value4(), row.value5(),
                                !row.value6()));
                    }
                });
    }

    /** Of those of whom nothing else is the rep's: entries that the rules do not read show that she wrote of them. */
    private void unread(Map<UUID, Dossier> byPage) {
        List<UUID> unknown = byPage.entrySet().stream().filter(one -> !one.getValue().isKnown())
                .map(Map.Entry::getKey).toList();
        if (!unknown.isEmpty()) {
            Table<?> wanted = wanted(unknown);
            db.select(ENTRY_PERSON.ROOT, ENTRY.ID, ENTRY.PUT_SEQ, ENTRY.PUT_ORDINAL).from(wanted)
                    .join(ENTRY_PERSON).on(ENTRY_PERSON.ROOT.eq(wanted.field(0, UUID.class)))
                    .join(ENTRY).on(ENTRY.ID.eq(ENTRY_PERSON.ENTRY)).where(ENTRY.OWN)
                    .forEach(row -> {
                        if (byPage.get(row.value1()) instanceof Dossier dossier) {
                            dossier.take(new Item(row.value2(), null, row.value3(), row.value4(), false));
                        }
                    });
        }
    }

    /** Whether a write brought people in from elsewhere. */
    static boolean isBroughtIn(String cause) {
        return Codec.cause(cause) instanceof Cause.Imported imported && !imported.source().equals(ARCHIVE);
    }

    /** Who of those sent may be followed up at all. */
    Predicate<PersonId> reachable(Collection<Dossier> dossiers, LocalDate day) {
        Set<UUID> sent = new LinkedHashSet<>();
        dossiers.forEach(dossier -> dossier.sent().forEach(id -> sent.add(id.value())));
        Map<UUID, UUID> pages = pages(sent);
        Map<UUID, Ledger> ledgers = pages.isEmpty() ? Map.of() : new Ledgers(db).of(new HashSet<>(pages.values()));
        Set<UUID> died = new HashSet<>();
        Table<?> wanted = wanted(pages.values());
        if (!pages.isEmpty()) {
            db.selectDistinct(PERSON.ROOT).from(wanted).join(PERSON)
                    .on(PERSON.ROOT.eq(wanted.field(0, UUID.class))).where(PERSON.DIED)
                    .forEach(row -> died.add(row.value1()));
        }
        return person -> {
            UUID page = pages.getOrDefault(person.value(), person.value());
            PersonId id = new PersonId(page);
            Ledger ledger = ledgers.get(page);
            return Owed.isReachable(new Courtesy.Facts(id, died.contains(page), false, List.of()),
                    ledger == null ? Ledger.empty(id) : ledger, day);
        };
    }

    /** Whose page shows each of them; somebody who is not in sight is not in it. */
    Map<UUID, UUID> pages(Collection<UUID> people) {
        Map<UUID, UUID> pages = new LinkedHashMap<>();
        if (!people.isEmpty()) {
            Table<?> wanted = wanted(people);
            db.select(PERSON.ID, PERSON.ROOT).from(wanted).join(PERSON).on(PERSON.ID.eq(wanted.field(0, UUID.class)))
                    .forEach(row -> pages.put(row.value1(), row.value2()));
        }
        return pages;
    }
}
