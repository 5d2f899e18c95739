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
import app.ajar.model.Thing;
import app.ajar.read.Dossier.Item;
import app.ajar.rules.Courtesy;
import app.ajar.rules.Ledger;
import app.ajar.rules.Owed;
import app.ajar.store.Codec;
import app.ajar.store.jooq.Indexes;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reads of many people what the rules look at, in a few questions for all of them. */
final class Dossiers {

    /** Entries of these kinds say nothing to the rules but that they are there. */
    private static final Set<String> UNREAD = Set.of("NOTE", "TOLD", "LIFE_EVENT");
    /** An archive of another journal was the rep's own writing. */
    private static final String ARCHIVE = "archive";

    private final DSLContext db;
    private final Recall recall;
    private final long asOf;

    Dossiers(DSLContext db, Recall recall) {
        this.db = db;
        this.recall = recall;
        this.asOf = recall.forgetChanged(db);
    }

    /**
     * That there is something on somebody's page, or of theirs.
     *
     * @param seq of the write that put it
     * @param ordinal in that write
     * @param isRead whether any rule reads it
     * @param isOwn whether the rep wrote it
     */
    private record Seen(UUID whose, UUID thing, long seq, int ordinal, boolean isRead, boolean isOwn) {}

    /** By page, in the order of the pages; somebody who is not in sight is not in it. */
    Map<UUID, Dossier> of(Collection<UUID> pages) {
        Map<UUID, Dossier> found = recall.known(pages, asOf);
        Set<UUID> unknown = new LinkedHashSet<>(pages);
        unknown.removeAll(found.keySet());
        if (!unknown.isEmpty()) {
            read(unknown).forEach((page, dossier) -> {
                found.put(page, dossier);
                recall.keep(dossier, asOf);
            });
        }
        Map<UUID, Dossier> ordered = new LinkedHashMap<>();
        pages.forEach(page -> {
            if (found.get(page) instanceof Dossier dossier) {
                ordered.put(page, dossier);
            }
        });
        return ordered;
    }

    private Map<UUID, Dossier> read(Collection<UUID> pages) {
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
        List<Seen> seen = db.select(owner, id, THING.PUT_SEQ, THING.PUT_ORDINAL, own).from(wanted)
                .join(owner.getTable()).on(owner.eq(wanted.field(0, UUID.class)))
                .join(THING).on(THING.ID.eq(id))
                .fetch(row -> new Seen(row.value1(), row.value2(), row.value3(), row.value4(), true, row.value5()));
        take(seen, whose, these -> db.select(REVISION.THING, REVISION.BODY).from(these)
                .join(THING).on(THING.ID.eq(these.field(0, UUID.class)))
                .join(REVISION).on(REVISION.SEQ.eq(THING.PUT_SEQ), REVISION.ORDINAL.eq(THING.PUT_ORDINAL))
                .fetchMap(REVISION.THING, row -> Codec.item(row.value2()).change() instanceof Change.Put put
                        ? put.thing()
                        : null));
    }

    private void entries(Map<UUID, Dossier> byPage) {
        Table<?> wanted = wanted(byPage.keySet());
        var theirs = ENTRY_PERSON.useIndex(Indexes.ENTRY_PERSON_KIND.getName());
        List<Seen> seen = db.select(ENTRY_PERSON.ROOT, ENTRY_PERSON.ENTRY, ENTRY_PERSON.KIND, ENTRY_PERSON.PUT_SEQ,
                ENTRY_PERSON.PUT_ORDINAL, ENTRY_PERSON.OWN).from(wanted)
                .join(theirs).on(ENTRY_PERSON.ROOT.eq(wanted.field(0, UUID.class)))
                .fetch(row -> new Seen(row.value1(), row.value2(), row.value4(), row.value5(),
                        !UNREAD.contains(row.value3()), row.value6()));
        take(seen, byPage, these -> db.select(ENTRY.ID, ENTRY.BODY).from(these)
                .join(ENTRY).on(ENTRY.ID.eq(these.field(0, UUID.class)))
                .fetchMap(ENTRY.ID, row -> Codec.thing(row.value2())));
    }

    /** @param reading reads the things of some ids, the column of the table that it gets */
    private static void take(List<Seen> seen, Map<UUID, Dossier> whose,
            Function<Table<?>, Map<UUID, @Nullable Thing>> reading) {
        Set<UUID> asked = new LinkedHashSet<>();
        seen.stream().filter(Seen::isRead).forEach(one -> asked.add(one.thing()));
        Map<UUID, @Nullable Thing> things = asked.isEmpty() ? Map.of() : reading.apply(wanted(asked));
        seen.forEach(one -> {
            Thing thing = things.get(one.thing());
            if (whose.get(one.whose()) instanceof Dossier dossier && (thing != null || !one.isRead())) {
                dossier.take(new Item(one.thing(), thing, one.seq(), one.ordinal(), !one.isOwn()));
            }
        });
    }

    /** Whether a write brought people in from elsewhere. */
    static boolean isBroughtIn(String cause) {
        return Codec.cause(cause) instanceof Cause.Imported imported && !imported.source().equals(ARCHIVE);
    }

    /** Who of those sent may be followed up at all. */
    Predicate<PersonId> reachable(Collection<Dossier> dossiers, LocalDate day) {
        Set<UUID> sent = new LinkedHashSet<>();
        dossiers.forEach(dossier -> dossier.sent().forEach(id -> sent.add(id.value())));
        Map<UUID, Dossier> theirs = recall.known(sent, asOf);
        sent.removeAll(theirs.keySet());
        Map<UUID, UUID> pages = pages(sent);
        theirs.putAll(of(new LinkedHashSet<>(pages.values())));
        return person -> {
            UUID page = pages.getOrDefault(person.value(), person.value());
            Dossier dossier = theirs.getOrDefault(page, new Dossier(Set.of(new PersonId(page))));
            return Owed.isReachable(new Courtesy.Facts(dossier.page(), dossier.hasDied(), false, List.of()),
                    dossier.ledger(), day);
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
