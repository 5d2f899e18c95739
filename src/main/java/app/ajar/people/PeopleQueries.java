package app.ajar.people;

import static app.ajar.store.jooq.Tables.ENTRY;
import static app.ajar.store.jooq.Tables.PERSON;
import static app.ajar.store.jooq.Tables.PREFERENCE;
import static app.ajar.store.jooq.Tables.REFERRAL;

import app.ajar.keep.Journal;
import app.ajar.model.Body;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.model.Thing;
import app.ajar.read.People;
import app.ajar.store.Codec;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** What the list of people asks the journal. */
public final class PeopleQueries {

    private final Journal journal;
    private final Clock clock;

    public PeopleQueries(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** Everybody. */
    Listed everybody() {
        LocalDate today = today();
        return journal.read(db -> listed(db, new RowQueries(db, today).all(), today));
    }

    /** Those who come first by name: enough to fill a window while the others are read. */
    Listed first(int many) {
        LocalDate today = today();
        return journal.read(db -> {
            Set<PersonId> ids = new LinkedHashSet<>();
            db.select(PERSON.ID).from(PERSON).where(PERSON.ID.eq(PERSON.ROOT)).orderBy(PERSON.FOLDED, PERSON.ID)
                    .limit(many).forEach(row -> ids.add(new PersonId(row.value1())));
            return new Listed(new RowQueries(db, today).of(ids), count(db), List.of(), List.of(), today);
        });
    }

    /** Some, and those whose line about being in touch was struck by a line of somebody else. */
    Listed some(Collection<PersonId> people) {
        LocalDate today = today();
        return journal.read(db -> {
            Set<PersonId> ids = new LinkedHashSet<>(people);
            var struck = PREFERENCE.as("struck");
            db.select(PERSON.ROOT).from(PREFERENCE).join(struck).on(struck.ENTRY.eq(PREFERENCE.STRIKES))
                    .join(PERSON).on(PERSON.ID.eq(struck.PERSON))
                    .forEach(row -> ids.add(new PersonId(row.value1())));
            return listed(db, new RowQueries(db, today).of(ids), today);
        });
    }

    /** The whole of some people as they are now. */
    List<Person> people(Collection<PersonId> ids) {
        return journal.read(db -> whole(db, ids));
    }

    /** The same, with all who are one with them. */
    List<Person> joined(Collection<PersonId> pages) {
        return journal.read(db -> whole(db, db.select(PERSON.ID).from(PERSON)
                .where(PERSON.ROOT.eq(DSL.any(pages.stream().map(PersonId::value).toArray(UUID[]::new))))
                .fetch(row -> new PersonId(row.value1()))));
    }

    private static List<Person> whole(DSLContext db, Collection<PersonId> ids) {
        List<Person> people = new ArrayList<>();
        for (Thing thing : new People(db).things(ids.stream().map(Ref::of).toList())) {
            if (thing instanceof Person person) {
                people.add(person);
            }
        }
        return people;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Listed listed(DSLContext db, List<Row> rows, LocalDate today) {
        return new Listed(rows, count(db), givers(db), gatherings(db), today);
    }

    private static int count(DSLContext db) {
        return db.fetchCount(PERSON, PERSON.ID.eq(PERSON.ROOT));
    }

    private static List<Listed.Named> givers(DSLContext db) {
        var root = PERSON.as("root");
        return db.selectDistinct(root.ID, root.NAME, root.FOLDED).from(REFERRAL)
                .join(PERSON).on(PERSON.ID.eq(REFERRAL.GIVER)).join(root).on(root.ID.eq(PERSON.ROOT))
                .orderBy(root.FOLDED, root.ID)
                .fetch(row -> new Listed.Named(new PersonId(row.value1()), row.value2()));
    }

    private static List<Listed.Gathering> gatherings(DSLContext db) {
        List<Entry> entries = db.select(ENTRY.BODY).from(ENTRY).where(ENTRY.KIND.eq("GATHERING"))
                .orderBy(ENTRY.AT_LOCAL.desc(), ENTRY.ID.desc()).fetch(row -> (Entry) Codec.thing(row.value1()));
        Map<EntryId, Set<UUID>> who = new LinkedHashMap<>();
        Set<UUID> all = new LinkedHashSet<>();
        entries.forEach(entry -> {
            Set<UUID> came = came(entry);
            who.put(entry.id(), came);
            all.addAll(came);
        });
        Map<UUID, UUID> roots = db.select(PERSON.ID, PERSON.ROOT).from(PERSON)
                .where(PERSON.ID.eq(DSL.any(all.toArray(UUID[]::new)))).fetchMap(PERSON.ID, PERSON.ROOT);
        return entries.stream().map(entry -> {
            Set<PersonId> people = new LinkedHashSet<>();
            who.getOrDefault(entry.id(), Set.of()).forEach(id -> {
                UUID root = roots.get(id);
                if (root != null) {
                    people.add(new PersonId(root));
                }
            });
            return new Listed.Gathering(entry.id(), entry.text(), entry.when().date(), people);
        }).toList();
    }

    private static Set<UUID> came(Entry entry) {
        Set<UUID> came = new LinkedHashSet<>();
        if (entry.body() instanceof Body.Gathering gathering) {
            if (gathering.host() != null) {
                came.add(gathering.host().value());
            }
            gathering.guests().stream().filter(Body.Guest::came).forEach(guest -> came.add(guest.person().value()));
        }
        return came;
    }
}
