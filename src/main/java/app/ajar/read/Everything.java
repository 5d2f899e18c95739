package app.ajar.read;

import static app.ajar.store.jooq.Tables.DEFERRAL;
import static app.ajar.store.jooq.Tables.REVISION;
import static app.ajar.store.jooq.Tables.THING;

import app.ajar.model.Attachment;
import app.ajar.model.Challenge;
import app.ajar.model.Change;
import app.ajar.model.ContactPoint;
import app.ajar.model.Detail;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Offer;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Role;
import app.ajar.model.Situation;
import app.ajar.model.Thing;
import app.ajar.store.Codec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Everything that is somebody's own.
 *
 * @param group everybody who is one with them, the one whose page it is first
 * @param things beside the timeline, in the order in which they were last written
 * @param timeline newest first
 * @param trash what of theirs lies in the trash, what was thrown away last first
 * @param versions how many earlier versions entries have that have any
 * @param deferred how many cards about them were put off or let go
 */
public record Everything(Set<PersonId> group, List<Thing> things, List<Entry> timeline, List<Thing> trash,
        Map<EntryId, Integer> versions, int deferred) {

    private static final int AT_ONCE = 500;

    public static Everything of(DSLContext db, PersonId person) {
        Set<PersonId> group = new Gate(db).group(person);
        List<Entry> timeline = timeline(db, group.iterator().next());
        List<UUID> people = group.stream().map(PersonId::value).toList();
        return new Everything(group, new Held(db).of(group), timeline, trash(db, group), versions(db, timeline),
                db.fetchCount(DEFERRAL, DEFERRAL.PERSON.in(people)));
    }

    private static List<Entry> timeline(DSLContext db, PersonId page) {
        List<Entry> all = new ArrayList<>();
        Cursor after = Cursor.NEWEST;
        while (true) {
            List<Entries.Item> some = new Entries(db).of(page, Set.of(), after, AT_ONCE);
            some.forEach(item -> all.add(item.entry()));
            if (some.size() < AT_ONCE) {
                return all;
            }
            after = some.getLast().cursor();
        }
    }

    private static List<Thing> trash(DSLContext db, Set<PersonId> group) {
        List<Thing> trash = new ArrayList<>();
        db.select(REVISION.BODY).from(THING)
                .join(REVISION).on(REVISION.SEQ.eq(THING.PUT_SEQ), REVISION.ORDINAL.eq(THING.PUT_ORDINAL))
                .where(THING.SHELF.eq(Change.Shelf.TRASH.name())).orderBy(THING.SINCE_MILLIS.desc(), THING.ID)
                .forEach(row -> {
                    if (Codec.item(row.value1()).change() instanceof Change.Put(Thing thing)
                            && isTheirs(thing, group)) {
                        trash.add(thing);
                    }
                });
        return trash;
    }

    private static boolean isTheirs(Thing thing, Set<PersonId> group) {
        return switch (thing) {
            case Entry it -> it.people().stream().anyMatch(group::contains);
            case Person it -> group.contains(it.id());
            case ContactPoint it -> group.contains(it.person());
            case Role it -> group.contains(it.person());
            case Situation it -> group.contains(it.person());
            case Detail it -> group.contains(it.person());
            case Challenge it -> group.contains(it.person());
            case Offer it -> group.contains(it.person());
            case Attachment it -> it.person() != null && group.contains(it.person());
            default -> false;
        };
    }

    private static Map<EntryId, Integer> versions(DSLContext db, List<Entry> entries) {
        Map<EntryId, Integer> versions = new HashMap<>();
        for (int from = 0; from < entries.size(); from += AT_ONCE) {
            UUID[] ids = entries.subList(from, Math.min(entries.size(), from + AT_ONCE)).stream()
                    .map(entry -> entry.id().value()).toArray(UUID[]::new);
            db.select(REVISION.THING, DSL.countDistinct(REVISION.BODY)).from(REVISION)
                    .where(REVISION.THING.eq(DSL.any(ids))).and(REVISION.ACTION.eq("PUT"))
                    .groupBy(REVISION.THING).having(DSL.countDistinct(REVISION.BODY).gt(1))
                    .forEach(row -> versions.put(new EntryId(row.value1()), row.value2() - 1));
        }
        return versions;
    }
}
