package app.ajar.read;

import static app.ajar.store.jooq.Tables.CONTACT_POINT;
import static app.ajar.store.jooq.Tables.PERSON;

import app.ajar.model.Channel;
import app.ajar.model.ContactPoint;
import app.ajar.model.PersonId;
import app.ajar.model.Purpose;
import app.ajar.model.Ref;
import app.ajar.rules.Cell;
import app.ajar.rules.Ledger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Numbers and addresses of some people, and who else has the same. */
public final class Points {

    private final Map<PersonId, List<ContactPoint>> byPage = new LinkedHashMap<>();
    private final Map<UUID, Set<UUID>> others = new HashMap<>();
    private final Map<UUID, Ledger> ledgers;

    private Points(Map<UUID, Ledger> ledgers) {
        this.ledgers = ledgers;
    }

    /** Of some pages, a few at most. */
    public static Points of(DSLContext db, Collection<PersonId> pages) {
        Table<?> wanted = DSL.unnest(pages.stream().map(PersonId::value).toArray(UUID[]::new)).as("wanted", "id");
        Map<UUID, PersonId> page = new LinkedHashMap<>();
        var other = CONTACT_POINT.as("other");
        var whose = PERSON.as("whose");
        Map<UUID, Set<UUID>> others = new HashMap<>();
        Set<UUID> strangers = new HashSet<>();
        if (!pages.isEmpty()) {
            db.select(PERSON.ROOT, CONTACT_POINT.ID, whose.ROOT).from(wanted)
                    .join(PERSON).on(PERSON.ROOT.eq(wanted.field(0, UUID.class)))
                    .join(CONTACT_POINT).on(CONTACT_POINT.PERSON.eq(PERSON.ID))
                    .leftJoin(other).on(other.NORM.eq(CONTACT_POINT.NORM), other.MEDIUM.eq(CONTACT_POINT.MEDIUM),
                            other.ID.ne(CONTACT_POINT.ID))
                    .leftJoin(whose).on(whose.ID.eq(other.PERSON))
                    .forEach(row -> {
                        page.put(row.value2(), new PersonId(row.value1()));
                        if (row.value3() != null && !row.value3().equals(row.value1())) {
                            others.computeIfAbsent(row.value2(), id -> new LinkedHashSet<>()).add(row.value3());
                            strangers.add(row.value3());
                        }
                    });
        }
        Points points = new Points(strangers.isEmpty() ? Map.of() : new Ledgers(db).of(strangers));
        points.others.putAll(others);
        if (!page.isEmpty()) {
            new People(db).things(page.keySet().stream().map(id -> new Ref(Ref.Kind.CONTACT_POINT, id)).toList())
                    .forEach(thing -> {
                        if (thing instanceof ContactPoint point && page.get(point.id()) instanceof PersonId id) {
                            points.byPage.computeIfAbsent(id, _ -> new ArrayList<>()).add(point);
                        }
                    });
        }
        return points;
    }

    /** In the order in which they were written. */
    public List<ContactPoint> of(PersonId page) {
        return byPage.getOrDefault(page, List.of());
    }

    /** Who has the same and said that they are not to be contacted there: for the purpose, on the day. */
    public List<PersonId> stoppedAt(ContactPoint point, Channel channel, Purpose purpose, LocalDate day) {
        return others.getOrDefault(point.id(), Set.of()).stream().filter(id -> {
            Ledger ledger = ledgers.get(id);
            return ledger != null && ledger.standing(new Cell(channel, purpose), day).held().stream()
                    .anyMatch(Ledger.Line::isStated);
        }).map(PersonId::new).toList();
    }

    /** The channels on which something of the kind is used. */
    public static List<Channel> channels(ContactPoint.Medium medium) {
        return switch (medium) {
            case PHONE -> List.of(Channel.CALL, Channel.MESSAGE);
            case MAIL -> List.of(Channel.MAIL);
            case ADDRESS -> List.of(Channel.POST, Channel.IN_PERSON);
            case SOCIAL -> List.of(Channel.SOCIAL, Channel.MESSAGE);
        };
    }
}
